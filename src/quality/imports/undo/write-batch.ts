import { sql } from 'kysely';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import type { ChangeContext } from '../../../base/change-log/change-line.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { UndoDraft } from './undo-draft.ts';

interface Writing {
  readonly workspaceId: string;
  readonly importFileId: string;
  readonly context: ChangeContext;
  readonly newId: () => string;
}

/** Writes what was decided of a batch, rows before the records that they hang on, and the change log. */
export async function writeBatch(tx: Tx, writing: Writing, draft: UndoDraft): Promise<void> {
  const { workspaceId, context, newId } = writing;
  for (const [table, ids] of draft.rows) await deleteRows(tx, workspaceId, table, ids);
  await restoreColumns(tx, workspaceId, draft);
  await leaveGroups(tx, workspaceId, draft.detached);
  await emptySirens(tx, workspaceId, draft.sirens);
  const removed = draft.removed.map(({ id }) => id);
  await forgetRecords(tx, writing, removed);
  const ofKind = (kind: string) => draft.removed.filter((one) => one.kind === kind).map(({ id }) => id);
  await deleteRows(tx, workspaceId, 'contact', ofKind('contact'));
  await deleteRows(tx, workspaceId, 'account', ofKind('account'));
  await reviveSirets(tx, workspaceId, draft.revived);
  for (const kind of ['account', 'contact'] as const)
    await raiseVersions(tx, workspaceId, kind, [...draft.touched[kind]], context.changedAt);
  await appendChanges(tx, workspaceId, draft.lines(), context, newId);
}

/** The name of the table comes from our own lines of the change log, never from a request. */
async function deleteRows(tx: Tx, workspaceId: string, table: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    delete from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and ${sql.ref(`t.${table}_id`)} = any(${ids}::uuid[])`.execute(tx);
}

async function restoreColumns(tx: Tx, workspaceId: string, { emptied }: UndoDraft): Promise<void> {
  for (const [table, columns] of emptied)
    for (const [column, ids] of columns)
      await sql`
        update ${sql.table(table)} t set ${sql.ref(column)} = null
        where t.workspace_id = ${workspaceId} and ${sql.ref(`t.${table}_id`)} = any(${ids}::uuid[])`.execute(tx);
}

/** Companies stand alone again, with what stands below them. Found by their group: it is one index. */
async function leaveGroups(tx: Tx, workspaceId: string, detached: UndoDraft['detached']): Promise<void> {
  if (detached.length === 0) return;
  await sql`
    update account t set
      parent_id = case when t.account_id = x.account_id then null else t.parent_id end,
      path = case when t.account_id = x.account_id then array[]::uuid[]
        else t.path[array_position(t.path, x.account_id):] end,
      group_id = null
    from unnest(${detached.map(({ id }) => id)}::uuid[], ${detached.map(({ groupId }) => groupId)}::uuid[])
      as x(account_id, group_id)
    where t.workspace_id = ${workspaceId} and t.group_id = x.group_id
      and (t.account_id = x.account_id or x.account_id = any(t.path))`.execute(tx);
}

/** A company and its sites in one statement: the foreign key between them is checked at its end. */
async function emptySirens(tx: Tx, workspaceId: string, companyIds: readonly string[]): Promise<void> {
  if (companyIds.length === 0) return;
  await sql`
    update account t set siren = null
    where t.workspace_id = ${workspaceId} and t.entity_id = any(${companyIds}::uuid[])`.execute(tx);
}

/** What was kept about records that are no more, without a foreign key. */
async function forgetRecords(
  tx: Tx,
  { workspaceId, importFileId }: Writing,
  removed: readonly string[],
): Promise<void> {
  if (removed.length === 0) return;
  await sql`
    delete from import_placement where workspace_id = ${workspaceId} and record_id = any(${removed}::uuid[])
      and import_file_id = ${importFileId}`.execute(tx);
  for (const table of ['field_provenance', 'custom_value'])
    await sql`
      delete from ${sql.table(table)} t
      where t.workspace_id = ${workspaceId} and t.record_id = any(${removed}::uuid[])`.execute(tx);
  for (const column of ['left_id', 'right_id'])
    await sql`
      delete from candidate_pair t
      where t.workspace_id = ${workspaceId} and ${sql.ref(`t.${column}`)} = any(${removed}::uuid[])`.execute(tx);
}

async function reviveSirets(tx: Tx, workspaceId: string, revived: UndoDraft['revived']): Promise<void> {
  if (revived.length === 0) return;
  await sql`
    update account_identifier t set valid_to = null, siren = left(x.siret, 9)
    from unnest(${revived.map(({ accountId }) => accountId)}::uuid[], ${revived.map(({ siret }) => siret)}::text[],
      ${revived.map(({ endedOn }) => endedOn)}::date[]) as x(account_id, siret, ended_on)
    where t.workspace_id = ${workspaceId} and t.account_id = x.account_id and t.kind = 'siret' and t.value = x.siret
      and t.valid_to = x.ended_on`.execute(tx);
}

async function raiseVersions(
  tx: Tx,
  workspaceId: string,
  kind: 'account' | 'contact',
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update ${sql.table(kind)} t set version = t.version + 1, updated_at = ${now}
    where t.workspace_id = ${workspaceId} and ${sql.ref(`t.${kind}_id`)} = any(${ids}::uuid[])`.execute(tx);
}
