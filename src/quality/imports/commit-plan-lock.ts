import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';

/**
 * Runs a saving alone in its workspace. The lock belongs to a connection of its own: whoever dies gives it back.
 * @throws AppError `import_already_running` when another saving holds it.
 */
export async function alone<Result>(pool: Pool, workspaceId: string, work: () => Promise<Result>): Promise<Result> {
  const key = lockKey(workspaceId);
  const client = await pool.connect();
  try {
    // Alone in its statement: Citus refuses an advisory lock beside anything else.
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [key]);
    if (!rows[0]?.locked) throw new AppError('import_already_running', { status: 409 });
    try {
      return await work();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [key]);
    }
  } finally {
    client.release();
  }
}

function lockKey(workspaceId: string): string {
  return createHash('sha256').update(`commit-plan ${workspaceId}`).digest().readBigInt64BE(0).toString();
}
