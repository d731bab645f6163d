import { expect, test } from 'vitest';
import type { Placement } from '../../matching/arrangement.ts';
import { statusOfRows } from './row-status.ts';

const line = (rowId: number, some: Partial<Placement>): Placement => ({
  rowId,
  kind: 'data',
  groupId: null,
  entityId: null,
  siteId: null,
  contactIds: [],
  contactSiteId: null,
  contactAccountId: null,
  decision: 'auto',
  confidence: 1,
  isOptedOut: false,
  reasons: [],
  ...some,
});
const statuses = (...placements: Placement[]) => [...statusOfRows(placements).values()];

test('a second person of a site is placed, the same person again is a repetition', () => {
  const at = { entityId: 'E', siteId: 'S' };
  expect(
    statuses(
      line(1, { ...at, contactIds: ['C1'] }),
      line(2, { ...at, contactIds: ['C2'] }),
      line(3, { ...at, contactIds: ['C1'] }),
      line(4, at),
      line(5, { ...at, contactIds: ['C1', 'C3'] }),
    ),
  ).toEqual(['placed', 'placed', 'repeated', 'repeated', 'placed']);
});

test('a line that names no customer is unplaced, and never a repetition of another such line', () => {
  expect(statuses(line(1, {}), line(2, {}))).toEqual(['unplaced', 'unplaced']);
});

test('a question comes before anything else, and what is no data says what it is', () => {
  const review = line(1, { entityId: 'E', decision: 'review' });
  expect(statuses(review, line(2, { kind: 'total' }), line(3, { kind: 'blank' }))).toEqual([
    'to_review',
    'total',
    'blank',
  ]);
});
