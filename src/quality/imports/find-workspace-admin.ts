import { sql } from 'kysely';
import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';

/**
 * In whose name a command of whoever holds the machine writes: the first administrator of the workspace.
 * @throws AppError `workspace_without_administrator`.
 */
export async function findWorkspaceAdmin(pool: Pool, workspaceId: string): Promise<string> {
  return withWorkspace(pool, workspaceId, async (tx) => {
    const { rows } = await sql<{ userId: string }>`
      select user_id as "userId" from workspace_member
      where workspace_id = ${workspaceId} and role = 'admin' order by joined_at, user_id limit 1`.execute(tx);
    const [admin] = rows;
    if (!admin) throw new AppError('workspace_without_administrator', { status: 409 });
    return admin.userId;
  });
}
