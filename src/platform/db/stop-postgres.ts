import { setTimeout as sleep } from 'node:timers/promises';
import { isPostgresOf } from './postmaster-file.ts';

const PATIENCE_MS = 30_000;

/** Asks PostgreSQL to stop without waiting for clients, then to leave at once if it does not. Twice does no harm. */
export async function stopPostgres(cluster: string, pid: number): Promise<void> {
  if (!signal(pid, 'SIGINT')) return;
  const deadline = Date.now() + PATIENCE_MS;
  while (isPostgresOf(cluster, pid)) {
    // An immediate shutdown loses no acknowledged write: the next start replays the log.
    if (Date.now() > deadline && !signal(pid, 'SIGQUIT')) return;
    await sleep(10);
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
