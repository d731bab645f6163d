import { sql } from 'kysely';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { appendChanges } from '../../change-log/append-changes.ts';
import { type Access, contextOf } from '../../workspaces/access.ts';
import { type BulkResult, bulkSchema } from '../bulk/contract.ts';
import { writeBulk } from '../bulk/write-bulk.ts';
import { type BulkEditRow, causeOf, keepProgress, lockBulkEdit, viewOf, type Writing } from './bulk-edit.ts';
import type { BulkEdit, BulkEditRequest } from './contract.ts';
import { assertMayEdit, findTarget } from './edit-target.ts';
import { previewBulkEdit } from './preview-bulk-edit.ts';

/** Records of one step: some tenths of a second, so that progress is seen and nobody waits for a lock. */
const AT_ONCE = 1_000;

/**
 * Notes an edit of many records; `stepBulkEdit` writes it.
 * @throws AppError `right_missing`, and as `previewBulkEdit`.
 */
export async function createBulkEdit(
  tx: Tx,
  access: Access,
  request: BulkEditRequest,
  { now, newId }: Writing,
): Promise<BulkEdit> {
  const { list, target, changes } = request;
  assertMayEdit(access, list, 'rows' in target ? target.rows.map((row) => row.changes) : [changes]);
  const { covered } = await previewBulkEdit(tx, request, { access, now });
  const id = newId();
  await sql`
    insert into bulk_edit (workspace_id, bulk_edit_id, list, target, changes, made_by, state, covered, created_at, updated_at)
    values (${access.workspaceId}, ${id}, ${list}, ${JSON.stringify(target)}::jsonb, ${JSON.stringify(changes)}::jsonb,
      ${access.actorId}, 'open', ${covered}, ${now}, ${now})`.execute(tx);
  const line = { recordKind: 'bulk_edit', recordId: id, changes: { covered: [null, covered] } } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now, causeOf(id)), newId);
  return viewOf(await lockBulkEdit(tx, access, id), access);
}

/**
 * Writes the next thousand records of an edit that somebody made himself, with the checks of `writeBulk`: what he may not edit or
 * is refused stays as it is and is counted. Records go by id, so that one which leaves the filter by the edit itself is not missed
 * and none comes twice.
 * @throws AppError `bulk_edit_unknown`, `bulk_edit_ended`, `right_missing`.
 */
export async function stepBulkEdit(
  tx: Tx,
  access: Access,
  bulkEditId: string,
  { now, newId }: Writing,
): Promise<BulkEdit> {
  const edit = await lockBulkEdit(tx, access, bulkEditId);
  if (edit.madeBy !== access.actorId)
    throw new AppError('bulk_edit_unknown', { values: { id: bulkEditId }, status: 404 });
  if (edit.state !== 'open') throw new AppError('bulk_edit_ended', { status: 409 });
  const items = await nextItems(tx, access, edit, now);
  const made: string[] = [];
  const noted = () => {
    const id = newId();
    made.push(id);
    return id;
  };
  const request = bulkSchema.parse({ mode: 'each', [edit.list]: items });
  const written = await writeBulk(tx, access, request, { now, newId: noted, cause: causeOf(edit.id) });
  const results = written[edit.list];
  const count = (status: BulkResult['status']) => results.filter((one) => one.status === status).length;
  const progress = {
    changed: edit.changed + count('updated'),
    unchanged: edit.unchanged + count('unchanged'),
    refused: edit.refused + count('refused'),
    reached: items.at(-1)?.id ?? edit.reached,
    firstChangeId: edit.firstChangeId ?? made[0] ?? null,
    lastChangeId: made.at(-1) ?? edit.lastChangeId,
    state: items.length < AT_ONCE ? ('done' as const) : edit.state,
  };
  return viewOf(await keepProgress(tx, access, edit, progress, now), access);
}

async function nextItems(tx: Tx, access: Access, { list, target, changes, reached }: BulkEditRow, now: Date) {
  const { from, id, holds } = findTarget(list, target, { access, now });
  const after = reached === null ? sql`true` : sql`${id} > ${reached}::uuid`;
  const { rows } = await sql<{ id: string }>`
    select ${id} as id from ${from} where ${holds} and ${after} order by ${id} limit ${AT_ONCE}`.execute(tx);
  const own = 'rows' in target ? new Map(target.rows.map((row) => [row.id, row])) : null;
  return rows.map((row) => {
    const { version, changes: values = changes } = own?.get(row.id) ?? {};
    return { id: row.id, version, ...values };
  });
}
