import { sql } from 'kysely';
import type { Pool } from 'pg';
import { appendChanges } from '../../src/base/change-log/append-changes.ts';
import type { FieldChanges } from '../../src/base/change-log/change-line.ts';
import { newId } from '../../src/platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../src/platform/db/transaction.ts';
import { USER } from './saving-base.ts';

/** A cell that somebody wrote, by table and id of its row. */
export interface Edit {
  readonly row: string;
  readonly column: string;
}

/** What a person may do to a record by hand: to change it, to complete it, to write down a call, to add a site. */
const GESTURES = ['town', 'headcount', 'first_name', 'job_title', 'phone', 'call', 'site'] as const;

/** Does one thing to a record drawn from the base, with its line in the change log; null where there is none to do it to. */
export async function editSomething(
  pool: Pool,
  workspaceId: string,
  draw: (below: number) => number,
  words: string,
): Promise<Edit | null> {
  const gesture = GESTURES[draw(GESTURES.length)]!;
  const table = gesture === 'first_name' ? 'contact' : gesture === 'job_title' ? 'affiliation' : 'account';
  return withWorkspace(pool, workspaceId, async (tx) => {
    const level = gesture === 'site' ? sql`level = 'entity'` : sql`true`;
    const { rows } = await sql<Record<string, string>>`
      select * from ${sql.table(table)} where workspace_id = ${workspaceId} and ${level} order by 2`.execute(tx);
    const row = rows[draw(Math.max(1, rows.length))];
    if (!row) return null;
    const id = row[`${table}_id`]!;
    if (gesture === 'phone') return addRow(tx, workspaceId, 'contact_point', row, words);
    if (gesture === 'call') return addRow(tx, workspaceId, 'activity', row, words);
    if (gesture === 'site') return addRow(tx, workspaceId, 'account', row, words);
    await sql`
      update ${sql.table(table)} t set ${sql.ref(gesture)} = ${words}
      where t.workspace_id = ${workspaceId} and ${sql.ref(`t.${table}_id`)} = ${id}`.execute(tx);
    const owner = table === 'affiliation' ? 'contact' : table;
    const field = table === 'affiliation' ? `affiliation:${id}.${gesture}` : gesture;
    await log(tx, workspaceId, owner, row[`${owner}_id`]!, { [field]: [row[gesture] ?? null, words] });
    return { row: `${table}:${id}`, column: gesture };
  });
}

async function addRow(
  tx: Tx,
  workspaceId: string,
  table: 'contact_point' | 'activity' | 'account',
  account: Record<string, unknown>,
  words: string,
): Promise<Edit> {
  const id = newId();
  const accountId = String(account.account_id);
  const now = new Date();
  if (table === 'contact_point')
    await sql`
      insert into contact_point (workspace_id, contact_point_id, account_id, kind, raw, canonical, is_generic)
      values (${workspaceId}, ${id}, ${accountId}, 'phone', ${words}, ${words}, false)`.execute(tx);
  else if (table === 'activity')
    await sql`
      insert into activity (workspace_id, activity_id, kind, body, account_id, occurred_at, created_at, updated_at)
      values (${workspaceId}, ${id}, 'call', ${words}, ${accountId}, ${now}, ${now}, ${now})`.execute(tx);
  else
    await sql`
      insert into account (workspace_id, account_id, level, parent_id, path, group_id, entity_id, code, name, other_names,
        search_key, is_head_office, siren, domains, source, sourced_on, created_at, updated_at)
      select workspace_id, ${id}, 'site', account_id, path || account_id, group_id, entity_id, ${`X-${id}`}, ${words}, '{}',
        ${words}, false, siren, '{}', 'person', ${now}, ${now}, ${now}
      from account where workspace_id = ${workspaceId} and account_id = ${accountId}`.execute(tx);
  if (table === 'contact_point')
    await log(tx, workspaceId, 'account', accountId, {
      [`contact_point:${id}`]: [null, { raw: words, canonical: words }],
    });
  else await log(tx, workspaceId, table, id, { name: [null, words] });
  return { row: `${table}:${id}`, column: table === 'contact_point' ? 'raw' : table === 'activity' ? 'body' : 'name' };
}

async function log(tx: Tx, workspaceId: string, kind: string, id: string, changes: FieldChanges): Promise<void> {
  const context = { changedBy: USER, changedAt: new Date(), source: 'person', cause: null } as const;
  const line = { recordKind: kind as 'account' | 'contact' | 'activity', recordId: id, changes };
  await appendChanges(tx, workspaceId, [line], context, newId);
}
