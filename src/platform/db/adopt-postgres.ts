import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../app-error.ts';
import { isPostgresOf, type Postmaster, readPostmaster } from './postmaster-file.ts';

const PATIENCE_MS = 60_000;

/**
 * The PostgreSQL that a killed Ramure left running on this folder, ready to be used again; null when none runs.
 * The caller has made sure that no living Ramure owns the folder.
 */
export async function adoptPostgres(cluster: string): Promise<Postmaster | null> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster) return null;
    if (!isPostgresOf(cluster, postmaster.pid)) {
      // PostgreSQL itself only asks whether that number is alive, and would refuse to start beside a stranger.
      rmSync(join(cluster, 'postmaster.pid'), { force: true });
      return null;
    }
    if (postmaster.status === 'ready') return postmaster;
    // Still recovering, or still stopping: either ends soon.
    await sleep(20);
  }
  throw new AppError('database_start_failed', { values: { folder: cluster, reason: 'postmaster.pid' }, status: 503 });
}
