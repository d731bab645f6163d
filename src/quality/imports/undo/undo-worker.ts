import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { openPool } from '../../../platform/db/open-pool.ts';
import { answerInThread } from '../../../platform/workers/run-in-thread.ts';
import { undoImport } from './undo-import.ts';

export interface UndoTask {
  readonly databaseUrl: string;
  readonly workspaceId: string;
  readonly undoId: string;
  readonly references: readonly RecordReference[];
  readonly now: Date;
}

// Thread entry: hundreds of thousands of lines are read and taken back beside the server, which goes on answering.
await answerInThread<UndoTask, never, string>(async ({ input, signal }) => {
  // One connection holds the lock, one writes.
  const pool = openPool(input.databaseUrl, 2);
  try {
    return await undoImport({ ...input, pool, newId, signal });
  } finally {
    await pool.end();
  }
});
