import type { Pool } from 'pg';
import type { BackupsView } from './contract.ts';

/**
 * The last backup of the installation, and the last time that it was brought back from one. It concerns every workspace, so it
 * is read as the owner of the tables: the caller has asked for the right before.
 */
export async function unsafeFindBackups(pool: Pool): Promise<BackupsView> {
  const [taken, restored] = await Promise.all([findLast(pool, 'backup_taken'), findLast(pool, 'restored')]);
  // Written by the two commands alone, in these shapes.
  return {
    last: taken && ({ takenAt: taken.at, ...taken.details } as BackupsView['last']),
    restored: restored && ({ restoredAt: restored.at, ...restored.details } as BackupsView['restored']),
  };
}

async function findLast(pool: Pool, kind: string): Promise<{ at: string; details: object } | null> {
  const { rows } = await pool.query<{ happened_at: Date; details: object }>(
    'select happened_at, details from installation.event where kind = $1 order by happened_at desc limit 1',
    [kind],
  );
  const [last] = rows;
  return last ? { at: last.happened_at.toISOString(), details: last.details } : null;
}
