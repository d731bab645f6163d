import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { openPool } from '../src/platform/db/open-pool.ts';
import { startEmbeddedPostgres } from '../src/platform/db/start-embedded.ts';
import { commitImport } from '../src/quality/imports/commit-plan.ts';
import { structureFile } from '../src/quality/imports/structure-file.ts';
import { writeWorld } from './world.ts';

/**
 * Saves a made-up sheet into an empty base, then the same customers under other bytes: nothing may be doubled. The
 * database is the embedded one with its ordinary settings, fsync on.
 */
async function saveTwice(pool: Pool, clients: string): Promise<void> {
  const now = new Date();
  const userId = newId();
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Bench', userId, now, newId });
  const { arrangement, table, mapping, file } = await structureFile(clients, { threads: 2 });
  for (const sha256 of [file.sha256, randomBytes(32).toString('hex')]) {
    const started = performance.now();
    const cpu = process.cpuUsage();
    const input = { workspaceId, userId, arrangement, table, mapping, now, newId, file: { ...file, sha256 } };
    const { counts } = await commitImport(pool, input);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const peak = /VmHWM:\s+(\d+)/.exec(await readFile('/proc/self/status', 'utf8').catch(() => ''))?.[1];
    const { group, entity, site, contact } = counts.created;
    process.stdout.write(
      `${table.rows.length} rows: ${group} groups, ${entity} companies, ${site} sites, ${contact} contacts created, ` +
        `${counts.unchanged} unchanged: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of Node's processor, ` +
        `peak ${(Number(peak ?? 0) / 1024).toFixed(0)} MB with the analysis\n`,
    );
  }
}

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const folder = await mkdtemp(join(tmpdir(), 'ramure-bench-'));
const world = {
  rows: Number(values.rows),
  identifierShare: 0.7,
  layout: 'split',
  hasGroupColumn: true,
  seed: Number(values.seed),
} as const;
const { sheet } = await writeWorld(folder, world);
const server = await startEmbeddedPostgres({ folder });
try {
  await migrate(server.url);
  const pool = openPool(server.url);
  await saveTwice(pool, sheet);
  await pool.end();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
