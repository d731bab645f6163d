import { sql } from 'kysely';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Access } from '../../workspaces/access.ts';
import type { ListName } from '../views/contract.ts';
import type { BulkEdit, BulkEditChanges, BulkEditTarget } from './contract.ts';

/** An edit of many records as the base keeps it. */
export interface BulkEditRow extends Omit<BulkEdit, 'createdAt' | 'mayUndo' | 'isMine' | 'changes'> {
  readonly changes: BulkEditChanges;
  readonly target: BulkEditTarget;
  readonly madeBy: string;
  readonly reached: string | null;
  readonly firstChangeId: string | null;
  readonly lastChangeId: string | null;
  readonly createdAt: Date;
}

export interface Writing {
  readonly now: Date;
  readonly newId: () => string;
}

/** What each line of the change log says of the edit that wrote it. */
export const causeOf = (bulkEditId: string) => ({ bulk_edit: bulkEditId });

/** `undo_changes`: the edits of others too. */
const mayUndo = (access: Access, madeBy: string) => madeBy === access.actorId || access.rights.has('undo_changes');

const FOUND_COLUMNS = sql`e.bulk_edit_id as id, e.list, e.target, e.changes, e.made_by as "madeBy", e.state, e.covered, e.changed, e.unchanged,
  e.refused, e.undone, e.kept, e.reached, e.first_change_id as "firstChangeId", e.last_change_id as "lastChangeId",
  e.created_at as "createdAt", n.name as "madeByName"`;

/**
 * Locks an edit that somebody made himself, or that he may undo.
 * @throws AppError `bulk_edit_unknown`.
 */
export async function lockBulkEdit(tx: Tx, access: Access, id: string): Promise<BulkEditRow> {
  const { workspaceId } = access;
  const { rows } = await sql<BulkEditRow>`
    select ${FOUND_COLUMNS} from bulk_edit e
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = e.made_by
    where e.workspace_id = ${workspaceId} and e.bulk_edit_id = ${id} for update of e`.execute(tx);
  const [found] = rows;
  if (!found || !mayUndo(access, found.madeBy))
    throw new AppError('bulk_edit_unknown', { values: { id }, status: 404 });
  return found;
}

/** The latest edits that somebody made or may undo, the last one first. */
export async function findBulkEdits(tx: Tx, access: Access, list: ListName | undefined): Promise<BulkEdit[]> {
  const { workspaceId, actorId } = access;
  const whose = access.rights.has('undo_changes') ? sql`true` : sql`e.made_by = ${actorId}`;
  const { rows } = await sql<BulkEditRow>`
    select ${FOUND_COLUMNS} from bulk_edit e
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = e.made_by
    where e.workspace_id = ${workspaceId} and ${whose} and e.list = coalesce(${list ?? null}, e.list)
    order by e.bulk_edit_id desc limit 20`.execute(tx);
  return rows.map((row) => viewOf(row, access));
}

export function viewOf({ createdAt, ...row }: BulkEditRow, access: Access): BulkEdit {
  const { target: _target, madeBy, reached: _reached, firstChangeId, lastChangeId: _last, ...view } = row;
  const isUndoable = row.state !== 'undone' && firstChangeId !== null;
  return {
    ...view,
    createdAt: createdAt.toISOString(),
    mayUndo: isUndoable && mayUndo(access, madeBy),
    isMine: madeBy === access.actorId,
  };
}

type Progress = Partial<
  Pick<
    BulkEditRow,
    'state' | 'changed' | 'unchanged' | 'refused' | 'undone' | 'kept' | 'reached' | 'firstChangeId' | 'lastChangeId'
  >
>;

/** Notes how far an edit came. */
export async function keepProgress(
  tx: Tx,
  { workspaceId }: Access,
  before: BulkEditRow,
  progress: Progress,
  now: Date,
): Promise<BulkEditRow> {
  const after = { ...before, ...progress };
  await sql`
    update bulk_edit set state = ${after.state}, changed = ${after.changed}, unchanged = ${after.unchanged},
      refused = ${after.refused}, undone = ${after.undone}, kept = ${after.kept}, reached = ${after.reached},
      first_change_id = ${after.firstChangeId}, last_change_id = ${after.lastChangeId}, updated_at = ${now}
    where workspace_id = ${workspaceId} and bulk_edit_id = ${before.id}`.execute(tx);
  return after;
}
