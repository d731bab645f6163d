import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arrangement, Placement, Question } from '../../matching/arrangement.ts';
import type { ColumnField, ColumnMapping } from '../../matching/column-mapping.ts';
import { duplicatesPerThousand } from './duplicates-per-thousand.ts';

const FIELDS: readonly ColumnField[] = ['company_name', 'town', 'full_name'];
const mapping: ColumnMapping = {
  columns: FIELDS.map((field, index) => ({
    index,
    header: field,
    fields: [field],
    year: null,
    person: 0,
    grade: 'sure',
    reason: { code: 'x' },
    examples: [],
    filledCount: 0,
    warnings: [],
  })),
};

type Row = readonly [string, string, string, string, string, string];

/** One line per row: company cell, town cell, person cell, then the ids it ended in. */
function ratesOf(rows: readonly Row[], questions: readonly Question['kind'][] = [], columns = mapping) {
  const table = {
    headers: [...FIELDS],
    headerRow: 1,
    rows: rows.map((row, position) => ({ rowId: position + 1, kind: 'data' as const, cells: row.slice(0, 3) })),
  };
  const placements: Placement[] = rows.map(([, , , entityId, siteId, contactId], position) => ({
    rowId: position + 1,
    kind: 'data',
    groupId: null,
    entityId,
    siteId,
    contactIds: contactId === '' ? [] : [contactId],
    contactSiteId: null,
    contactAccountId: null,
    decision: 'auto',
    confidence: 1,
    isOptedOut: false,
    reasons: [],
  }));
  const arrangement: Arrangement = {
    groups: [],
    networks: [],
    // Only how many there are counts.
    entities: Array.from(new Set(rows.map((row) => row[3]))) as unknown as Arrangement['entities'],
    sites: [],
    contacts: [],
    affiliations: [],
    placements,
    questions: questions.map((kind) => ({ kind })) as unknown as Question[], // only their kind counts
    unaskedCount: 0,
  };
  return duplicatesPerThousand({ table, mapping: columns, arrangement });
}

const rateOf = (rows: readonly Row[]) => ratesOf(rows).before;

test('a company under two spellings out of three is 333 duplicates per 1,000', () => {
  const before = rateOf([
    ['SARL Dupont', '', '', 'E1', '', ''],
    ['DUPONT', '', '', 'E1', '', ''],
    ['Martin', '', '', 'E2', '', ''],
  ]);
  expect(before.entity).toBe(333.3);
});

test('four contacts of one agency on four lines are not duplicates', () => {
  const line = (person: string, id: string) => ['Lamy', 'Lyon', person, 'E1', 'S1', id] as const;
  const before = rateOf([line('A', 'C1'), line('B', 'C2'), line('C', 'C3'), line('D', 'C4')]);
  expect(before).toEqual({ group: null, entity: 0, site: 0, contact: 0 });
});

test('the same town of two companies is no duplicate of either', () => {
  const before = rateOf([
    ['Lamy', 'Lyon', '', 'E1', 'S1', ''],
    ['Durand', 'Lyon', '', 'E2', 'S2', ''],
    ['Durand', 'LYON', '', 'E2', 'S2', ''],
  ]);
  expect(before.site).toBe(333.3);
});

test('after the arrangement, only what open questions would still reunite is left', () => {
  const lines: Row[] = Array.from({ length: 8 }, (_, at) => [`C${at}`, '', '', `E${at}`, '', '']);
  expect(ratesOf(lines, ['same_entity']).after.entity).toBe(125);
  expect(ratesOf(lines, ['same_site']).after.entity).toBe(0);
  expect(ratesOf([]).after.entity).toBeNull();
});

test('a level that no column of the sheet speaks of has no rate', () => {
  const named = { columns: mapping.columns.slice(0, 1) };
  expect(ratesOf([['Lamy', 'Lyon', 'A', 'E1', 'S1', 'C1']], [], named).before).toEqual({
    group: null,
    entity: 0,
    site: null,
    contact: null,
  });
});

test('a row without the cells of a level says nothing of it', () => {
  expect(
    rateOf([
      ['Lamy', '', '', 'E1', 'S1', ''],
      ['LAMY', '  ', '', 'E1', 'S1', ''],
    ]),
  ).toMatchObject({
    entity: 500,
    site: null,
  });
});

test('whatever the sheet, a rate stays between none and all, and rows written alike add nothing to it', () => {
  const word = fc.constantFrom('a', 'A', 'b', '');
  const row = fc.tuple(
    word,
    word,
    word,
    fc.constantFrom('E1', 'E2'),
    fc.constantFrom('S1', 'S2'),
    fc.constantFrom('C1', 'C2'),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const once = rateOf(rows);
      for (const rate of Object.values(once)) expect(rate === null || (rate >= 0 && rate < 1000)).toBe(true);
      expect(rateOf([...rows, ...rows])).toEqual(once);
    }),
  );
});
