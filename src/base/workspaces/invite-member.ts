import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from './access.ts';
import { assertMayGive } from './change-member.ts';
import { hashToken, INVITATION_DAYS, makeToken } from './invitation.ts';
import type { MemberRole } from './workspace.ts';

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
}

interface MadeInvitation {
  readonly id: string;
  /** For the link; answered once. */
  readonly token: string;
  readonly workspaceName: string;
  readonly expiresAt: Date;
}

/**
 * Invites somebody by his address; an earlier invitation to the same address stops being good.
 * @throws AppError `right_missing`, `role_above_yours`, `already_member`.
 */
export async function inviteMember(
  tx: Tx,
  access: Access,
  { email: written, role }: { readonly email: string; readonly role: MemberRole },
  { now, newId }: Clock,
): Promise<MadeInvitation> {
  assertMay(access, 'manage_members');
  await assertMayGive(tx, access, role);
  const { workspaceId, actorId } = access;
  const email = written.toLowerCase();
  const workspaceName = await assertNotMember(tx, workspaceId, email);
  await sql`
    update invitation set revoked_at = ${now}
    where workspace_id = ${workspaceId} and email = ${email} and accepted_at is null and revoked_at is null`.execute(
    tx,
  );
  const id = newId();
  const token = makeToken(workspaceId);
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 24 * 3_600_000);
  await sql`
    insert into invitation (workspace_id, invitation_id, email, role, token_hash, invited_by, invited_at, expires_at)
    values (${workspaceId}, ${id}, ${email}, ${role}, ${hashToken(token)}, ${actorId}, ${now}, ${expiresAt})`.execute(
    tx,
  );
  const line = {
    recordKind: 'invitation',
    recordId: id,
    changes: { email: [null, email], role: [null, role] },
  } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
  return { id, token, workspaceName, expiresAt };
}

async function assertNotMember(tx: Tx, workspaceId: string, email: string): Promise<string> {
  const { rows } = await sql<{ workspaceName: string; isMember: boolean }>`
    select w.name as "workspaceName", exists (
      select from workspace_member m
      join member_name n on n.workspace_id = ${workspaceId} and n.user_id = m.user_id
      where m.workspace_id = ${workspaceId} and n.email = ${email}) as "isMember"
    from workspace w where w.workspace_id = ${workspaceId}`.execute(tx);
  if (rows[0]?.isMember) throw new AppError('already_member', { values: { email }, status: 409 });
  return rows[0]?.workspaceName ?? '';
}

/** Makes an invitation worthless. @throws AppError `right_missing`, `invitation_unknown`, `invitation_used`. */
export async function revokeInvitation(tx: Tx, access: Access, id: string, { now, newId }: Clock): Promise<void> {
  assertMay(access, 'manage_members');
  const { workspaceId } = access;
  const { rows } = await sql<{ isOpen: boolean; acceptedAt: Date | null }>`
    select revoked_at is null as "isOpen", accepted_at as "acceptedAt" from invitation
    where workspace_id = ${workspaceId} and invitation_id = ${id} for update`.execute(tx);
  if (!rows[0]) throw new AppError('invitation_unknown', { status: 404 });
  if (rows[0].acceptedAt) throw new AppError('invitation_used', { status: 410 });
  if (!rows[0].isOpen) return;
  await sql`
    update invitation set revoked_at = ${now} where workspace_id = ${workspaceId} and invitation_id = ${id}`.execute(
    tx,
  );
  const line = { recordKind: 'invitation', recordId: id, changes: { isRevoked: [false, true] } } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
}
