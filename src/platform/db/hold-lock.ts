import type { Pool } from 'pg';
import { lockKey } from './transaction-lock.ts';

/**
 * Runs a work that nobody else may do at the same time, on whatever machine; answers null where somebody does it now.
 * The lock belongs to a connection of its own: whoever dies gives it back.
 */
export async function holdLock<Result>(pool: Pool, name: string, work: () => Promise<Result>): Promise<Result | null> {
  const key = lockKey(name);
  const client = await pool.connect();
  try {
    // Alone in its statement: Citus refuses an advisory lock beside anything else.
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [key]);
    if (!rows[0]?.locked) return null;
    try {
      return await work();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [key]);
    }
  } finally {
    client.release();
  }
}
