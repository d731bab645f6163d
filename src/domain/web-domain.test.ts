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
