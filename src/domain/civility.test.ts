import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeCivility, opensWithCivility, takeCivility } from './civility.ts';

const taken = (text: string) => {
  const { civility, title, rest } = takeCivility(text);
  return [civility ?? '-', title ?? '-', rest].join(' | ');
};

test.each([
  ['M. Dupont', 'M. | - | Dupont'],
  ['MR DUPONT', 'M. | - | DUPONT'],
  ['Mme le Dr Petit', 'Mme | Dr | Petit'],
  ['Dr Petit', '- | Dr | Petit'],
  ['Maître Anne Roux', '- | Me | Anne Roux'],
  ['M. et Mme Roux', 'M. | - | Roux'],
  ['M. M. Lévêque', 'M. | - | M. Lévêque'],
  ['Professeur Martin', '- | Pr | Martin'],
  ['  Madame   Le Goff ', 'Mme | - | Le Goff'],
])('« %s » is parted into %s', (text, expected) => {
  expect(taken(text)).toBe(expected);
});

test.each([
  'Martin',
  'Mercier Paul',
  'Mlekuz',
  'Drouet',
  'Meyer',
  'Prévost',
  'Msika',
  'M.-A. Roux',
  'Profit',
  'Docteurs',
  'Sophie Durand',
  '',
])('« %s » opens with no civility, and nothing is cut off it', (name) => {
  expect(opensWithCivility(name)).toBe(false);
  expect(taken(name)).toBe(`- | - | ${name}`);
});

test('« M » is a civility before a name only', () => {
  expect(opensWithCivility('M Dupont')).toBe(true);
  expect(opensWithCivility('M. dupont')).toBe(true);
  for (const text of ['M 6', 'M. 12', 'm', 'M.']) expect(opensWithCivility(text), text).toBe(false);
});

test('whoever is called by a civility keeps the name, however the civility is written', () => {
  const civility = fc.constantFrom<[string, string]>(
    ['M.', 'M.'],
    ['Mr', 'M.'],
    ['MONSIEUR', 'M.'],
    ['monsieur', 'M.'],
    ['Mme', 'Mme'],
    ['Mme.', 'Mme'],
    ['MLLE', 'Mme'],
    ['Madame', 'Mme'],
    ['Mademoiselle', 'Mme'],
  );
  const name = fc.constantFrom('Dupont', 'LE GOFF', "d'Almeida", 'Jean-Pierre Roux', 'Émilie', 'Meyer', 'Mercier');
  fc.assert(
    fc.property(civility, name, ([written, meant], who) => {
      expect(takeCivility(`${written} ${who}`)).toEqual({ civility: meant, title: null, rest: who });
      expect(opensWithCivility(`${written} ${who}`)).toBe(true);
      expect(normalizeCivility(written)).toBe(meant);
    }),
  );
});

test('a cell of a civility column says a sex in letters or in figures, and a title says none', () => {
  expect(['H', 'f', '1', '2', 'Homme', 'FEMME'].map(normalizeCivility)).toEqual([
    'M.',
    'Mme',
    'M.',
    'Mme',
    'M.',
    'Mme',
  ]);
  for (const text of ['Dr', 'Me', '3', '12', 'constructor', '', '-']) expect(normalizeCivility(text), text).toBeNull();
});
