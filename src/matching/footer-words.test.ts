import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFooterLine } from './footer-words.ts';

const figure = fc.constantFrom<string>('12', '12 400', '12 400,50 €', '-500', '3,5 %', '1.234', '45 k€', '(1 200)');
const sum = fc.constantFrom(
  'Total',
  'TOTAL',
  'Total général',
  'Sous-total',
  'S/Total',
  'Totaux',
  'Grand total',
  'Total :',
);
const weak = fc.constantFrom('Moyenne', 'Cumul', 'Somme', 'Report', 'Écart', 'Solde', 'Médiane', 'Maximum');
const phone = fc.constantFrom('04 72 11 00 01', '0472110001', '+33 4 72 11 00 01', '04.72.11.00.01');
const siret = fc.constantFrom('73282932000074', '732 829 320 00074');

test('a word of sums and figures are a line of sums, in any order of the cells', () => {
  fc.assert(
    fc.property(
      fc.oneof(sum, weak),
      fc.array(figure, { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 6 }),
      (word, figures, at) => {
        expect(isFooterLine(figures.toSpliced(at, 0, word))).toBe(true);
      },
    ),
  );
});

test('a line that can be called or found at INSEE is a customer, whatever its name', () => {
  fc.assert(
    fc.property(
      fc.oneof(sum, weak),
      fc.oneof(phone, siret),
      fc.array(figure, { maxLength: 3 }),
      (word, own, figures) => {
        expect(isFooterLine([word, own, ...figures])).toBe(false);
      },
    ),
  );
});

test('a word that begins many a name is believed only in front of figures', () => {
  fc.assert(
    fc.property(weak, (word) => {
      expect(isFooterLine([word])).toBe(false);
      expect(isFooterLine([word, '12 400'])).toBe(true);
      expect(isFooterLine([`${word} Transports`, '12 400'])).toBe(false);
    }),
  );
});

test('a town or a person beside the word of sums makes a customer', () => {
  fc.assert(
    fc.property(
      sum,
      fc.constantFrom('Lyon', 'Anne Roux', 'SARL', '12 rue Foch', 'a@b.fr'),
      figure,
      (word, own, amount) => {
        expect(isFooterLine([word, own, amount])).toBe(false);
      },
    ),
  );
});

test('a record of many words is a customer before anything else is asked', () => {
  expect(isFooterLine(['Total', 'Lyon', 'Anne', 'Roux', 'DAF', 'client'])).toBe(false);
});

test('dates and counts sign a sheet; the same words in front of a name do not', () => {
  for (const line of ['Page 2', 'Page 2/3', 'Page 2 sur 3', 'Édité le 12/11/2025', '12 clients', 'Fin de liste', '---'])
    expect(isFooterLine([line]), line).toBe(true);
  for (const line of ['Pages Jaunes', 'Édition Sud', 'Fin Gourmet', 'Clients Services', '12 rue Foch', 'La Source'])
    expect(isFooterLine([line]), line).toBe(false);
});
