import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import { type WithDates, writeInstants } from '../workspaces/write-instants.ts';
import { mayReadAccount } from './account-policy.ts';
import type { AccountGrant } from './contract.ts';

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
}

/** Who may let others at `account` (as `alias`): whoever follows it, and whoever assigns accounts, of those he reads. */
export function mayEntrust(access: Access, alias: string): RawBuilder<SqlBool> {
  const owner = sql.ref(`${alias}.owner_id`);
  const isAssigning = access.rights.has('assign_accounts');
  return sql<SqlBool>`(coalesce(${owner} = ${access.userId}::uuid, false) or (${isAssigning} and ${mayReadAccount(access, alias)}))`;
}

/** Who has access to an account without following it. @throws AppError `account_unknown`. */
export async function findGrants(tx: Tx, access: Access, accountId: string): Promise<AccountGrant[]> {
  const { workspaceId } = access;
  const readable = await sql`
    select from account a
    where a.workspace_id = ${workspaceId} and a.account_id = ${accountId} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  if (readable.rows.length === 0) throw new AppError('account_unknown', { values: { id: accountId }, status: 404 });
  const { rows } = await sql<WithDates<AccountGrant, 'grantedAt'>>`
    select g.account_grant_id as id, g.user_id as "userId", coalesce(n.name, '') as "userName", g.reason,
      g.granted_at as "grantedAt"
    from account_grant g
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = g.user_id
    where g.workspace_id = ${workspaceId} and g.account_id = ${accountId} and g.revoked_at is null
    order by g.account_grant_id limit 500`.execute(tx);
  return rows.map(writeInstants);
}

/**
 * Lets a member at an account that he does not follow; one who has the access already keeps it.
 * @throws AppError `account_unknown`, `right_missing`, `member_unknown`.
 */
export async function grantAccount(
  tx: Tx,
  access: Access,
  { accountId, userId, reason }: { accountId: string; userId: string; reason: 'entrusted' | 'access_request' },
  { now, newId }: Clock,
): Promise<{ readonly id: string }> {
  const { workspaceId, actorId } = access;
  await assertMayEntrust(tx, access, accountId);
  const member = await sql`
    select from workspace_member where workspace_id = ${workspaceId} and user_id = ${userId} for share`.execute(tx);
  if (member.rows.length === 0) throw new AppError('member_unknown', { values: { id: userId }, status: 404 });
  const wanted = newId();
  const { rows } = await sql<{ id: string }>`
    insert into account_grant (workspace_id, account_grant_id, account_id, user_id, reason, granted_by, granted_at)
    values (${workspaceId}, ${wanted}, ${accountId}, ${userId}, ${reason}, ${actorId}, ${now})
    on conflict (workspace_id, user_id, account_id) where revoked_at is null
      do update set user_id = excluded.user_id
    returning account_grant_id as id`.execute(tx);
  const id = rows[0]?.id ?? wanted;
  if (id !== wanted) return { id };
  const changes = { accountId: [null, accountId], userId: [null, userId], reason: [null, reason] } as const;
  const line = { recordKind: 'account_grant', recordId: id, changes } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
  return { id };
}

/** Takes an access back. @throws AppError `account_unknown`, `right_missing`, `grant_unknown`. */
export async function revokeGrant(
  tx: Tx,
  access: Access,
  { accountId, id }: { readonly accountId: string; readonly id: string },
  { now, newId }: Clock,
): Promise<void> {
  const { workspaceId } = access;
  await assertMayEntrust(tx, access, accountId);
  const { rows } = await sql<{ userId: string }>`
    update account_grant set revoked_at = ${now}
    where workspace_id = ${workspaceId} and account_grant_id = ${id} and account_id = ${accountId} and revoked_at is null
    returning user_id as "userId"`.execute(tx);
  if (!rows[0]) throw new AppError('grant_unknown', { status: 404 });
  const changes = { accountId: [accountId, null], userId: [rows[0].userId, null] } as const;
  const line = { recordKind: 'account_grant', recordId: id, changes } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
}

async function assertMayEntrust(tx: Tx, access: Access, accountId: string): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`
    select ${mayEntrust(access, 'a')} as may from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = ${accountId} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  if (!rows[0]) throw new AppError('account_unknown', { values: { id: accountId }, status: 404 });
  // Who follows an account lets others at it as a person; his key needs the right.
  if (!rows[0].may || access.source === 'api') assertMay(access, 'assign_accounts');
}
