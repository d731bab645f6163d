import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWebDomain } from './web-domain.ts';

test('the registered domain is what remains of a host name', () => {
  expect(parseWebDomain('www.agence.acme.fr')).toBe('acme.fr');
  expect(parseWebDomain('ACME.FR.')).toBe('acme.fr');
  expect(parseWebDomain('sous.acme.co.uk')).toBe('acme.co.uk');
  expect(parseWebDomain('club.acme.asso.fr')).toBe('acme.asso.fr');
  expect(parseWebDomain('culture.gouv.fr')).toBe('culture.gouv.fr');
});

test('a word, an address and a mailbox are no domain', () => {
  for (const text of ['acme', 'http://acme.fr', 'jean@acme.fr', '-acme.fr', 'acme..fr', '192.168.0.1', ''])
    expect(parseWebDomain(text), text).toBeNull();
});

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);
const ending = fc.constantFrom('fr', 'com', 'eu', 'asso.fr', 'gouv.fr', 'co.uk', 'notaires.fr', 'com.re');

test('whatever hosts a company has, they are of the one domain that it registered', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 3 }), label, ending, (hosts, name, end) => {
      const domain = `${name}.${end}`;
      expect(parseWebDomain([...hosts, domain].join('.'))).toBe(domain);
      expect(parseWebDomain(` ${[...hosts, domain].join('.').toUpperCase()}. `)).toBe(domain);
      expect(parseWebDomain(domain)).toBe(domain);
    }),
  );
});

test('two companies under one ending are two domains', () => {
  expect(parseWebDomain('lamy.asso.fr')).not.toBe(parseWebDomain('orbia.asso.fr'));
  expect(parseWebDomain('lamy.co.uk')).not.toBe(parseWebDomain('orbia.co.uk'));
});
