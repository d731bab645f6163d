import { sql } from 'kysely';
import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';
import type { MemberRole } from './workspace.ts';

interface Visit {
  readonly workspaceId: string;
  readonly userId: string;
}

/**
 * Runs a work in a workspace for a person who belongs to it. A workspace that he does not belong to is as unknown as
 * one that does not exist.
 * @throws AppError `workspace_unknown`.
 */
export async function enterWorkspace<Result>(
  pool: Pool,
  { workspaceId, userId }: Visit,
  work: (tx: Tx, role: MemberRole) => Promise<Result>,
): Promise<Result> {
  return withWorkspace(pool, workspaceId, async (tx) => {
    const { rows } = await sql<{ role: MemberRole }>`
      select role from workspace_member where workspace_id = ${workspaceId} and user_id = ${userId}`.execute(tx);
    const role = rows[0]?.role;
    if (!role) throw new AppError('workspace_unknown', { status: 404 });
    return work(tx, role);
  });
}
