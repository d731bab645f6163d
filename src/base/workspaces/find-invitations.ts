import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { type Access, assertMay } from './access.ts';
import type { InvitationView } from './contract.ts';
import { type WithDates, writeInstants } from './write-instants.ts';

/** The invitations that nobody has answered yet, newest first; those whose time is over among them, as a reminder. */
export async function findInvitations(tx: Tx, access: Access): Promise<InvitationView[]> {
  assertMay(access, 'manage_members');
  const { workspaceId } = access;
  const { rows } = await sql<WithDates<InvitationView, 'invitedAt' | 'expiresAt'>>`
    select i.invitation_id as id, i.email, i.role, i.invited_at as "invitedAt", i.expires_at as "expiresAt",
      coalesce(n.name, '') as "invitedBy"
    from invitation i
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = i.invited_by
    where i.workspace_id = ${workspaceId} and i.accepted_at is null and i.revoked_at is null
    order by i.invitation_id desc limit 500`.execute(tx);
  return rows.map(writeInstants);
}
