import { expect, test } from 'vitest';
import { pairRows, type ScoredRow, scoreRows } from './score-rows.ts';

function row(rowId: number, assigned: Record<string, string>, truth: Record<string, string>): ScoredRow {
  return {
    assigned: { row_id: String(rowId), decision: 'auto', optout: '0', ...assigned },
    truth: { row_id: String(rowId), kind: 'data', optout: '0', ...truth },
  };
}

const LYON = {
  group_id: 'G',
  entity_id: 'E',
  site_id: 'L',
  contact_id: 'P',
  contact_site_id: 'L',
  contact_account_id: 'L',
};
const lyon = {
  group_id: 'g1',
  entity_id: 'e1',
  site_id: 's1',
  contact_id: 'c1',
  contact_site_id: 's1',
  contact_account_id: 's1',
};

test('a perfect sheet scores one everywhere', () => {
  const score = scoreRows([row(1, LYON, lyon), row(2, LYON, lyon)]);
  for (const level of score.levels) expect(level.pairwise.f1).toBe(1);
  expect(score.contactSite).toBe(1);
  expect(score.contactAccount).toBe(1);
  expect(score.bands.auto).toEqual({ rows: 2, rightShare: 1 });
});

test('a company outside any group is a group of its own on both sides', () => {
  const alone = { ...lyon, group_id: '', entity_id: 'e2' };
  const score = scoreRows([
    row(1, { ...LYON, group_id: '', entity_id: 'F' }, alone),
    row(2, { ...LYON, group_id: '', entity_id: 'F' }, alone),
  ]);
  expect(score.levels[0]?.pairwise.f1).toBe(1);
  expect(score.levels[0]?.largest).toBe(2);
});

test('a franchisee put into a group lowers the group score, and not the one of rows with a true group', () => {
  const rows = [
    row(1, LYON, lyon),
    row(2, LYON, lyon),
    row(3, { ...LYON, entity_id: 'F' }, { ...lyon, group_id: '', entity_id: 'e2' }),
  ];
  const score = scoreRows(rows);
  expect(score.levels[0]?.pairwise.precision).toBeCloseTo(1 / 3, 12);
  expect(score.levels[1]?.pairwise.precision).toBe(1);
});

test('a buyer who covers the group is right under the group and wrong under the agency', () => {
  const covers = { ...lyon, contact_account_id: 'g1' };
  expect(scoreRows([row(1, { ...LYON, contact_account_id: 'G' }, covers)]).contactAccount).toBe(1);
  expect(scoreRows([row(1, LYON, covers)]).contactAccount).toBe(0);
});

test('a regional director is right at his site and at his company', () => {
  const regional = { ...lyon, contact_account_id: 's1|e1' };
  expect(scoreRows([row(1, LYON, regional)]).contactAccount).toBe(1);
  expect(scoreRows([row(1, { ...LYON, contact_account_id: 'E' }, regional)]).contactAccount).toBe(1);
  expect(scoreRows([row(1, { ...LYON, contact_account_id: 'G' }, regional)]).contactAccount).toBe(0);
});

test('blank rows and totals count for nothing but must have their line', () => {
  const score = scoreRows([row(1, LYON, lyon), row(2, {}, { kind: 'blank' })]);
  expect(score.rows).toBe(1);
  expect(() => pairRows([{ row_id: '1' }], [{ row_id: '1' }, { row_id: '2' }])).toThrow(/1 lines for 2 records/);
  expect(() => pairRows([{ row_id: '1' }, { row_id: '1' }], [{ row_id: '1' }, { row_id: '2' }])).toThrow(/twice/);
});

test('rows of a wrongly joined set are wrong in their band', () => {
  const stranger = { ...lyon, entity_id: 'e9' };
  const score = scoreRows([row(1, LYON, lyon), row(2, LYON, lyon), row(3, { ...LYON, decision: 'review' }, stranger)]);
  expect(score.bands.auto).toEqual({ rows: 2, rightShare: 1 });
  expect(score.bands.review).toEqual({ rows: 1, rightShare: 0 });
  expect(score.reviewPerThousand).toBeCloseTo(333.33, 1);
});

test('an objection missed and one invented are both counted', () => {
  const score = scoreRows([
    row(1, { ...LYON, optout: '1' }, lyon),
    row(2, LYON, { ...lyon, optout: '1' }),
    row(3, { ...LYON, optout: '1' }, { ...lyon, optout: '1' }),
  ]);
  expect(score.optOut).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
});
