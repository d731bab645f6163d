import fc from 'fast-check';
import { expect, test } from 'vitest';
import { say } from '../../domain/words/say.ts';
import { COLUMN_FIELDS, type ColumnField, type MappedColumn } from '../column-mapping.ts';
import { suggestMapping } from '../map-columns.ts';
import type { Table } from '../table.ts';

const HEADERS = [
  'Société',
  'Raison sociale',
  'Nom',
  'Prénom',
  'Contact',
  'Contact 2',
  'Fonction',
  'Tél',
  'Mobile',
  'E-mail',
  'Adresse',
  'CP',
  'Ville',
  'SIRET',
  'SIREN',
  'Code client',
  'Statut',
  'CA 2025',
  'Enseigne',
  'Groupe',
  'Commentaire',
  'Zorglub',
  'N°',
  'Colonne X',
] as const;
const cell = fc.constantFrom(
  '',
  '',
  'SARL Dupont',
  'Lamy',
  'M. Jean Dupont - DAF',
  'Sophie',
  'MARTIN',
  'j.dupont@acme.fr',
  '04 72 11 00 01',
  '612345678',
  '69003 LYON',
  '69003',
  'Lyon',
  '12 rue de la Gare',
  '73282932000074',
  '732829320',
  '7,33E+13',
  'client',
  '12 400 €',
  'C042',
  'NE PLUS APPELER',
  'Groupe Lamy',
  'x',
);

const table = fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 8 }).chain((headers) =>
  fc
    .array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { minLength: 1, maxLength: 12 })
    .map(
      (lines): Table => ({
        headers,
        headerRow: 1,
        rows: lines.map((cells, position) => ({ rowId: position + 1, kind: 'data', cells })),
      }),
    ),
);
const known: ReadonlySet<string> = new Set(COLUMN_FIELDS);
const summary = (columns: readonly MappedColumn[]) =>
  columns.map(({ header, fields, person, grade, reason, filledCount }) => ({
    header,
    fields,
    person,
    grade,
    code: reason.code,
    filledCount,
  }));

test('every column of a sheet is answered for, in its place, with fields that exist and each of them once', () => {
  fc.assert(
    fc.property(table, (sheet) => {
      const { columns } = suggestMapping(sheet);
      expect(columns.map(({ index, header }) => [index, header])).toEqual(
        sheet.headers.map((header, at) => [at, header]),
      );
      for (const [at, { fields, person, filledCount, examples }] of columns.entries()) {
        const cells = sheet.rows.map((row) => row.cells[at] ?? '').filter((text) => text !== '');
        expect(fields.filter((field) => !known.has(field))).toEqual([]);
        expect(new Set(fields).size).toBe(fields.length);
        expect(person).toBeGreaterThanOrEqual(0);
        expect(filledCount).toBe(cells.length);
        expect(examples.filter((example) => !cells.includes(example))).toEqual([]);
      }
    }),
  );
});

test('whatever is said of a column is said in words, in both languages', () => {
  fc.assert(
    fc.property(table, (sheet) => {
      for (const { reason, warnings } of suggestMapping(sheet).columns)
        for (const { code, values } of [reason, ...warnings])
          for (const language of ['fr', 'en'] as const) {
            const sentence = say(language, code, values);
            expect(sentence).not.toBe(code);
            expect(sentence).not.toMatch(/\{\{|\}\}|undefined/);
          }
    }),
  );
});

test('the order of the rows decides nothing', () => {
  const shuffled = table
    .filter((sheet) => !sheet.headers.includes('N°'))
    .chain((sheet) =>
      fc
        .shuffledSubarray([...sheet.rows], { minLength: sheet.rows.length, maxLength: sheet.rows.length })
        .map((rows) => [sheet, { ...sheet, rows }] as const),
    );
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(summary(suggestMapping(other).columns)).toEqual(summary(suggestMapping(one).columns));
    }),
  );
});

test('lines that are no customers teach nothing about the columns', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('total', 'blank', 'repeated_header'), (sheet, kind) => {
      const foreign = { rowId: 99, kind, cells: sheet.headers.map(() => '73282932000074') } as const;
      expect(suggestMapping({ ...sheet, rows: [...sheet.rows, foreign] })).toEqual(suggestMapping(sheet));
    }),
  );
});

test('a customer’s own figures are never surely ours', () => {
  fc.assert(
    fc.property(table, (sheet) => {
      for (const { fields, grade } of suggestMapping(sheet).columns)
        if (fields.includes('revenue_with_us')) expect(grade).toBe('unsure');
    }),
  );
});

/** What a row has once; a column that fills the gaps of another says so. */
const ONCE: readonly ColumnField[] = ['company_name', 'siren', 'siret', 'postcode', 'town', 'company_code', 'status'];

test('two columns of their own never fill one field without a word', () => {
  fc.assert(
    fc.property(table, (sheet) => {
      const { columns } = suggestMapping(sheet);
      for (const field of ONCE) {
        const silent = columns.filter(
          ({ fields, warnings }) =>
            fields[0] === field &&
            fields.length === 1 &&
            !warnings.some(({ code }) => code === 'warning_repeats_column'),
        );
        expect(silent.map(({ header }) => header).slice(1), field).toEqual([]);
      }
    }),
  );
});
