import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { ChangeLine, FieldChanges } from '../change-log/change-line.ts';
import { type Access, assertMay, contextOf, isAbove } from './access.ts';
import { getSettings } from './get-settings.ts';
import { rightsOf } from './rights.ts';
import type { MemberRole } from './workspace.ts';

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * Gives a member another role.
 * @throws AppError `right_missing`, `member_unknown`, `role_above_yours`, `last_admin`.
 */
export async function changeMemberRole(
  tx: Tx,
  access: Access,
  { userId, role }: { readonly userId: string; readonly role: MemberRole },
  clock: Clock,
): Promise<void> {
  assertMay(access, 'manage_members');
  await assertMayGive(tx, access, role);
  const before = await lockMember(tx, access, userId);
  if (before === role) return;
  await assertMayGive(tx, access, before);
  if (before === 'admin') await assertOtherAdmin(tx, access, userId);
  await sql`
    update workspace_member set role = ${role}
    where workspace_id = ${access.workspaceId} and user_id = ${userId}`.execute(tx);
  await log(tx, access, userId, { role: [before, role] }, clock);
}

/**
 * Takes a member out of the workspace; whoever wants to leave does it for himself. His keys and what was
 * entrusted to him end with him, he stands in no team any more, and the history keeps his name.
 * @throws AppError `right_missing`, `member_unknown`, `role_above_yours`, `last_admin`.
 */
export async function removeMember(tx: Tx, access: Access, userId: string, clock: Clock): Promise<void> {
  const isLeaving = access.source === 'person' && access.userId === userId;
  if (!isLeaving) assertMay(access, 'manage_members');
  const role = await lockMember(tx, access, userId);
  if (!isLeaving) await assertMayGive(tx, access, role);
  if (role === 'admin') await assertOtherAdmin(tx, access, userId);
  const { workspaceId } = access;
  const { now } = clock;
  await sql`delete from team_member where workspace_id = ${workspaceId} and user_id = ${userId}`.execute(tx);
  await sql`update team set lead_id = null where workspace_id = ${workspaceId} and lead_id = ${userId}`.execute(tx);
  await sql`
    update api_key set revoked_at = ${now}
    where workspace_id = ${workspaceId} and user_id = ${userId} and revoked_at is null`.execute(tx);
  const ended = await endGrants(tx, access, userId, clock);
  await sql`delete from workspace_member where workspace_id = ${workspaceId} and user_id = ${userId}`.execute(tx);
  await sql`
    update member_name set left_at = ${now} where workspace_id = ${workspaceId} and user_id = ${userId}`.execute(tx);
  const line = { recordKind: 'workspace_member', recordId: userId, changes: { role: [role, null] } } as const;
  await appendChanges(tx, workspaceId, [...ended, line], contextOf(access, now), clock.newId);
}

/** What was entrusted to somebody who leaves: were he to come back, nobody would remember that he still has it. */
async function endGrants(tx: Tx, { workspaceId }: Access, userId: string, { now }: Clock): Promise<ChangeLine[]> {
  const { rows } = await sql<{ id: string; accountId: string }>`
    update account_grant set revoked_at = ${now}
    where workspace_id = ${workspaceId} and user_id = ${userId} and revoked_at is null
    returning account_grant_id as id, account_id as "accountId"`.execute(tx);
  return rows.map(({ id, accountId }) => ({
    recordKind: 'account_grant',
    recordId: id,
    changes: { accountId: [accountId, null], userId: [userId, null] },
  }));
}

/** @throws AppError `role_above_yours`. */
export async function assertMayGive(tx: Tx, access: Access, role: MemberRole): Promise<void> {
  const { rights } = await getSettings(tx, access.workspaceId);
  if (isAbove(access, role, rightsOf(role, rights)))
    throw new AppError('role_above_yours', { values: { role }, status: 403 });
}

async function lockMember(tx: Tx, { workspaceId }: Access, userId: string): Promise<MemberRole> {
  const { rows } = await sql<{ role: MemberRole }>`
    select role from workspace_member where workspace_id = ${workspaceId} and user_id = ${userId} for update`.execute(
    tx,
  );
  if (!rows[0]) throw new AppError('member_unknown', { values: { id: userId }, status: 404 });
  return rows[0].role;
}

/** Locks every administrator, in one order: of two who step down at the same moment one is refused. */
async function assertOtherAdmin(tx: Tx, { workspaceId }: Access, userId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select user_id as id from workspace_member where workspace_id = ${workspaceId} and role = 'admin'
    order by user_id for update`.execute(tx);
  if (!rows.some(({ id }) => id !== userId)) throw new AppError('last_admin', { status: 409 });
}

async function log(tx: Tx, access: Access, recordId: string, changes: FieldChanges, { now, newId }: Clock) {
  const line = { recordKind: 'workspace_member', recordId, changes } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now), newId);
}
