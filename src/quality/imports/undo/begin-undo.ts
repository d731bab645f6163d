import { sql } from 'kysely';
import { type Access, assertMay } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { forgetPlan } from './forget-plan.ts';
import { NO_UNDO_COUNTS } from './import-undo.ts';
import { findLatestUndo } from './undo-queries.ts';

interface Moment {
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * Asks what undoing an import would do; nothing of the base is written. An import that was undone answers the undoing that
 * did it.
 * @returns the id of the undoing, to be foreseen where its status is `planning`.
 * @throws AppError `import_unknown`, `right_missing`.
 */
export async function planUndo(
  tx: Tx,
  access: Access,
  importFileId: string,
  { recordIds }: { readonly recordIds?: readonly string[] | undefined },
  { now, newId }: Moment,
): Promise<{ readonly undoId: string; readonly isNew: boolean }> {
  const { workspaceId } = access;
  const file = await lockImport(tx, access, importFileId);
  const latest = await findLatestUndo(tx, access, importFileId);
  if (latest && file.status === 'undone') return { undoId: latest.id, isNew: false };
  if (latest && !latest.hasBegun) await forgetPlan(tx, workspaceId, latest.id);
  const undoId = newId();
  const scope = recordIds ? [...recordIds] : null;
  await sql`
    insert into import_undo (workspace_id, import_undo_id, import_file_id, status, scope, has_begun, cursor, total, counts,
      asked_by, asked_at)
    values (${workspaceId}, ${undoId}, ${importFileId}, 'planning', ${scope}::uuid[], false, 0, null,
      ${JSON.stringify(NO_UNDO_COUNTS)}::jsonb, ${access.actorId}, ${now})`.execute(tx);
  return { undoId, isNew: true };
}

/**
 * Begins to take back what was foreseen, or goes on with what was cut; one that is done stays done.
 * @returns whether there is anything left to do.
 * @throws AppError `import_undo_unknown`, `right_missing`, `import_undo_not_planned` while it is being foreseen.
 */
export async function beginUndo(tx: Tx, access: Access, importFileId: string, { now }: Moment): Promise<string | null> {
  const { workspaceId } = access;
  await lockImport(tx, access, importFileId);
  const undo = await findLatestUndo(tx, access, importFileId);
  if (!undo) throw new AppError('import_undo_unknown', { values: { id: importFileId }, status: 404 });
  if (undo.status === 'done') return null;
  const { hasBegun } = undo;
  if (!hasBegun && undo.status !== 'planned') throw new AppError('import_undo_not_planned', { status: 409 });
  const counts = JSON.stringify(hasBegun ? undo.counts : NO_UNDO_COUNTS);
  await sql`
    update import_undo t set status = 'running', has_begun = true, cursor = ${hasBegun ? undo.done : 0},
      counts = ${counts}::jsonb, asked_by = ${access.actorId}, asked_at = ${now}, ended_at = null
    where t.workspace_id = ${workspaceId} and t.import_undo_id = ${undo.id}`.execute(tx);
  await sql`
    update import_file t set status = 'partly_undone'
    where t.workspace_id = ${workspaceId} and t.import_file_id = ${importFileId} and t.status <> 'undone'`.execute(tx);
  return undo.id;
}

/** Whoever may import takes back what he imported himself; what others imported, whoever may undo their changes. */
export async function lockImport(tx: Tx, access: Access, importFileId: string): Promise<{ readonly status: string }> {
  assertMay(access, 'import_files');
  const { rows } = await sql<{ status: string; receivedBy: string }>`
    select status, received_by as "receivedBy" from import_file
    where workspace_id = ${access.workspaceId} and import_file_id = ${importFileId} for update`.execute(tx);
  const [file] = rows;
  if (!file) throw new AppError('import_unknown', { values: { id: importFileId }, status: 404 });
  if (file.receivedBy !== access.actorId) assertMay(access, 'undo_changes');
  return file;
}
