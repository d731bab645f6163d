import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readColumnValues, type Shape } from './value-shapes.ts';

const has = (shape: Shape, text: string): boolean => readColumnValues([text]).share(shape) === 1;

test.each<[Shape, readonly string[], readonly string[]]>([
  ['siret', ['73282932000074', '732 829 320 00074', '732.829.320.00074'], ['73282932000075', '732829320', 'x']],
  ['siret_like', ['7328293200007', '7,32829E+13', '73282932000075'], ['732829320', '12 400', '7,3E+05']],
  ['siren', ['732829320', '732 829 320'], ['732829321', '73282932', '612345679']],
  ['vat', ['FR83404833048', 'FR 83 404 833 048'], ['FR84404833048', '404833048']],
  ['naf', ['4321A', '43.21A', '43 21 a'], ['4321', 'A4321', '43.21AB']],
  [
    'phone',
    ['04 72 11 00 01', '0472110001', '+33 4 72 11 00 01', '04.72.11.00.01'],
    ['69003', '472110001', '73282932000074'],
  ],
  ['lost_zero_phone', ['472110001', '612345678.0'], ['0472110001', '47211000', '12 400']],
  ['mobile', ['06 12 34 56 78', '+33 7 12 34 56 78'], ['04 72 11 00 01', '06']],
  ['email', ['a.roux@lamy.fr', 'A.ROUX@LAMY.FR '], ['a.roux', '@lamy', 'lamy.fr']],
  ['url', ['www.lamy.fr', 'https://lamy.fr/contact', 'lamy.fr'], ['a@lamy.fr', 'Lamy', '12.50']],
  ['postcode', ['69003', '1000', 'F-69003', '69 003'], ['690030', '123', '0 472']],
  ['known_postcode', ['69003', '75001'], ['99999', '69422']],
  ['postcode_town', ['69003 LYON', '69003, Lyon', 'Lyon 69003', 'Lyon (69003)'], ['69003', 'Lyon', 'BP 12345']],
  ['town', ['Lyon', 'SAINT-ETIENNE', 'st etienne'], ['Zorglub', 'a@lyon.fr', 'Lyon 69003']],
  ['address', ['12 rue de la Gare', '3 av. Foch', 'ZA des Prés', 'BP 12'], ['rue', 'Lyon', '12 400']],
  ['civility', ['M.', 'Mme', 'MLLE'], ['Dr', '1', 'Mme Sophie Durand']],
  ['person', ['Jean Dupont', 'Mme Roux', 'J. Durand'], ['SARL Jean Dupont', 'Garage Martin', 'Lyon', 'a@b.fr']],
  ['company', ['SARL Dupont', 'Dupont SAS', 'Garage du Centre', 'Mairie de Lyon'], ['Jean Dupont', 'Lyon']],
  ['legal_form', ['SARL', 'S.A.S.', 'Société par actions simplifiée'], ['SARL Dupont', 'Lyon']],
  ['job', ['DAF', 'Responsable achats', 'gérante'], ['Dupont', 'Lyon', '12']],
  ['has_job', ['Jean Dupont - DAF', 'Jean Dupont (acheteur)'], ['Jean Dupont', 'Jean - Pierre']],
  ['date', ['12/03/2024', '2024-03-12', '12-févr.-24', '12.3.24'], ['12/03', '2024', '0472110001']],
  ['amount', ['12 400 €', '12,4 k€', '1.234,56', '-500'], ['douze', '€', '12 rue']],
  ['flag', ['x', 'oui', 'N', '0', '✓'], ['client', '12', '']],
  ['status', ['client', 'Prospect', 'ancien client'], ['bleu', 'Lyon']],
  ['objection', ['ne plus appeler', 'opposition RGPD'], ['rappeler en mars', 'client']],
  ['head_office', ['siège', 'Siège social'], ['agence', 'siège régional']],
  ['code_alone', ['C042', 'CLI-0042', '1042', 'ab/12.3'], ['Lyon', 'CLIENT-0042', 'C 042']],
  ['public_body', ['Commune de Lyon', 'Ville de Paris', 'Mairie du Mans'], ['Lyon', 'Ville', 'Villeurbanne']],
])('%s is told by its texts', (shape, such, others) => {
  expect(such.filter((text) => !has(shape, text))).toEqual([]);
  expect(others.filter((text) => has(shape, text))).toEqual([]);
});

const cells = fc.array(fc.constantFrom('', ' ', 'Lyon', '69003', 'SARL Dupont', '04 72 11 00 01', 'x'), {
  maxLength: 40,
});
const SHAPES: readonly Shape[] = ['town', 'postcode', 'company', 'phone', 'flag', 'letters', 'no_letter'];

test('shares are of the filled cells, and empty ones change nothing', () => {
  fc.assert(
    fc.property(cells, (column) => {
      const filled = column.filter((cell) => cell.trim() !== '');
      const [all, some] = [readColumnValues(column), readColumnValues(filled)];
      expect(all.filledCount).toBe(filled.length);
      for (const shape of SHAPES) {
        expect(all.share(shape)).toBe(some.share(shape));
        expect(all.share(shape)).toBeLessThanOrEqual(1);
      }
      expect(all.share('letters') + all.share('no_letter')).toBeLessThanOrEqual(1);
      expect(all.distinct).toBe(filled.length === 0 ? 0 : new Set(filled).size / filled.length);
    }),
  );
});

test('of a long column an even sample is looked at: its end weighs as much as its beginning', () => {
  const column = Array.from({ length: 10_000 }, (_, place) => (place < 5_000 ? 'Lyon' : '69003'));
  const values = readColumnValues(column);
  expect([values.share('town'), values.share('postcode')]).toEqual([0.5, 0.5]);
  expect(values.filledCount).toBe(10_000);
});

test('a column counts its rows where each number is one more than the last, from wherever it begins', () => {
  const counted = (texts: readonly string[]) => readColumnValues(texts).isRowNumber;
  expect(counted(['1', '2', '3'])).toBe(true);
  expect(counted(['101', '102', '', '103'])).toBe(true);
  expect(counted(['1', '2', '4'])).toBe(false);
  expect(counted(['1', '2'])).toBe(false);
  expect(counted(['x', 'x', 'x'])).toBe(false);
});

test('examples are the first three different texts', () => {
  expect(readColumnValues(['b', '', 'b', 'a', 'c', 'd']).examples).toEqual(['b', 'a', 'c']);
  expect(readColumnValues(['', ' ']).examples).toEqual([]);
});
