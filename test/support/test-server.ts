import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPostmaster } from '../../src/platform/db/postmaster-file.ts';
import { startEmbeddedPostgres } from '../../src/platform/db/start-embedded.ts';
import { stopPostgres } from '../../src/platform/db/stop-postgres.ts';

/** Losing the tests' rows in a power cut harms nobody, and commits cost nothing then. */
export const DISPOSABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Vitest runs this once around the whole run; PostgreSQL itself starts only when a first test asks for a database. */
export default function setup(): (() => Promise<void>) | undefined {
  if (process.env.RAMURE_TEST_SERVER_URL) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'ramure-test-'));
  process.env.RAMURE_TEST_FOLDER = folder;
  return async () => {
    const cluster = join(folder, 'pg');
    const postmaster = readPostmaster(cluster);
    if (postmaster) await stopPostgres(cluster, postmaster.pid);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The server that tests make their databases on: the one of RAMURE_TEST_SERVER_URL, else one for this run. */
export async function testServerUrl(): Promise<string> {
  const given = process.env.RAMURE_TEST_SERVER_URL;
  if (given) return given;
  const folder = process.env.RAMURE_TEST_FOLDER;
  if (!folder) throw new Error('tests that need a database run under vitest with test/support/test-server.ts');
  const written = join(folder, 'server-url');
  if (isFirst(folder)) {
    const server = await startEmbeddedPostgres({ folder, settings: DISPOSABLE });
    writeFileSync(`${written}.part`, server.url);
    renameSync(`${written}.part`, written);
  }
  while (!existsSync(written)) await sleep(50);
  return readFileSync(written, 'utf8');
}

/** Test files run in several processes: the one that makes this folder starts the server for all. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'starting'));
    return true;
  } catch {
    return false;
  }
}
