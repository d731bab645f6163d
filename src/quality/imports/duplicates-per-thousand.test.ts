import { expect, test } from 'vitest';
import type { Arrangement, Placement } from '../../matching/arrangement.ts';
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

/** One line per row: company cell, town cell, person cell, then the ids it ended in. */
function rateOf(rows: readonly (readonly [string, string, string, string, string, string])[]) {
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
    entities: [],
    sites: [],
    contacts: [],
    affiliations: [],
    placements,
    questions: [],
  };
  return duplicatesPerThousand({ table, mapping, arrangement }).before;
}

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
  expect(before.site).toBe(500);
});
