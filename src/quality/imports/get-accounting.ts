import type { Placement } from '../../matching/arrangement.ts';
import type { OpenResult } from './analysis-result.ts';
import type { Accounting, LineStatus } from './contract.ts';

/** What a line brings: its place, and each person at that place. */
function partsOf({ groupId, entityId, siteId, contactIds }: Placement): string[] {
  const place = [groupId, entityId, siteId].join('|');
  return [place, ...contactIds.map((contactId) => `${place}|${contactId}`)];
}

/**
 * The end of each line in one word. A line whose company, site and contacts were all named by an earlier line is a
 * repetition; a line on which a question hangs is to review; blank lines, repeated headers and totals are set aside.
 */
export function statusOfLines(result: OpenResult): Map<number, LineStatus> {
  const seen = new Set<string>();
  const statuses = new Map<number, LineStatus>();
  for (const placement of result.arrangement.placements) {
    if (placement.kind !== 'data') statuses.set(placement.rowId, 'set_aside');
    else if (placement.decision === 'review') statuses.set(placement.rowId, 'to_review');
    else {
      const parts = partsOf(placement);
      statuses.set(placement.rowId, parts.every((part) => seen.has(part)) ? 'repeated' : 'placed');
      for (const part of parts) seen.add(part);
    }
  }
  return statuses;
}

/** « 18 412 lignes lues = … »: every line of the sheet ends in one of four parts, and the parts add up. */
export function getAccounting(result: OpenResult): Accounting {
  const parts = { placed: 0, repeated: 0, to_review: 0, set_aside: 0 };
  for (const status of statusOfLines(result).values()) parts[status] += 1;
  const read = result.table.rows.length;
  const sum = parts.placed + parts.repeated + parts.to_review + parts.set_aside;
  if (sum !== read) throw new Error(`lines do not add up: ${read} read, ${sum} accounted for`);
  return { read, placed: parts.placed, repeated: parts.repeated, toReview: parts.to_review, setAside: parts.set_aside };
}
