import { sql } from 'kysely';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import type { ChangeContext } from '../../../base/change-log/change-line.ts';
import type { Tx } from '../../../platform/db/transaction.ts';

interface Closing {
  readonly workspaceId: string;
  readonly undoId: string;
  readonly importFileId: string;
  readonly scope: readonly string[] | null;
  readonly ended: 'done' | 'cancelled';
  readonly context: ChangeContext;
  readonly newId: () => string;
}

/** The end of an undoing: the lines of the file say that they are taken back, and so does the file. */
export async function closeUndo(tx: Tx, closing: Closing): Promise<void> {
  const { workspaceId, undoId, importFileId, scope, ended, context, newId } = closing;
  const isWhole = ended === 'done' && scope === null;
  if (isWhole) {
    await endWholeRows(tx, closing);
    await sql`
      delete from import_placement p where p.workspace_id = ${workspaceId} and p.import_file_id = ${importFileId}
        and not exists (select from import_undo_item i where i.workspace_id = ${workspaceId}
          and i.import_undo_id = ${undoId} and i.record_id = p.record_id and i.outcome = 'kept')`.execute(tx);
    await lowerCounters(tx, closing);
  } else await endSomeRows(tx, closing);
  const status = isWhole ? 'undone' : 'partly_undone';
  const { rows } = await sql<{ status: string }>`
    select status from import_file
    where workspace_id = ${workspaceId} and import_file_id = ${importFileId} for update`.execute(tx);
  await sql`
    update import_file t set status = ${status}
    where t.workspace_id = ${workspaceId} and t.import_file_id = ${importFileId}`.execute(tx);
  await sql`
    update import_undo t set status = ${ended}, ended_at = ${context.changedAt}
    where t.workspace_id = ${workspaceId} and t.import_undo_id = ${undoId}`.execute(tx);
  const changes = { status: [rows[0]?.status, status] } as const;
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'import_file', recordId: importFileId, changes }],
    context,
    newId,
  );
}

/** Every line of customers, but those of which the place or a person was kept. */
async function endWholeRows(tx: Tx, { workspaceId, undoId, importFileId }: Closing): Promise<void> {
  await sql`
    with kept as (
      select i.record_id from import_undo_item i
      where i.workspace_id = ${workspaceId} and i.import_undo_id = ${undoId} and i.outcome = 'kept')
    update import_row r set status = 'undone'
    where r.workspace_id = ${workspaceId} and r.import_file_id = ${importFileId}
      and r.status in ('placed', 'repeated', 'to_review')
      and coalesce(r.site_id, r.entity_id, r.group_id) not in (select record_id from kept)
      and not exists (select from unnest(r.contact_ids) as c(id) where c.id in (select record_id from kept))`.execute(
    tx,
  );
}

/** Lines of which the place or a person was taken back, and neither stays. */
async function endSomeRows(tx: Tx, { workspaceId, undoId, importFileId }: Closing): Promise<void> {
  await sql`
    with seen as (
      select i.record_id, i.outcome in ('removed', 'restored', 'partly', 'gone') as is_back from import_undo_item i
      where i.workspace_id = ${workspaceId} and i.import_undo_id = ${undoId}
        and i.position <= (
          select u.cursor from import_undo u
          where u.workspace_id = ${workspaceId} and u.import_undo_id = i.import_undo_id))
    update import_row r set status = 'undone'
    where r.workspace_id = ${workspaceId} and r.import_file_id = ${importFileId}
      and r.status in ('placed', 'repeated', 'to_review')
      and coalesce(r.site_id, r.entity_id, r.group_id) in (select record_id from seen where is_back)
      and not exists (select from unnest(r.contact_ids) as c(id) where c.id in (select record_id from seen where not is_back))`.execute(
    tx,
  );
}

/**
 * Codes that nobody has any more are given again, so that the same file gives the same base: each counter goes down to the
 * highest number still in use, be it by a record that a merge could give back.
 */
async function lowerCounters(tx: Tx, { workspaceId }: Closing): Promise<void> {
  // Before looking: whoever is just being given a number has written it when the lock comes.
  await sql`select from code_counter where workspace_id = ${workspaceId} order by prefix for update`.execute(tx);
  await sql`
    with used as (
      select substring(u.code from '^(.+)-[0-9]+$') as prefix, max(substring(u.code from '([0-9]+)$')::bigint) as highest
      from (
        select a.code from account a where a.workspace_id = ${workspaceId}
        union all select c.code from contact c where c.workspace_id = ${workspaceId}
        union all select p.before->>'code' from merge_part p where p.workspace_id = ${workspaceId} and p.after is null) u
      where u.code ~ '^.+-[0-9]{1,9}$'
      group by 1)
    update code_counter t set last_number = least(t.last_number, coalesce(
      (select x.highest from used x where x.prefix = t.prefix), 0))
    where t.workspace_id = ${workspaceId}`.execute(tx);
}
