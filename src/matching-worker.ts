import { parentPort } from 'node:worker_threads';
import type { ColumnMapping } from './matching/column-mapping.ts';
import { normalizeRecord } from './matching/normalize/normalize-record.ts';
import type { NormalizedRecord } from './matching/record.ts';
import type { TableRow } from './matching/table.ts';

/** A slice of the sheet for one thread. Rows come back in the order in which they went. */
export interface RowSlice {
  readonly rows: readonly TableRow[];
  readonly mapping: ColumnMapping;
}

/** Records without the cells of their rows, which the asking thread has: they would come back as copies. */
export type RecordsOfSlice = Omit<NormalizedRecord, 'contentKey'>[];

// Thread entry of the engine: platform/workers starts it, and the same pure function runs here and in the main thread.
parentPort?.on('message', ({ task, input }: { task: number; input: RowSlice }) => {
  const output: RecordsOfSlice = input.rows.map((row) => {
    const { contentKey: _, ...record } = normalizeRecord(row, input.mapping);
    return record;
  });
  parentPort?.postMessage({ task, output });
});
