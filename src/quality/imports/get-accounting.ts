import type { AnalysisResult } from './analysis-result.ts';
import type { Accounting, LineStatus } from './contract.ts';
import { type RowStatus, statusOfRows } from './row-status.ts';

/** The screen sets aside whatever holds no customer. */
const ON_SCREEN: Readonly<Record<RowStatus, LineStatus>> = {
  placed: 'placed',
  repeated: 'repeated',
  to_review: 'to_review',
  unplaced: 'set_aside',
  blank: 'set_aside',
  repeated_header: 'set_aside',
  total: 'set_aside',
};

/** The end of each line in one of the four words of the screen. */
export function statusOfLines(result: Pick<AnalysisResult, 'table' | 'arrangement'>): Map<number, LineStatus> {
  const statuses = [...statusOfRows(result.arrangement.placements)];
  return new Map(statuses.map(([rowId, status]) => [rowId, ON_SCREEN[status]]));
}

/** « 18 412 lignes lues = … »: every line of the sheet ends in one of four parts, and the parts add up. */
export function getAccounting(result: Pick<AnalysisResult, 'table' | 'arrangement'>): Accounting {
  const parts = { placed: 0, repeated: 0, to_review: 0, set_aside: 0 };
  for (const status of statusOfLines(result).values()) parts[status] += 1;
  const read = result.table.rows.length;
  const sum = parts.placed + parts.repeated + parts.to_review + parts.set_aside;
  if (sum !== read) throw new Error(`lines do not add up: ${read} read, ${sum} accounted for`);
  return { read, placed: parts.placed, repeated: parts.repeated, toReview: parts.to_review, setAside: parts.set_aside };
}
