import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type Access, assertMay } from '../workspaces/access.ts';
import { mayReadAccount } from './account-policy.ts';

/** Who followed an account, from when to when. */
export interface Follower {
  readonly accountId: string;
  readonly ownerId: string | null;
  readonly since: Date;
  /** Null: still. */
  readonly until: Date | null;
  readonly changedBy: string | null;
}

/**
 * Who followed an account and what it stands under, newest first: whoever takes over knows whom to ask. Read from the change
 * log, which forgets nothing.
 * @throws AppError `right_missing`, `account_unknown`.
 */
export async function findFollowers(tx: Tx, access: Access, accountId: string): Promise<Follower[]> {
  assertMay(access, 'read_changes');
  const { workspaceId } = access;
  const { rows: found } = await sql<{ ids: string[] }>`
    select a.path || a.account_id as ids from account a
    where a.workspace_id = ${workspaceId} and a.account_id = ${accountId} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const [account] = found;
  if (!account) throw new AppError('account_unknown', { values: { id: accountId }, status: 404 });
  const { rows } = await sql<Omit<Follower, 'until'>>`
    select record_id as "accountId", changes -> 'owner_id' ->> 1 as "ownerId", changed_at as since, changed_by as "changedBy"
    from change_log
    where workspace_id = ${workspaceId} and record_id = any(${account.ids}::uuid[]) and changes -> 'owner_id' is not null
    order by change_id desc`.execute(tx);
  const later = new Map<string, Date>();
  return rows.map((row) => {
    const until = later.get(row.accountId) ?? null;
    later.set(row.accountId, row.since);
    return { ...row, until };
  });
}
