import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTownLine } from '../../domain/address.ts';
import { type AddressParts, normalizeAddress } from './address.ts';

const COLUMNS = { address: 'Adresse', complement: 'Complément', postcode: 'CP', town: 'Ville', country: 'Pays' };
const read = (parts: AddressParts) => normalizeAddress(parts, COLUMNS);
const placeOf = (parts: AddressParts) => read(parts).address;
const codesOf = (parts: AddressParts) => [...read(parts).repairs, ...read(parts).issues].map((one) => one.code);

test('an address in its own columns', () => {
  const { address, repairs, issues } = read({
    address: '12 bis av. du Gal Leclerc',
    complement: 'Bât B',
    postcode: '35000',
    town: 'RENNES',
  });
  expect(address).toEqual({
    raw: '12 bis av. du Gal Leclerc, Bât B, 35000 RENNES',
    number: '12',
    repetition: 'B',
    wayType: 'avenue',
    wayTokens: ['general', 'leclerc'],
    street: '12 bis avenue du Général Leclerc',
    complement: 'Bât B',
    deliveryBox: null,
    postcode: '35000',
    cedex: null,
    town: 'Rennes',
    townKey: 'rennes',
    communeCode: '35238',
    department: '35',
    region: '53',
    country: 'FR',
  });
  expect([repairs, issues]).toEqual([[], []]);
});

test.each([
  { address: '12 rue de la Paix, 75002 PARIS' },
  { address: '12 rue de la Paix\n75002 PARIS' },
  { address: '12 rue de la Paix 75002 PARIS' },
  { address: '12 rue de la Paix - 75002 - Paris, France' },
  { address: '12 rue de la Paix, Paris 75002' },
  { address: '75002 PARIS, 12 rue de la Paix' },
  { address: '12 rue de la Paix', town: '75002 PARIS' },
  { address: '12 rue de la Paix', postcode: '75002 PARIS' },
  { address: '12 rue de la Paix', postcode: '75002', town: 'PARIS 2e' },
  { address: '12 rue de la Paix', town: 'PARIS (75002)', country: 'FRANCE' },
])('$address $postcode $town is the same place', (parts) => {
  expect(placeOf(parts)).toMatchObject({
    street: '12 rue de la Paix',
    postcode: '75002',
    town: 'Paris',
    townKey: 'paris',
    communeCode: '75056',
    country: 'FR',
  });
  expect(codesOf(parts)).toEqual([]);
});

test('Lyon 3e and Lyon Cedex 03 are Lyon', () => {
  expect(placeOf({ postcode: '69003', town: 'LYON 3e' })).toMatchObject({
    postcode: '69003',
    cedex: null,
    townKey: 'lyon',
    communeCode: '69123',
  });
  expect(placeOf({ postcode: '69422', town: 'LYON CEDEX 03' })).toMatchObject({
    postcode: '69003',
    cedex: '69422 CEDEX 03',
    townKey: 'lyon',
    communeCode: '69123',
  });
});

test('a CEDEX code is no postcode of a commune: unknown where the commune has several', () => {
  expect(placeOf({ postcode: '35042', town: 'RENNES CEDEX' })).toMatchObject({
    postcode: null,
    cedex: '35042 CEDEX',
    communeCode: '35238',
    department: '35',
  });
  expect(placeOf({ postcode: '35306', town: 'FOUGERES CEDEX' })).toMatchObject({
    postcode: '35300',
    cedex: '35306 CEDEX',
    town: 'Fougères',
  });
  expect(placeOf({ postcode: '35000', town: 'RENNES CEDEX' })).toMatchObject({ postcode: '35000', cedex: 'CEDEX' });
  expect(codesOf({ postcode: '35042', town: 'RENNES CEDEX' })).toEqual([]);
});

test('a code of no commune is a CEDEX where it looks like one, else it is said', () => {
  expect(placeOf({ postcode: '35042', town: 'RENNES' })?.cedex).toBe('35042 CEDEX');
  expect(codesOf({ postcode: '35042', town: 'RENNES' })).toEqual([]);
  expect(codesOf({ postcode: '35990', town: 'RENNES' })).toEqual(['postcode_unknown']);
  expect(codesOf({ postcode: '35990' })).toEqual(['postcode_unknown']);
  expect(codesOf({ postcode: '75000', town: 'PARIS' })).toEqual(['postcode_unknown']);
  expect(placeOf({ postcode: '75000', town: 'PARIS' })).toMatchObject({
    postcode: '75000',
    communeCode: '75056',
    cedex: null,
  });
});

test('the zero that a number cell lost comes back', () => {
  expect(placeOf({ postcode: '1000', town: 'BOURG EN BRESSE' })).toMatchObject({
    postcode: '01000',
    communeCode: '01053',
  });
  expect(codesOf({ postcode: '1000', town: 'BOURG EN BRESSE' })).toEqual(['postcode_leading_zero']);
});

test('postcode and town that contradict are both kept, and nothing is chosen between departments', () => {
  const torn = { postcode: '69003', town: 'Marseille' };
  expect(placeOf(torn)).toMatchObject({ postcode: '69003', town: 'Marseille', communeCode: null, department: null });
  expect(codesOf(torn)).toEqual(['postcode_town_mismatch']);
  const near = { postcode: '82200', town: 'Montauban' };
  expect(placeOf(near)).toMatchObject({ postcode: '82200', town: 'Montauban', communeCode: '82121', department: '82' });
  expect(codesOf(near)).toEqual(['postcode_town_mismatch']);
});

test('a postcode inside the address that contradicts the columns is said', () => {
  expect(codesOf({ address: '3 rue Verte 69100 VILLEURBANNE', postcode: '75001', town: 'PARIS' })).toEqual([
    'postcode_town_mismatch',
  ]);
  expect(codesOf({ postcode: '82000', town: '82200 Montauban' })).toEqual(['postcode_town_mismatch']);
  expect(codesOf({ address: '3 rue Verte 35000 RENNES', postcode: '35000', town: 'RENNES' })).toEqual([]);
  expect(codesOf({ postcode: '75008', town: 'PARIS 15' })).toEqual(['postcode_town_mismatch']);
});

test('a misspelled town takes its official spelling, and it is said', () => {
  expect(placeOf({ postcode: '69100', town: 'VILLEURBANE' })?.town).toBe('Villeurbanne');
  expect(read({ postcode: '69100', town: 'VILLEURBANE' }).repairs).toEqual([
    { code: 'town_spelling', column: 'Ville', from: 'VILLEURBANE', to: 'Villeurbanne' },
  ]);
});

test('a place that no list knows keeps its name', () => {
  expect(placeOf({ postcode: '92800', town: 'LA DEFENSE' })).toMatchObject({
    town: 'La Defense',
    townKey: 'la defense',
    communeCode: '92062',
  });
  expect(codesOf({ postcode: '92800', town: 'LA DEFENSE' })).toEqual(['town_unknown']);
});

test('a commune that another took in keeps its name on the envelope, and is compared as the one of today', () => {
  expect(placeOf({ postcode: '59160', town: 'LOMME' })).toMatchObject({
    town: 'Lomme',
    townKey: 'lille',
    communeCode: '59350',
  });
  expect(codesOf({ postcode: '59160', town: 'LOMME' })).toEqual([]);
});

test('a postcode alone says its town where it serves one only', () => {
  expect(placeOf({ postcode: '75008' })?.town).toBe('Paris');
  expect(codesOf({ postcode: '75008' })).toEqual(['town_from_postcode']);
  expect(placeOf({ postcode: '51300' })).toMatchObject({ town: null, communeCode: null, department: '51' });
});

test('a town alone is found, an arrondissement says its postcode, a shared name is said', () => {
  expect(placeOf({ town: 'PARIS (75)' })).toMatchObject({ communeCode: '75056', postcode: null });
  expect(placeOf({ town: 'PARIS 15' })).toMatchObject({ communeCode: '75056', postcode: '75015' });
  expect(codesOf({ town: 'Saint-Denis' })).toEqual(['town_ambiguous']);
  expect(placeOf({ address: '12 rue Verte, Rennes' })).toMatchObject({ street: '12 rue Verte', communeCode: '35238' });
});

test('a postcode that cannot be is said and not kept as one', () => {
  for (const postcode of ['99999', '123', '350000']) {
    expect(placeOf({ postcode, town: 'Rennes' }), postcode).toMatchObject({ postcode: null, communeCode: '35238' });
    expect(codesOf({ postcode, town: 'Rennes' }), postcode).toEqual(['postcode_invalid']);
  }
});

test('abroad no French list is asked', () => {
  expect(placeOf({ postcode: '1000', town: 'Bruxelles' })).toMatchObject({
    country: 'BE',
    postcode: '1000',
    communeCode: null,
  });
  expect(placeOf({ postcode: 'B-4000', town: 'Liège' })).toMatchObject({ country: 'BE', postcode: '4000' });
  expect(placeOf({ postcode: '1204', town: 'Genève', country: 'Suisse' })).toMatchObject({
    country: 'CH',
    postcode: '1204',
  });
  expect(placeOf({ town: 'Bruxelles (Belgique)' })).toMatchObject({ country: 'BE', town: 'Bruxelles' });
  expect(placeOf({ address: '10115 Berlin', country: 'Allemagne' })).toMatchObject({
    country: 'DE',
    town: 'Berlin',
    postcode: '10115',
  });
  expect(placeOf({ postcode: 'SW1A 1AA', town: 'London' })).toMatchObject({ country: 'GB', postcode: 'SW1A 1AA' });
  expect(codesOf({ postcode: '1204', town: 'Genève', country: 'Suisse' })).toEqual([]);
  expect(placeOf({ postcode: '97110', town: 'Pointe-à-Pitre', country: 'Guadeloupe' })).toMatchObject({
    country: 'FR',
    communeCode: '97120',
  });
});

test('a country that nobody knows is said, and the place is read as French', () => {
  expect(codesOf({ postcode: '35000', town: 'Rennes', country: 'Bordurie' })).toEqual(['country_unknown']);
});

test('empty cells are no address', () => {
  for (const parts of [{}, { address: '', town: null }, { address: '-', town: 'nc' }])
    expect(read(parts)).toEqual({ address: null, repairs: [], issues: [] });
});

test('an address once normalized stays as it is', () => {
  const towns = fc.constantFrom(
    ['35000', 'RENNES'],
    ['69003', 'Lyon 3e'],
    ['1000', 'BOURG EN BRESSE'],
    ['69100', 'VILLEURBANE'],
    ['82200', 'Montauban'],
    ['92800', 'LA DEFENSE'],
    ['35306', 'FOUGERES CEDEX'],
    ['59160', 'LOMME'],
    ['69422', 'LYON CEDEX 03'],
  );
  const streets = fc.constantFrom(
    '12 bis av. du Gal Leclerc',
    'ZA les Portes',
    'Bât B 3 R DE PARIS',
    'Le Bourg',
    '3 rue Verte, BP 12',
  );
  fc.assert(
    fc.property(streets, towns, (address, [postcode, town]) => {
      const once = placeOf({ address, postcode, town })!;
      const lines = [once.street, once.complement, once.deliveryBox].filter((line) => line !== null).join('\n');
      const twice = placeOf({ address: lines, town: formatTownLine(once) })!;
      expect({ ...twice, raw: '' }).toEqual({ ...once, raw: '' });
    }),
  );
});

test('columns in whatever order they are filled give one answer per address', () => {
  fc.assert(
    fc.property(fc.constantFrom('35000', '69003', '75002'), fc.integer({ min: 1, max: 200 }), (postcode, number) => {
      const split = placeOf({ address: `${number} rue Verte`, postcode });
      const merged = placeOf({ address: `${number} rue Verte, ${postcode} ${split?.town}` });
      expect({ ...merged, raw: '' }).toEqual({ ...split, raw: '' });
    }),
  );
});

test('an overseas department behind the town is no country to forget: it says which town', () => {
  for (const town of ['St-Denis (La Réunion)', 'Saint-Denis - Réunion', 'SAINT DENIS LA REUNION', 'Saint-Denis (974)'])
    expect(placeOf({ town }), town).toMatchObject({ communeCode: '97411', department: '974', country: 'FR' });
});

test('a town whose name ends like a country keeps its name', () => {
  expect(placeOf({ postcode: '97200', town: 'Fort-de-France' })).toMatchObject({ communeCode: '97209', country: 'FR' });
  expect(codesOf({ postcode: '97200', town: 'FORT DE FRANCE CEDEX' })).toEqual([]);
  expect(placeOf({ town: 'Tremblay-en-France' })?.communeCode).toBe('93073');
  expect(read({ postcode: '54350', town: 'MONT ST MARTIN' })).toMatchObject({
    address: { town: 'Mont-Saint-Martin', department: '54' },
    repairs: [],
    issues: [],
  });
  expect(placeOf({ town: 'Bruxelles-Belgique' })).toMatchObject({ town: 'Bruxelles', country: 'BE' });
});
