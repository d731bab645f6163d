import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ChangeLine } from '../change-log/change-line.ts';
import type { MemberRole } from './workspace.ts';

interface NewMember {
  readonly userId: string;
  /** Kept with the workspace for as long as it lives: the history names people who have left. */
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly now: Date;
}

/** Lets a person into a workspace and answers the line for the change log, which the caller writes with its own. */
export async function addMember(
  tx: Tx,
  workspaceId: string,
  { userId, name, email, role, now }: NewMember,
): Promise<ChangeLine> {
  await sql`
    insert into workspace_member (workspace_id, user_id, role, joined_at)
    values (${workspaceId}, ${userId}, ${role}, ${now})`.execute(tx);
  await sql`
    insert into member_name (workspace_id, user_id, name, email)
    values (${workspaceId}, ${userId}, ${name}, ${email})
    on conflict (workspace_id, user_id) do update
      set name = excluded.name, email = excluded.email, left_at = null`.execute(tx);
  return { recordKind: 'workspace_member', recordId: userId, changes: { role: [null, role] } };
}
