import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from './access.ts';
import type { MemberView } from './contract.ts';
import { type WithDates, writeInstants } from './write-instants.ts';

/**
 * The people of a workspace in alphabetical order, those who have left after them, so that whoever reads the history knows
 * their names. A principal, who comes from outside, sees himself alone.
 */
export async function findMembers(tx: Tx, access: Access): Promise<MemberView[]> {
  const { workspaceId, userId } = access;
  const { rows } = await sql<WithDates<MemberView, 'joinedAt' | 'leftAt'>>`
    select m.user_id as id, coalesce(n.name, '') as name, coalesce(n.email, '') as email, m.role, m.joined_at as "joinedAt",
      null as "leftAt"
    from workspace_member m
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = m.user_id
    where m.workspace_id = ${workspaceId}
    union all
    select n.user_id, n.name, n.email, null, null, n.left_at from member_name n
    where n.workspace_id = ${workspaceId} and n.left_at is not null`.execute(tx);
  const seen = access.role === 'principal' ? rows.filter(({ id }) => id === userId) : rows;
  const { compare } = new Intl.Collator('fr');
  return seen
    .map(writeInstants)
    .sort((one, other) => Number(one.leftAt !== null) - Number(other.leftAt !== null) || compare(one.name, other.name));
}
