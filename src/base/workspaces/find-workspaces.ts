import { sql } from 'kysely';
import type { Pool } from 'pg';
import { unsafeWithoutWorkspace } from '../../platform/db/transaction.ts';
import type { Membership } from './workspace.ts';

/**
 * The workspaces that a person may open. A read that comes before a workspace is known: it runs as the
 * owner of the tables and is scoped by the person instead.
 */
export async function findWorkspaces(pool: Pool, userId: string): Promise<readonly Membership[]> {
  return unsafeWithoutWorkspace(pool, async (tx) => {
    const { rows } = await sql<Membership>`
      select w.workspace_id as id, w.name, m.role
      from workspace_member m
      join workspace w on w.workspace_id = m.workspace_id
      where m.user_id = ${userId}
      order by w.created_at, w.workspace_id`.execute(tx);
    return rows;
  });
}
