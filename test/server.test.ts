import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isPostgresOf, readPostmaster } from '../src/platform/db/postmaster-file.ts';
import { stopPostgres } from '../src/platform/db/stop-postgres.ts';
import { readRunFile } from '../src/platform/processes/run-file.ts';
import { startTestServer } from './support/server.ts';

const SERVER = fileURLToPath(new URL('../src/server.ts', import.meta.url));
let folder = '';
const servers: ChildProcess[] = [];

interface Launched {
  readonly process: ChildProcess;
  /** Everything said so far. */
  said(): string;
  /** Its exit code. */
  ended: Promise<number | null>;
}

function launch(settings: Record<string, string> = {}): Launched {
  const env = { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: '', PORT: '0', RAMURE_DATA: folder, ...settings };
  const child = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  servers.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { process: child, said: () => said, ended };
}

async function ready(server: Launched): Promise<string> {
  for (;;) {
    const address = readRunFile(folder)?.address;
    if (address && readRunFile(folder)?.pid === server.process.pid) return address;
    if (server.process.exitCode !== null) throw new Error(`the server ended: ${server.said()}`);
    await sleep(20);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure whole-'));
});
afterEach(async () => {
  for (const server of servers.splice(0)) server.kill('SIGKILL');
  const cluster = join(folder, 'pg');
  const postmaster = readPostmaster(cluster);
  if (postmaster && isPostgresOf(cluster, postmaster.pid)) await stopPostgres(cluster, postmaster.pid);
  rmSync(folder, { recursive: true, force: true });
});

test('a start on an empty folder answers, and a signal sent twice ends everything cleanly', async () => {
  const server = launch();
  const address = await ready(server);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  expect((await fetch(address)).status).toBe(200);
  expect(server.said()).toContain(`Ramure est prêt\u00a0: ${address}`);
  const pid = readPostmaster(join(folder, 'pg'))?.pid ?? 0;
  server.process.kill('SIGTERM');
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(isPostgresOf(join(folder, 'pg'), pid)).toBe(false);
  expect(existsSync(join(folder, 'run.json'))).toBe(false);
});

test('a second Ramure on the same folder says who has it, and the first goes on', async () => {
  const first = launch();
  const address = await ready(first);
  const second = launch();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`processus ${first.process.pid}`);
  expect(second.said()).toContain(address);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
});

test('after kill -9 the next start takes the running PostgreSQL over', async () => {
  const first = launch();
  await ready(first);
  const orphan = readPostmaster(join(folder, 'pg'))?.pid;
  first.process.kill('SIGKILL');
  await first.ended;
  const second = launch();
  const address = await ready(second);
  expect(readPostmaster(join(folder, 'pg'))?.pid).toBe(orphan);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  second.process.kill('SIGINT');
  expect(await second.ended).toBe(0);
});

test('a signal in the middle of the first start leaves nothing running', async () => {
  const server = launch();
  while (!existsSync(join(folder, 'pg.creating'))) await sleep(5);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(readPostmaster(join(folder, 'pg'))).toBeNull();
});

test('wrong settings are all said at once, and nothing is started', async () => {
  const server = launch({ PORT: 'many', RAMURE_SECRET: 'short' });
  expect(await server.ended).toBe(1);
  expect(server.said()).toContain('2 réglages ne conviennent pas');
  expect(server.said()).toMatch(/PORT.*\n.*RAMURE_SECRET/);
  expect(existsSync(join(folder, 'pg'))).toBe(false);
});

test('a port in use stops the start before the database', async () => {
  const other = await startTestServer();
  const port = new URL(other.address).port;
  const server = launch({ PORT: port });
  expect(await server.ended).toBe(1);
  expect(server.said()).toContain(`Le port ${port} est déjà pris`);
  expect(existsSync(join(folder, 'pg'))).toBe(false);
  expect(existsSync(join(folder, 'run.json'))).toBe(false);
  await other.close();
});

test('a database server that does not answer is said without its password', async () => {
  const server = launch({ DATABASE_URL: 'postgres://ramure:hunter2@127.0.0.1:1/ramure' });
  expect(await server.ended).toBe(1);
  expect(server.said()).toContain('127.0.0.1:1');
  expect(server.said()).not.toContain('hunter2');
});

test('on the server of DATABASE_URL it migrates, serves, keeps its own files in the data folder and starts no PostgreSQL', async () => {
  const lender = await startTestServer();
  const server = launch({ DATABASE_URL: lender.database.url });
  const address = await ready(server);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  expect(existsSync(join(folder, 'pg'))).toBe(false);
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  await lender.close();
});

test('the API describes the session and the imports', async () => {
  const server = await startTestServer();
  const document = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as { paths: object };
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/api/v1/session', '/api/v1/imports', '/api/health']),
  );
  expect(server.faults).toEqual([]);
  await server.close();
});
