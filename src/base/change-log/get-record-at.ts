import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { FieldChanges } from './change-line.ts';
import { type RecordState, replayChanges } from './record-state.ts';

/** A record rebuilt from its lines up to an instant, that one included; null where it had none yet. */
export async function getRecordAt(
  tx: Tx,
  workspaceId: string,
  recordId: string,
  instant: Date,
): Promise<(RecordState & { readonly changedAt: Date }) | null> {
  const { rows } = await sql<{ changes: FieldChanges; changedAt: Date }>`
    select changes, changed_at as "changedAt" from change_log
    where workspace_id = ${workspaceId} and record_id = ${recordId} and changed_at <= ${instant}
    order by change_id`.execute(tx);
  const last = rows.at(-1);
  return last ? { ...replayChanges(rows.map(({ changes }) => changes)), changedAt: last.changedAt } : null;
}
