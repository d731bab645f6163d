import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, canonicalValue, DAMAGED, UNREADABLE, writeCell, writeCsvCell } from './cell-text.ts';
import { EXPORTED_COLUMNS } from './contract.ts';
import { EXPORT_FIELDS, type ExportField, findExportField } from './export-field.ts';

const LANGUAGES = ['fr', 'en'] as const;
const VALUES: Readonly<Record<ExportField['type'], (field: ExportField) => fc.Arbitrary<unknown>>> = {
  text: () =>
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('0042', '=1+1', "'=x", ' Ça ', '1E5', 'été', '-3', '+33'),
    ),
  digits: ({ digits = 5 }) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: digits, maxLength: digits }).map((all) => all.join('')),
  pick: ({ values = [] }) => fc.constantFrom(...values),
  picks: ({ values = [] }) => fc.uniqueArray(fc.constantFrom(...values)),
  cents: () => fc.integer({ min: 0, max: 9_000_000_000 }),
  whole: () => fc.nat(),
  day: () =>
    fc
      .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  yes_no: () => fc.boolean(),
  phone: () => fc.integer({ min: 100_000_000, max: 799_999_999 }).map((digits) => `+33${digits}`),
  email: () => fc.constantFrom('a.b@c.fr', 'Info@Lamy.example'),
};
const fields = [...EXPORT_FIELDS.account, ...EXPORT_FIELDS.contact];

test.each(fields)('a $type comes back from a workbook and from a CSV as it left ($key)', (field) => {
  fc.assert(
    fc.property(fc.option(VALUES[field.type](field)), fc.constantFrom(...LANGUAGES), (value, language) => {
      const left = canonicalValue(field, value);
      const cell = writeCell(field, value, language);
      const inWorkbook = cell === null ? '' : typeof cell === 'object' ? cell.date : String(cell);
      const inCsv = writeCsvCell(cell, language) ?? '';
      expect(canonicalText(field, inWorkbook)).toBe(left);
      expect(canonicalText(field, inCsv)).toBe(left);
      // As the writer of CSV neutralises it.
      if (/^[=+\-@\t\r]/.test(inCsv)) expect(canonicalText(field, `'${inCsv}`)).toBe(left);
    }),
  );
});

const field = (key: string, kind: 'account' | 'contact' = 'account') => findExportField(kind, key) as ExportField; // keys of the list

test.each([
  ['postcode', '1000', '01000'],
  ['siren', '005520135', '5520135'],
  ['potentialCents', '12 500,50 €', '12500.5'],
  ['lastContactOn', '03/09/2026', '2026-09-03'],
  ['lastContactOn', '3/9/26', '2026-09-03T00:00:00'],
  ['isHeadOffice', 'VRAI', 'oui'],
  ['status', 'Ancien client', 'former customer'],
  ['name', 'Lamy\u00a0Lyon ', 'Lamy Lyon'],
])('%s: « %s » and « %s » are the same to a spreadsheet', (key, one, other) => {
  expect(canonicalText(field(key), one)).toBe(canonicalText(field(key), other));
});

test('a telephone without its first zero is the same telephone', () => {
  expect(canonicalText(field('phone', 'contact'), '472000001')).toBe('+33472000001');
});

test('digits that the spreadsheet threw away are nobody’s edit, and a word that means nothing is told', () => {
  expect(canonicalText(field('siret'), '8,12346E+13')).toBe(DAMAGED);
  expect(canonicalText(field('status'), 'cliant')).toBe(UNREADABLE);
  expect(canonicalText(field('lastContactOn'), '31/02/2026')).toBe(UNREADABLE);
});

test('the screen knows every column that can leave', () => {
  for (const kind of ['account', 'contact'] as const)
    expect(EXPORTED_COLUMNS[kind]).toEqual(EXPORT_FIELDS[kind].map(({ key }) => key));
});
