import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { migrate } from '../src/platform/db/migrate.ts';
import { openPool } from '../src/platform/db/open-pool.ts';
import { startEmbeddedPostgres } from '../src/platform/db/start-embedded.ts';
import { writeWorld } from './world.ts';

/** What a measure is given: a base without anything in it, and the path of a made sheet. */
export interface EmptyBase {
  readonly pool: Pool;
  readonly url: string;
  readonly sheet: string;
}

/**
 * Measures on an empty base and a made sheet, both gone afterwards. The database is the embedded one with its ordinary
 * settings, fsync on.
 */
export async function withEmptyBase(
  { rows, seed }: { readonly rows: number; readonly seed: number },
  measure: (base: EmptyBase) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ramure-bench-'));
  const { sheet } = await writeWorld(folder, {
    rows,
    identifierShare: 0.7,
    layout: 'split',
    hasGroupColumn: true,
    seed,
  });
  const server = await startEmbeddedPostgres({ folder });
  try {
    await migrate(server.url);
    const pool = openPool(server.url);
    await measure({ pool, url: server.url, sheet });
    await pool.end();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
