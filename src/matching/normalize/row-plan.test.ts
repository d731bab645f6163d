import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlannedCell, plannedRow } from '../../../test/support/planned-row.ts';
import type { ColumnField, MappedColumn } from '../column-mapping.ts';
import { cellsOf, filledColumn, firstText, planOf } from './row-plan.ts';

const textsOf = (field: ColumnField, ...cells: PlannedCell[]): string[] => {
  const { row, plan } = plannedRow(cells);
  return cellsOf(row, plan, field).map(({ text }) => text);
};
const repeated = [{ code: 'warning_repeats_column' }];

test('surer columns come first, those that repeat another last, then left to right', () => {
  const found = textsOf(
    'comment',
    ['comment', 'unsure', { grade: 'unsure' }],
    ['comment', 'repeats', { warnings: repeated }],
    ['comment', 'probable', { grade: 'probable' }],
    ['comment', 'sure'],
    ['comment', 'sure too'],
  );
  expect(found).toEqual(['sure', 'sure too', 'probable', 'unsure', 'repeats']);
});

test('an empty cell is no cell, and a field without column has none', () => {
  expect(textsOf('town', ['town', ''], ['town', ' \u00a0'], ['town', 'Lyon'], ['postcode', '69003'])).toEqual(['Lyon']);
  expect(textsOf('siret', ['town', 'Lyon'])).toEqual([]);
});

test('every filled cell is found under each field of its column, whatever the order of trust', () => {
  const column = fc.tuple(
    fc.constantFrom('town', 'comment', 'postcode town', 'comment history'),
    fc.constantFrom('', ' ', 'Lyon', '-', 'É'),
    fc.record({ grade: fc.constantFrom<MappedColumn['grade']>('sure', 'probable', 'unsure') }),
  );
  fc.assert(
    fc.property(fc.array(column, { maxLength: 8 }), (cells) => {
      for (const field of ['town', 'postcode', 'comment', 'history'] as const) {
        const expected = cells.filter(([fields, text]) => fields.split(' ').includes(field) && text.trim() !== '');
        expect(textsOf(field, ...cells).toSorted()).toEqual(expected.map(([, text]) => text).toSorted());
      }
    }),
  );
});

test('the first filled column among some speaks, none where all are empty', () => {
  const { row, plan } = plannedRow([
    ['job_title', '  '],
    ['job_title', 'DAF'],
    ['job_title', 'DRH'],
  ]);
  const columns = plan.people[0]?.job ?? [];
  expect([firstText(row, columns), filledColumn(row, columns)?.index]).toEqual(['DAF', 1]);
  const empty = { ...row, cells: ['', ' ', ''] };
  expect([firstText(empty, columns), filledColumn(empty, columns)]).toEqual(['', null]);
});

test('each person has the columns of its own number, and a number without column is nobody yet', () => {
  const { plan } = plannedRow([
    ['full_name', ''],
    ['job_title', ''],
    ['full_name', '', { person: 2 }],
    ['job_title', '', { person: 2 }],
  ]);
  expect(plan.people.map(({ fullName, job }) => [...fullName, ...job].map(({ index }) => index))).toEqual([
    [0, 1],
    [],
    [2, 3],
  ]);
  expect(plannedRow([['town', '']]).plan.people).toHaveLength(1);
});

test('a civility that is only a part of the name’s column is not a column of its own', () => {
  const { plan } = plannedRow([
    ['civility full_name', ''],
    ['civility', ''],
  ]);
  expect(plan.people[0]?.civility.map(({ index }) => index)).toEqual([1]);
});

test('the header of a name says a job or a role of whoever stands under it', () => {
  const { plan } = plannedRow([
    ['full_name', '', { header: 'Gérant' }],
    ['full_name', '', { header: 'Décideur', person: 1 }],
    ['full_name', '', { header: 'Nom du DAF', person: 2 }],
    ['full_name', '', { header: 'Contact', person: 3 }],
    ['town', '', { header: 'Acheteur' }],
  ]);
  expect(plan.roleOf.get(0)).toBe('Gérant');
  expect(plan.statedRolesOf.get(1)).toEqual(['decision_maker']);
  expect(plan.roleOf.get(2)).toBe('DAF');
  expect(plan.roleOf.get(3)).toBeUndefined();
  expect(plan.statedRolesOf.get(3)).toEqual([]);
});

test('columns that nobody understood are kept, and those that a record has no place for', () => {
  const { plan } = plannedRow([
    ['', ''],
    ['language', ''],
    ['town', ''],
    ['source', ''],
  ]);
  expect(plan.unknown.map(({ index }) => index)).toEqual([0]);
  expect(plan.kept.map(({ index }) => index).toSorted()).toEqual([0, 1, 3]);
});

test('a mapping is turned round once', () => {
  const mapping = { columns: [] };
  expect(planOf(mapping)).toBe(planOf(mapping));
});
