import { expect, test } from 'vitest';
import { suggestMapping } from '../map-columns.ts';

/** The damages of the column under a header, as « code count ». */
function damages(header: string, cells: readonly string[]): string[] {
  const rows = cells.map((cell, position) => ({
    rowId: position + 1,
    kind: 'data' as const,
    cells: [`SARL Dupont ${position}`, cell],
  }));
  const { columns } = suggestMapping({ headers: ['Société', header], headerRow: 1, rows });
  return (columns[1]?.warnings ?? []).map(({ code, values }) => `${code} ${values?.count}`);
}

test('whole numbers have no damage', () => {
  expect(damages('SIRET', ['73282932000074', '732 829 320 00074', '35600000000048', ''])).toEqual([]);
  expect(damages('SIREN', ['732829320', '356 000 000'])).toEqual([]);
  expect(damages('Tél', ['04 72 11 00 01', '+33 4 72 11 00 01'])).toEqual([]);
  expect(damages('CP', ['69003', '01000'])).toEqual([]);
});

test('each damage of a SIRET is counted by itself, over every row', () => {
  const good = Array(6).fill('73282932000074');
  expect(
    damages('SIRET', [...good, '7,32829E+13', '7.32829E+13', '5520135000017', '732829320', '73282932000075']),
  ).toEqual([
    'warning_siret_scientific 2',
    'warning_siret_short 1',
    'warning_siret_is_siren 1',
    'warning_siret_bad_key 1',
  ]);
});

test('a SIREN that lost its zeros is short, one with a wrong digit has a bad key', () => {
  expect(damages('SIREN', ['732829320', '356000000', '5520135', '552013', '732829321'])).toEqual([
    'warning_siren_short 1',
    'warning_siren_bad_key 1',
  ]);
});

test.each(['Tél', 'Mobile', 'Ligne directe', 'Standard', 'Fax'])(
  'under « %s » a number that lost its zero or became a power of ten is counted',
  (header) => {
    expect(damages(header, ['04 72 11 00 01', '06 12 34 56 78', '472110001', '612345678.0', '6,12E+08'])).toEqual([
      'warning_phone_lost_zero 2',
      'warning_phone_scientific 1',
    ]);
  },
);

test('a postcode of four digits lost its zero', () => {
  expect(damages('CP', ['69003', '01000', '1000', '4000.0', '75001'])).toEqual(['warning_postcode_lost_zero 2']);
});

test('a mailbox without @ is counted, an empty cell is not', () => {
  expect(damages('E-mail', ['a@acme.fr', 'b@acme.fr', 'c.acme.fr', '', 'd@acme.fr'])).toEqual([
    'warning_email_without_at 1',
  ]);
});

test('the year of a figure is kept, the year of anything else says nothing', () => {
  const rows = [{ rowId: 1, kind: 'data' as const, cells: ['Lamy', '12 400', '04 72 11 00 01'] }];
  const { columns } = suggestMapping({ headers: ['Société', 'CA 2024', 'Tél 2024'], headerRow: 1, rows });
  expect(columns.map(({ year }) => year)).toEqual([null, 2024, null]);
});
