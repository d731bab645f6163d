import { type ArrangeOptions, arrangeRecords } from '../../src/matching/arrange.ts';
import type { Arrangement, Placement } from '../../src/matching/arrangement.ts';
import { makeRecord, type RowWords } from './make-record.ts';

/** Arranges rows said in words; row ids are 1, 2, 3… in the order said. */
export function arrangeRows(rows: readonly RowWords[], options: ArrangeOptions = {}): Arrangement {
  const table = { rows: rows.map((_, index) => ({ rowId: index + 1, kind: 'data' as const, cells: [] })) };
  return arrangeRecords(
    table,
    rows.map((said, index) => makeRecord(index + 1, said)),
    options,
  );
}

/** The sets of rows that stand together at a level, in words that a test can read: `1 2 | 3`. */
export function partition(arrangement: Arrangement, idOf: (placement: Placement) => string | null): string {
  const sets = new Map<string, number[]>();
  for (const placement of arrangement.placements) {
    const id = idOf(placement);
    if (id === null || id === undefined) continue;
    sets.set(id, [...(sets.get(id) ?? []), placement.rowId]);
  }
  return [...sets.values()].map((set) => set.join(' ')).join(' | ');
}

export const companiesOf = (arrangement: Arrangement) => partition(arrangement, (placement) => placement.entityId);
export const sitesOf = (arrangement: Arrangement) => partition(arrangement, (placement) => placement.siteId);
export const groupsOf = (arrangement: Arrangement) => partition(arrangement, (placement) => placement.groupId);
export const contactsOf = (arrangement: Arrangement) =>
  partition(arrangement, (placement) => placement.contactIds[0] ?? null);
