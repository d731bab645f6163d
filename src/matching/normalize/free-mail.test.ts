import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFreeMailDomain, isMisspelledDomain } from './free-mail.ts';

test.each([
  'gmail.com',
  'orange.fr',
  'wanadoo.fr',
  'laposte.net',
  'hotmail.it',
  'yahoo.co.uk',
  'outlook.com.br',
  'bbox.fr',
])('anybody may have a mailbox at %s', (host) => {
  expect(isFreeMailDomain(host)).toBe(true);
  expect(isMisspelledDomain(host)).toBe(false);
});

test.each(['gmial.com', 'gmal.com', 'gmaill.com', 'hotmal.fr', 'wandaoo.fr', 'ornage.fr', 'orange.f', 'laposte.met'])(
  '%s is a slip: no company stands behind it, and it is said',
  (host) => {
    expect(isFreeMailDomain(host)).toBe(true);
    expect(isMisspelledDomain(host)).toBe(true);
  },
);

test.each(['acme.con', 'acme.cmo', 'acme.frr', 'acme.fr.fr'])(
  '%s ends as no domain does, but a company had it',
  (host) => {
    expect(isMisspelledDomain(host)).toBe(true);
    expect(isFreeMailDomain(host)).toBe(false);
  },
);

test.each(['acme.fr', 'orange-marine.com', 'mail.com', 'email.com', 'gmail-services.fr', 'yahourt.fr', 'sncf.fr'])(
  '%s is no misspelling of a provider',
  (host) => {
    expect(isMisspelledDomain(host)).toBe(false);
  },
);

test('a letter dropped from a giant never makes a company of it', () => {
  fc.assert(
    fc.property(fc.constantFrom('gmail.com', 'hotmail.com', 'wanadoo.fr', 'laposte.net'), fc.nat(5), (host, place) => {
      expect(isFreeMailDomain(host.slice(0, place) + host.slice(place + 1))).toBe(true);
    }),
  );
});
