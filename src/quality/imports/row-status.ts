import type { Placement } from '../../matching/arrangement.ts';

/** How a record of the sheet ended, in one word: on the screen, in the report and in the base. */
export type RowStatus = 'placed' | 'repeated' | 'to_review' | 'unplaced' | 'blank' | 'repeated_header' | 'total';

/** What a line brings: its place, and each person at that place. Nothing, where it holds no customer at all. */
function partsOf({ groupId, entityId, siteId, contactIds }: Placement): string[] {
  const place = [groupId, entityId, siteId].join('|');
  const isPlaced = (groupId ?? entityId ?? siteId) !== null;
  return [...(isPlaced ? [place] : []), ...contactIds.map((contactId) => `${place}|${contactId}`)];
}

/**
 * One status per record. A line whose place and persons were all named by an earlier line is a repetition; a line on which
 * a question hangs is to review; a line of data that names no customer stays unplaced.
 */
export function statusOfRows(placements: readonly Placement[]): Map<number, RowStatus> {
  const seen = new Set<string>();
  const statusOf = (placement: Placement): RowStatus => {
    if (placement.kind !== 'data') return placement.kind;
    if (placement.decision === 'review') return 'to_review';
    const parts = partsOf(placement);
    if (parts.length === 0) return 'unplaced';
    const isRepeated = parts.every((part) => seen.has(part));
    for (const part of parts) seen.add(part);
    return isRepeated ? 'repeated' : 'placed';
  };
  return new Map(placements.map((placement) => [placement.rowId, statusOf(placement)]));
}
