import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { ChangeContext } from '../change-log/change-line.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import { mayReadAccount } from './account-policy.ts';
import { lineOf, type Moment } from './write-account.ts';

/** Who follows an account as it was read, and who is to follow it. */
export interface OwnerMove {
  readonly id: string;
  readonly fromId: string | null;
  readonly toId: string | null;
}

/** Why many accounts change who follows them at once; `undo` where it is put back. */
interface Ground {
  readonly cause: ChangeContext['cause'];
  readonly source?: ChangeContext['source'];
}

/**
 * « Suivi par » of many accounts in one statement, as `assignAccount` does for one: the version of each rises by one, each
 * has its line in the log. One that somebody else has given away meanwhile, or that the asker does not read, stays as it
 * is. Some thousands at a time: whoever moves more calls it again.
 * @returns the ids of those that moved.
 * @throws AppError `right_missing`.
 */
export async function assignAccounts(
  tx: Tx,
  access: Access,
  moves: readonly OwnerMove[],
  { cause, source }: Ground,
  { now, newId }: Moment,
): Promise<readonly string[]> {
  assertMay(access, 'assign_accounts');
  const { workspaceId } = access;
  // In one order, so that two who share accounts out at the same moment wait for each other instead of stopping both.
  await sql`
    select from account a where a.workspace_id = ${workspaceId} and a.account_id = any(${moves.map(({ id }) => id)}::uuid[])
    order by a.account_id for update of a`.execute(tx);
  const { rows } = await sql<OwnerMove>`
    update account a set owner_id = x.to_id, version = a.version + 1, updated_at = ${now}
    from unnest(${moves.map(({ id }) => id)}::uuid[], ${moves.map(({ fromId }) => fromId)}::uuid[],
      ${moves.map(({ toId }) => toId)}::uuid[]) as x(account_id, from_id, to_id)
    where a.workspace_id = ${workspaceId} and a.account_id = x.account_id and a.owner_id is not distinct from x.from_id
      and x.from_id is distinct from x.to_id and ${mayReadAccount(access, 'a')}
    returning a.account_id as id, x.from_id as "fromId", x.to_id as "toId"`.execute(tx);
  const lines = rows.map(({ id, fromId, toId }) => lineOf(id, { owner_id: [fromId, toId] }));
  const context = contextOf(access, now, cause);
  await appendChanges(tx, workspaceId, lines, source ? { ...context, source } : context, newId);
  return rows.map(({ id }) => id);
}
