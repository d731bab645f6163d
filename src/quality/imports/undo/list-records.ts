import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';

interface Undo {
  readonly workspaceId: string;
  readonly undoId: string;
  readonly importFileId: string;
  readonly scope: readonly string[] | null;
}

/**
 * Makes the list of the records that an import made or filled, from its lines of the change log: persons first, then
 * accounts from the lowest up, networks after their members, and last the sites of which it ended a number that another
 * site may have taken. What an earlier undoing of the same import took back is left out.
 * @returns how many there are.
 */
export async function listRecords(tx: Tx, undo: Undo): Promise<number> {
  const { workspaceId, undoId, importFileId } = undo;
  await sql`
    delete from import_undo_item where workspace_id = ${workspaceId} and import_undo_id = ${undoId}`.execute(tx);
  const { rows } = await sql<{ lastLine: string | null }>`
    select change_id as "lastLine" from change_log
    where workspace_id = ${workspaceId} and record_id = ${importFileId}
    order by change_id desc limit 1`.execute(tx);
  // The line of the file itself is written when its saving ends; one that was cut has none, and reads to the end.
  const lastLine = rows[0]?.lastLine ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const written = await sql`
    insert into import_undo_item (workspace_id, import_undo_id, position, record_kind, record_id)
    select w.workspace_id, ${undoId}::uuid,
      row_number() over (order by l.kind = 'account', l.has_ended, coalesce(cardinality(a.path), 0) desc,
        coalesce(a.kind = 'network', false), l.id), l.kind, l.id
    from workspace w, (
      select record_kind as kind, record_id as id, not bool_or(changes ? 'code') and
        bool_or(exists (select from jsonb_object_keys(changes) as k(name) where k.name like 'account\_identifier:siret %')) as has_ended
      from change_log
      where workspace_id = ${workspaceId} and change_id > ${importFileId} and change_id <= ${lastLine}
        and source = 'import' and record_kind in ('account', 'contact')
        and cause->>'import_file_id' = ${importFileId}
      group by record_kind, record_id) l
    left join account a on a.workspace_id = ${workspaceId} and a.account_id = l.id
    where w.workspace_id = ${workspaceId}
      and ${isInScope(undo)}
      and not exists (
        select from import_undo_item d
        join import_undo u on u.workspace_id = ${workspaceId} and u.import_undo_id = d.import_undo_id
        where d.workspace_id = ${workspaceId} and d.record_id = l.id and d.outcome in ('removed', 'restored', 'partly')
          and u.import_file_id = ${importFileId} and u.has_begun and d.position <= u.cursor)`.execute(tx);
  return Number(written.numAffectedRows ?? 0);
}

/** Chosen accounts with what stands below them, chosen persons, and those who stand nowhere but there. */
function isInScope({ workspaceId, scope }: Undo) {
  if (scope === null) return sql`true`;
  const ids = sql`${scope}::uuid[]`;
  return sql`(l.id = any(${ids}) or a.path && ${ids} or l.kind = 'contact' and exists (
      select from affiliation f join account p on p.workspace_id = ${workspaceId} and p.account_id = f.account_id
      where f.workspace_id = ${workspaceId} and f.contact_id = l.id and (p.account_id = any(${ids}) or p.path && ${ids}))
    and not exists (
      select from affiliation f join account p on p.workspace_id = ${workspaceId} and p.account_id = f.account_id
      where f.workspace_id = ${workspaceId} and f.contact_id = l.id
        and not (p.account_id = any(${ids}) or p.path && ${ids})))`;
}
