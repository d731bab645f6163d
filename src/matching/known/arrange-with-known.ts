import { type ArrangeOptions, arrangeRecords } from '../arrange.ts';
import type { Arrangement } from '../arrangement.ts';
import type { NormalizedRecord } from '../record.ts';
import type { Table } from '../table.ts';
import type { KnownCustomers } from './known-customers.ts';
import { recordsOfKnown } from './records-of-known.ts';

/** A file arranged together with what a base holds. */
export interface ArrangedWithKnown {
  /** Of the file and of the base: row ids beyond those of the file are lines of the base. */
  readonly arrangement: Arrangement;
  /** Node id → id of the record of the base that it is. A node that is absent is new. */
  readonly knownOf: ReadonlyMap<string, string>;
}

/**
 * Arranges a file onto a base by the rules that arrange one file: what the base knows of a customer helps to place his
 * lines, two records of the base never become one, and what is nowhere in the base is new.
 */
export function arrangeWithKnown(
  table: Pick<Table, 'rows'>,
  records: readonly NormalizedRecord[],
  base: KnownCustomers,
  options: ArrangeOptions = {},
): ArrangedWithKnown {
  const lastRowId = table.rows.reduce((last, row) => Math.max(last, row.rowId), 0);
  const known = recordsOfKnown(base, lastRowId + 1);
  const rows = [...table.rows, ...known.map(({ rowId }) => ({ rowId, kind: 'data' as const, cells: [] }))];
  const arrangement = arrangeRecords({ rows }, [...records, ...known], options);
  return { arrangement, knownOf: findKnown(arrangement, known) };
}

/** The nodes that lines of the base were placed in. */
function findKnown(arrangement: Arrangement, known: readonly NormalizedRecord[]): Map<string, string> {
  const knownOf = new Map<string, string>();
  const ids = new Map(known.map((record) => [record.rowId, record.known]));
  const add = (nodeId: string | null | undefined, id: string | null): void => {
    if (nodeId && id !== null) knownOf.set(nodeId, id);
  };
  for (const { rowId, entityId, siteId, contactIds } of arrangement.placements) {
    const record = ids.get(rowId);
    if (!record) continue;
    add(entityId, record.entityId);
    add(siteId, record.siteId);
    add(contactIds[0], record.contactId);
  }
  return knownOf;
}
