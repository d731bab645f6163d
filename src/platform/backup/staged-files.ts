import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { MIGRATION_LOCK } from '../db/migrate.ts';
import { KEPT_FOLDER } from './kept-files.ts';
import { SECRET } from './manifest.ts';

/** Files brought back wait here, named after the restoring, until the base says that it took place. */
const STAGE = 'restoring-';
const SWAPPED = [KEPT_FOLDER, SECRET];

/** Where the files of one restoring wait inside the data folder. */
export async function openStage(dataFolder: string, restoreId: string): Promise<string> {
  const stage = join(dataFolder, `${STAGE}${restoreId}`);
  await mkdir(join(stage, KEPT_FOLDER), { recursive: true, mode: 0o700 });
  return stage;
}

/** Writes one waiting file, on disk when this returns. */
export async function stageFile(stage: string, path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const file = join(stage, path);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'w', 0o600);
  try {
    for await (const chunk of content) await handle.appendFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Ends what a restoring began: where the base was brought back its files take their place, where it was not they go. Called
 * whenever an installation is opened, so that a power cut between the two leaves the old state or the new one.
 */
export async function settleRestores(dataFolder: string, databaseUrl: string): Promise<void> {
  const entries = await readdir(dataFolder).catch(() => []);
  const waiting = entries.filter((name) => name.startsWith(STAGE));
  if (waiting.length === 0) return;
  const landed = await findRestored(databaseUrl);
  for (const name of waiting) {
    const stage = join(dataFolder, name);
    if (landed.has(name.slice(STAGE.length))) await swapIn(dataFolder, stage);
    await rm(stage, { recursive: true, force: true });
  }
}

/** Each step may have been done already: what waits is moved, what was moved waits no more. */
async function swapIn(dataFolder: string, stage: string): Promise<void> {
  for (const name of SWAPPED) {
    const staged = join(stage, name);
    const place = join(dataFolder, name);
    if (!existsSync(staged)) continue;
    if (existsSync(place)) await rename(place, join(stage, `${name}.before`));
    await rename(staged, place);
  }
}

/** The restorings that took place. Whoever is restoring at this moment is waited for. */
async function findRestored(databaseUrl: string): Promise<ReadonlySet<string>> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'ramure copy' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    const made = await client.query(`select to_regclass('installation.event') as event`);
    if (made.rows[0]?.event === null) return new Set();
    const { rows } = await client.query<{ id: string }>(
      `select event_id as id from installation.event where kind = 'restored'`,
    );
    return new Set(rows.map(({ id }) => id));
  } finally {
    await client.end();
  }
}
