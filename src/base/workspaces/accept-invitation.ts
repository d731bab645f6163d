import { sql } from 'kysely';
import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { addMember } from './add-member.ts';
import type { Auth } from './auth.ts';
import type { AcceptInvitationRequest, InvitedView } from './contract.ts';
import { findPersonByEmail } from './find-person.ts';
import { hashToken, workspaceOfToken } from './invitation.ts';
import type { MemberRole } from './workspace.ts';

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
}

interface OpenInvitation {
  readonly workspaceId: string;
  readonly id: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly workspaceName: string;
  readonly invitedBy: string;
}

interface Doors {
  readonly pool: Pool;
  readonly auth: Auth;
}

/** What a link invites to, for the page that it opens. @throws as `acceptAsNewPerson`. */
export async function readInvitation({ pool }: Doors, token: string, now: Date): Promise<InvitedView> {
  const invitation = await inWorkspaceOf(pool, token, (tx, workspaceId) => lockOpen(tx, workspaceId, token, now));
  const { email, role, workspaceName, invitedBy } = invitation;
  return { email, role, workspaceName, invitedBy, isKnown: (await findPersonByEmail(pool, email)) !== null };
}

/**
 * Makes an access for whoever holds the link and lets him into the workspace; answers the cookies of his session.
 * @throws AppError `invitation_unknown`, `invitation_used`, `invitation_revoked`, `invitation_expired`, `invitation_log_in`
 *   for somebody who has an access already.
 */
export async function acceptAsNewPerson(
  { pool, auth }: Doors,
  { token, name, password }: AcceptInvitationRequest,
  asked: Headers,
  clock: Clock,
): Promise<readonly string[]> {
  const { email, isKnown } = await readInvitation({ pool, auth }, token, clock.now);
  if (isKnown) throw new AppError('invitation_log_in', { values: { email }, status: 409 });
  return inWorkspaceOf(pool, token, async (tx, workspaceId) => {
    // Two clicks on one link wait for each other here: the second finds it used.
    const invitation = await lockOpen(tx, workspaceId, token, clock.now);
    const { headers, response } = await auth.api.signUpEmail({
      body: { name, email, password },
      headers: asked,
      returnHeaders: true,
    });
    await join(tx, invitation, { id: response.user.id, name }, clock);
    return headers.getSetCookie();
  });
}

/**
 * Lets somebody who has an access into one more workspace.
 * @throws AppError as `acceptAsNewPerson`, and `invitation_of_other` for another address than the invited one.
 */
export async function acceptAsPerson(
  { pool }: Doors,
  { token, person }: { readonly token: string; readonly person: { id: string; name: string; email: string } },
  clock: Clock,
): Promise<void> {
  await inWorkspaceOf(pool, token, async (tx, workspaceId) => {
    const invitation = await lockOpen(tx, workspaceId, token, clock.now);
    const { email } = invitation;
    if (email !== person.email.toLowerCase())
      throw new AppError('invitation_of_other', { values: { email }, status: 403 });
    await join(tx, invitation, person, clock);
  });
}

function inWorkspaceOf<Result>(
  pool: Pool,
  token: string,
  work: (tx: Tx, workspaceId: string) => Promise<Result>,
): Promise<Result> {
  const workspaceId = workspaceOfToken(token);
  if (!workspaceId) throw new AppError('invitation_unknown', { status: 404 });
  return withWorkspace(pool, workspaceId, (tx) => work(tx, workspaceId));
}

async function lockOpen(tx: Tx, workspaceId: string, token: string, now: Date): Promise<OpenInvitation> {
  const { rows } = await sql<OpenInvitation & { isAccepted: boolean; isRevoked: boolean; expiresAt: Date }>`
    select i.invitation_id as id, i.email, i.role, i.expires_at as "expiresAt", i.accepted_at is not null as "isAccepted",
      i.revoked_at is not null as "isRevoked", w.name as "workspaceName", coalesce(n.name, '') as "invitedBy"
    from invitation i
    join workspace w on w.workspace_id = ${workspaceId}
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = i.invited_by
    where i.workspace_id = ${workspaceId} and i.token_hash = ${hashToken(token)}
    for update of i`.execute(tx);
  const [found] = rows;
  if (!found) throw new AppError('invitation_unknown', { status: 404 });
  if (found.isAccepted) throw new AppError('invitation_used', { status: 410 });
  if (found.isRevoked) throw new AppError('invitation_revoked', { status: 410 });
  if (found.expiresAt <= now) throw new AppError('invitation_expired', { status: 410 });
  return { ...found, workspaceId };
}

async function join(
  tx: Tx,
  { workspaceId, id, email, role }: OpenInvitation,
  { id: userId, name }: { readonly id: string; readonly name: string },
  { now, newId }: Clock,
): Promise<void> {
  if (await isMember(tx, workspaceId, userId)) throw new AppError('already_member', { values: { email }, status: 409 });
  const joined = await addMember(tx, workspaceId, { userId, name, email, role, now });
  await sql`
    update invitation set accepted_at = ${now}, accepted_by = ${userId}
    where workspace_id = ${workspaceId} and invitation_id = ${id}`.execute(tx);
  const accepted = { recordKind: 'invitation', recordId: id, changes: { acceptedBy: [null, userId] } } as const;
  const context = { changedBy: userId, changedAt: now, source: 'person', cause: { invitation: id } } as const;
  await appendChanges(tx, workspaceId, [joined, accepted], context, newId);
}

async function isMember(tx: Tx, workspaceId: string, userId: string): Promise<boolean> {
  const { rows } = await sql`
    select from workspace_member where workspace_id = ${workspaceId} and user_id = ${userId}`.execute(tx);
  return rows.length > 0;
}
