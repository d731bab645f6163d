import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNameCell, readSeparateNames } from './person.ts';

const separate = (first: string, last: string, civility = ''): string[] =>
  readSeparateNames(0, { civility, first, last }).drafts.map(({ name }) =>
    [name.civility, name.title, name.firstName, name.lastName].map((part) => part ?? '-').join(' '),
  );
const cell = (text: string, alone: 'first' | 'last' | 'either'): string[] =>
  readNameCell(0, text, null, alone).drafts.map(({ name }) => `${name.firstName ?? '-'} ${name.lastName ?? '-'}`);

test.each([
  ['Jean', 'DUPONT', '- - Jean Dupont'],
  ['JEAN PIERRE', 'LE GOFF', '- - Jean-Pierre Le Goff'],
  ['Jean', 'M. DUPONT', 'M. - Jean Dupont'],
  ['Mme Anne', 'ROUX', 'Mme - Anne Roux'],
  ['Camille', 'Dr PETIT', '- Dr Camille Petit'],
  ['Sophie', 'MARTEL Sophie', '- - Sophie Martel'],
  ['LEROUX', 'Sophie', '- - Sophie Leroux'],
  ['J.', 'DURAND', '- - J. Durand'],
])('« %s » and « %s » are %s', (first, last, expected) => {
  expect(separate(first, last)).toEqual([expected]);
});

test('a civility of its own column wins over the ones inside the names', () => {
  expect(separate('Jean', 'Mme DUPONT', 'M.')).toEqual(['M. - Jean Dupont']);
  expect(separate('M.', 'MARTY', 'Mme')).toEqual(['Mme - M. Marty']);
});

test('the columns are believed where both names may be a first one, and the doubt is kept', () => {
  const [draft] = readSeparateNames(0, { civility: '', first: 'Martin', last: 'Thomas' }).drafts;
  expect(draft?.name).toMatchObject({ firstName: 'Martin', lastName: 'Thomas', mayBeSwapped: true });
  const [sure] = readSeparateNames(0, { civility: '', first: 'Sophie', last: 'Durand' }).drafts;
  expect(sure?.name.mayBeSwapped).toBe(false);
});

const NOBODY = [
  '',
  '-',
  '/',
  '???',
  'xxx',
  'N/A',
  'nc',
  'Néant',
  'inconnu',
  'idem',
  'standard',
  'Accueil',
  'à compléter',
  '0',
];

test('words that say « nobody » name nobody, in either column', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NOBODY), fc.constantFrom(...NOBODY), (first, last) => {
      expect(separate(first, last)).toEqual([]);
    }),
  );
  expect(separate('-', 'DUPONT')).toEqual(['- - - Dupont']);
  expect(separate('Sophie', 'inconnu')).toEqual(['- - Sophie -']);
});

test('a word alone is what its column says: a surname under « Nom », a first name under « Prénom »', () => {
  expect(cell('Martin', 'last')).toEqual(['- Martin']);
  expect(cell('Martin', 'first')).toEqual(['Martin -']);
  expect(cell('Sophie', 'last')).toEqual(['- Sophie']);
  expect(cell('DUPONT', 'first')).toEqual(['Dupont -']);
  expect(cell('Sophie', 'either')).toEqual(['Sophie -']);
});

test('a civility of the row is of the first person of the cell only', () => {
  const { drafts } = readNameCell(0, 'Anne Roux / Paul Petit', 'Mme', 'either');
  expect(drafts.map(({ name }) => name.civility)).toEqual(['Mme', null]);
});

test('two persons under « Nom » are two, the column of first names completing none of them wrongly', () => {
  const { drafts } = readSeparateNames(3, { civility: '', first: '', last: 'M. Petit / Mme Roux' });
  expect(drafts.map(({ name, column }) => `${column} ${name.civility} ${name.lastName}`)).toEqual([
    '3 M. Petit',
    '3 Mme Roux',
  ]);
});

test('no letter of two name columns is lost, and what was written is kept beside', () => {
  const first = fc.constantFrom('Jean', 'SOPHIE', 'J.-P.', 'Jean Pierre', 'Zorglub', 'Martin', 'M.');
  const last = fc.constantFrom('DUPONT', 'Le Goff', "d'Almeida", 'Thomas', 'ROUX-PETIT', 'Sophie', 'de La Tour');
  const letters = (text: string) => [...text.toLowerCase().replace(/[^\p{L}]/gu, '')].sort().join('');
  fc.assert(
    fc.property(first, last, (given, family) => {
      const [draft, ...others] = readSeparateNames(0, { civility: '', first: given, last: family }).drafts;
      expect(others).toEqual([]);
      expect(draft?.raw).toBe(`${given} ${family}`);
      // « M. » under « Prénom » without a civility is one itself; a first name that comes back stands once.
      if (given === 'M.') return;
      expect(letters(`${draft?.name.firstName ?? ''}${draft?.name.lastName ?? ''}`).length).toBeGreaterThanOrEqual(
        Math.max(letters(given).length, letters(family).length),
      );
      if (given.toLowerCase() !== family.toLowerCase())
        expect(letters(`${draft?.name.firstName ?? ''}${draft?.name.lastName ?? ''}`)).toBe(letters(given + family));
    }),
  );
});
