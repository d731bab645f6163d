import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { adoptPostgres } from './adopt-postgres.ts';
import { clusterPaths } from './cluster.ts';
import { isPostgresOf, readPostmaster } from './postmaster-file.ts';
import { startEmbeddedPostgres } from './start-embedded.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure-orphan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts PostgreSQL from a process of its own, and kills that process without a word. */
async function leaveOrphan(): Promise<number> {
  const start = new URL('./start-embedded.ts', import.meta.url).href;
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(start)});
    const server = await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} });
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(owner.stdout.setEncoding('utf8'), 'data');
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  return Number(line);
}

test('the PostgreSQL that a killed server left is used again, with its rows', async () => {
  const orphan = await leaveOrphan();
  const { cluster } = clusterPaths(folder);
  expect(isPostgresOf(cluster, orphan)).toBe(true);
  const server = await startEmbeddedPostgres({ folder });
  expect(server).toMatchObject({ pid: orphan, isAdopted: true });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await server.stop();
  expect(isPostgresOf(cluster, orphan)).toBe(false);
});

test('a PostgreSQL that was killed too is started anew', async () => {
  const orphan = await leaveOrphan();
  process.kill(orphan, 'SIGKILL');
  // A loaded machine takes its time to end a process, and until then it is one that could be adopted.
  await vi.waitUntil(() => !isPostgresOf(clusterPaths(folder).cluster, orphan), { timeout: 20_000 });
  const server = await startEmbeddedPostgres({ folder });
  expect(server.isAdopted).toBe(false);
  await server.stop();
});

test('a number that now belongs to another program is not taken for PostgreSQL', async () => {
  const server = await startEmbeddedPostgres({ folder });
  await server.stop();
  const { cluster } = clusterPaths(folder);
  // This very test runs under that number, and PostgreSQL would refuse to start beside it.
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1700000000\n5432\n\n\n\nready   \n`);
  const again = await startEmbeddedPostgres({ folder });
  expect(again.isAdopted).toBe(false);
  await again.stop();
});

test('without a file there is nothing to adopt, and a half-written file is read as none', async () => {
  const cluster = join(folder, 'pg');
  expect(await adoptPostgres(cluster)).toBeNull();
  mkdirSync(cluster);
  writeFileSync(join(cluster, 'postmaster.pid'), '');
  expect(readPostmaster(cluster)).toBeNull();
});
