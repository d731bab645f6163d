import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from './transaction.ts';

/** The number under which PostgreSQL knows a lock that we call by a name. */
export function lockKey(name: string): string {
  return createHash('sha256').update(name).digest().readBigInt64BE(0).toString();
}

// Each alone in its statement: Citus refuses an advisory lock beside anything else.

/** Waits until nobody holds the lock, then holds it alone until the transaction ends. */
export async function takeLock(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockKey(name)}::bigint)`.execute(tx);
}

/** Waits until nobody holds the lock alone, then shares it until the transaction ends. */
export async function shareLock(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${lockKey(name)}::bigint)`.execute(tx);
}

/** Shares the lock until the transaction ends, unless somebody holds it alone now: then false, at once. */
export async function tryToShareLock(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await sql<{ shared: boolean }>`
    select pg_try_advisory_xact_lock_shared(${lockKey(name)}::bigint) as shared`.execute(tx);
  return rows[0]?.shared ?? false;
}
