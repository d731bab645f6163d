import { appendChanges } from '../../base/change-log/append-changes.ts';
import type { ChangeContext } from '../../base/change-log/change-line.ts';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { writeChanges } from './commit-plan-changes.ts';
import { raiseCounters } from './commit-plan-counters.ts';
import { logLines } from './commit-plan-log.ts';
import {
  IMPORT_PLACEMENT_COLUMNS,
  IMPORT_ROW_COLUMNS,
  type ImportPlacementRow,
  type ImportRowRow,
} from './import-file.ts';
import type { Change, ImportPlan } from './import-plan.ts';

/** Some hundred customers, each whole, with the lines that speak of them. */
export interface Batch {
  /** The cluster that the following batch begins with. */
  readonly next: number;
  readonly changes: readonly Change[];
  readonly rows: readonly ImportRowRow[];
  readonly placements: readonly ImportPlacementRow[];
}

/** The batches of a plan from a cluster on, in order; a saving that was cut after its last batch has none left. */
export function batchesOf(plan: ImportPlan, cursor: number, clustersPerBatch: number): Batch[] {
  const batchOf = (item: { readonly cluster: number }) => Math.floor((item.cluster - cursor) / clustersPerBatch);
  const changes = Map.groupBy(plan.changes, batchOf);
  const rows = Map.groupBy(plan.rows, batchOf);
  const placements = Map.groupBy(plan.placements, batchOf);
  const count = Math.ceil((plan.clusterCount - cursor) / clustersPerBatch);
  return Array.from({ length: count }, (_, position) => ({
    next: Math.min(cursor + (position + 1) * clustersPerBatch, plan.clusterCount),
    changes: changes.get(position) ?? [],
    rows: (rows.get(position) ?? []).map((item) => item.row),
    placements: (placements.get(position) ?? []).map((item) => item.row),
  }));
}

/** Writes a batch: records, lines of the file, why each record stands there, and the change log. */
export async function writeBatch(
  tx: Tx,
  workspaceId: string,
  importFileId: string,
  batch: Batch,
  context: ChangeContext,
  newId: () => string,
): Promise<void> {
  await writeChanges(tx, workspaceId, batch.changes, context.changedAt);
  await raiseCounters(tx, workspaceId, batch.changes);
  const ofFile = <Row extends object>(row: Row) => ({ import_file_id: importFileId, ...row });
  const rowColumns = { import_file_id: 'uuid', ...IMPORT_ROW_COLUMNS } as const;
  await insertRows(tx, workspaceId, 'import_row', rowColumns, batch.rows.map(ofFile));
  const placementColumns = { import_file_id: 'uuid', ...IMPORT_PLACEMENT_COLUMNS } as const;
  await insertRows(tx, workspaceId, 'import_placement', placementColumns, batch.placements.map(ofFile));
  await appendChanges(tx, workspaceId, logLines(batch.changes), context, newId);
}
