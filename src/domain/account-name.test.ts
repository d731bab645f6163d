import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NamedAccount, proposeAccountName, writeOfTown } from './account-name.ts';

const site = (name: string, town: string | null, kind: NamedAccount['kind'] = null): NamedAccount => ({
  level: 'site',
  name,
  kind,
  town,
});

test.each([
  ['AGENCE LYON', 'Lyon', null, 'Agence de Lyon'],
  ['agence de lyon', 'LYON', null, 'Agence de Lyon'],
  ['Lyon', 'Lyon', 'agency', 'Agence de Lyon'],
  ['Lyon', 'Lyon', null, 'Lyon'],
  ['Usine', 'Annecy', 'plant', 'Usine d’Annecy'],
  ['DEPOT LE MANS', 'Le Mans', 'depot', 'Dépôt du Mans'],
  ['Magasin du Mans', 'Le Mans', 'store', 'Magasin du Mans'],
  ['DIRECTION REGIONALE NANTES', 'Nantes', 'regional_office', 'Direction régionale de Nantes'],
  ['Siège social', 'Les Ulis', null, 'Siège social des Ulis'],
  ['Agence Lyon Part-Dieu', 'Lyon', 'agency', 'Agence Lyon Part-Dieu'],
  ['AGENCE LYON', null, 'agency', 'Agence Lyon'],
] as const)('a site « %s » in %s, kind %s, is called « %s »', (name, town, kind, expected) => {
  expect(proposeAccountName(site(name, town, kind))).toBe(expected);
});

test.each([
  ['group', 'GROUPE LAMY', 'Groupe Lamy'],
  ['entity', 'LAMY SERVICES', 'Lamy Services'],
  ['entity', '  lamy   services sas', 'Lamy Services SAS'],
  ['entity', 'eBay France', 'eBay France'],
] as const)('a %s « %s » is called « %s »', (level, name, expected) => {
  expect(proposeAccountName({ level, name, kind: null, town: null })).toBe(expected);
});

test('a town is written after its article', () => {
  expect(['La Rochelle', 'Le Havre', 'Évry', 'Paris'].map(writeOfTown)).toEqual([
    'de La Rochelle',
    'du Havre',
    'd’Évry',
    'de Paris',
  ]);
});

test('what the standard proposes is standard, and never empty', () => {
  const words = fc.constantFrom('AGENCE', 'agence', 'de', 'LYON', 'Lyon', 'LE', 'Mans', 'SARL', '-', 'Part-Dieu', '&');
  const account = fc.record({
    level: fc.constantFrom('group', 'entity', 'site'),
    name: fc.array(words, { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')),
    kind: fc.constantFrom(null, 'agency', 'plant'),
    town: fc.constantFrom(null, 'Lyon', 'Le Mans', 'ANNECY'),
  });
  fc.assert(
    fc.property(account, (one) => {
      const proposed = proposeAccountName(one as NamedAccount); // the literals above
      expect(proposed.trim()).not.toBe('');
      expect(proposeAccountName({ ...(one as NamedAccount), name: proposed })).toBe(proposed);
    }),
    { numRuns: 2_000 },
  );
});
