import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import { dayOf, lineOf, type Moment, openAccount, type SavedAccount } from './write-account.ts';

interface Closing {
  readonly version: number;
  readonly on?: string | undefined;
  readonly reason?: string | undefined;
}

/**
 * Says that an account has ended. A company closes its sites with it: none of them outlives it. A group closes once every
 * company and group below it is closed. Nothing is deleted, and reopening takes it back.
 * @throws AppError as `openAccount`; `account_closed_already`, `open_accounts_below`.
 */
export async function closeAccount(
  tx: Tx,
  access: Access,
  id: string,
  { version, on, reason }: Closing,
  { now, newId }: Moment,
): Promise<SavedAccount> {
  const { workspaceId } = access;
  const state = await openAccount(tx, access, id, version);
  if (state.state === 'closed')
    throw new AppError('account_closed_already', { values: { id, name: state.name }, status: 409 });
  if (state.level === 'group') await assertNothingOpenBelow(tx, workspaceId, id);
  const day = on ?? dayOf(now);
  const { rows } = await sql<{ id: string; state: string | null; closedOn: string | null }>`
    with closing as (
      select a.account_id, a.state, a.closed_on from account a
      where a.workspace_id = ${workspaceId} and a.state is distinct from 'closed'
        and (a.account_id = ${id} or (a.entity_id = ${id} and a.level = 'site'))
      for update)
    update account a set state = 'closed', closed_on = ${day}::date, version = a.version + 1, updated_at = ${now}
    from closing c
    where a.workspace_id = ${workspaceId} and a.account_id = c.account_id
    returning a.account_id as id, c.state, c.closed_on as "closedOn"`.execute(tx);
  const lines = rows.map((row) => lineOf(row.id, { state: [row.state, 'closed'], closed_on: [row.closedOn, day] }));
  const cause = { ...(reason ? { reason } : {}), closed_account_id: id };
  await appendChanges(tx, workspaceId, lines, contextOf(access, now, cause), newId);
  return { id, version: state.version + 1 };
}

async function assertNothingOpenBelow(tx: Tx, workspaceId: string, id: string): Promise<void> {
  const { rows } = await sql<{ name: string; count: number }>`
    select min(a.name) as name, count(*) as count from account a
    where a.workspace_id = ${workspaceId} and a.parent_id = ${id} and a.state is distinct from 'closed'`.execute(tx);
  const [open] = rows;
  if (open && open.count > 0)
    throw new AppError('open_accounts_below', { values: { count: open.count, name: open.name }, status: 409 });
}
