import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';

/** A foreseen undoing that nobody wants any more leaves nothing. */
export async function forgetPlan(tx: Tx, workspaceId: string, undoId: string): Promise<void> {
  await sql`
    delete from import_undo_item where workspace_id = ${workspaceId} and import_undo_id = ${undoId}`.execute(tx);
  await sql`
    delete from import_undo where workspace_id = ${workspaceId} and import_undo_id = ${undoId} and not has_begun`.execute(
    tx,
  );
}
