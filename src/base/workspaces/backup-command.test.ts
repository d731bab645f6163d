import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { readRunFile } from '../../platform/processes/run-file.ts';

/** The two commands as processes of their own, beside a server on its embedded PostgreSQL and on a stopped one. */
const CLI = fileURLToPath(new URL('../../cli.ts', import.meta.url));
const SERVER = fileURLToPath(new URL('../../server.ts', import.meta.url));
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const home = mkdtempSync(join(tmpdir(), 'ramure backup-'));
const old = join(home, 'old');
const fresh = join(home, 'fresh');
const file = join(home, 'base.tar');
const started: ChildProcess[] = [];
afterAll(async () => {
  for (const child of started) await stop(child);
  rmSync(home, { recursive: true, force: true });
});

const env = (folder: string) => ({ ...process.env, PORT: '0', RAMURE_DATA: folder, DATABASE_URL: '' });

async function ramure(folder: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [CLI, ...words], { env: env(folder), stdio: ['ignore', 'pipe', 'pipe'] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, 'exit');
  const [out, err] = await said;
  return { code, out: out.trim(), err: err.trim() };
}

async function startServer(folder: string): Promise<{ api: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [SERVER], { env: env(folder), stdio: 'ignore' });
  started.push(child);
  for (;;) {
    const run = readRunFile(folder);
    if (run?.pid === child.pid && run?.address) return { api: `${run.address}/api/v1`, child };
    if (child.exitCode !== null) throw new Error('the server ended');
    await sleep(50);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

const PASSWORD = 'une longue phrase';
const owner = { name: 'Léa', email: 'lea@durand.example', password: PASSWORD, workspaceName: 'Durand' };
const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const read = async (api: string, path: string, key: string) =>
  (await fetch(`${api}/${path}`, { headers: { authorization: `Bearer ${key}` } })).json();

test('bad usage is told with the exit code 2, in both languages', async () => {
  expect(await ramure(home, 'backup')).toMatchObject({ code: 2, err: expect.stringContaining('Utilisation') });
  expect(await ramure(home, 'backup', 'a', 'b')).toMatchObject({ code: 2 });
  expect(await ramure(home, 'backup', 'a', '--replace')).toMatchObject({ code: 2 });
  expect(await ramure(home, 'restore', '--language=en')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Usage'),
  });
});

test('a running server is copied, and an empty folder becomes the same installation, which people log in to', async () => {
  const first = await startServer(old);
  expect((await post(`${first.api}/owner`, owner)).ok).toBe(true);
  const { out: key } = await ramure(old, 'api-key', 'create', '--name', 'Essai', '--role', 'admin');
  expect(await read(first.api, 'backups', key)).toEqual({ last: null, restored: null });
  const body = JSON.stringify({ level: 'group', name: 'Durand' });
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  expect((await fetch(`${first.api}/accounts`, { method: 'POST', headers, body })).status).toBe(201);

  expect(await ramure(old, 'backup', file)).toMatchObject({ code: 0, out: expect.stringContaining(file), err: '' });
  expect((await read(first.api, 'backups', key)).last).toMatchObject({ file, product: expect.any(String) });
  const inUse = await ramure(old, 'restore', file, '--replace');
  expect(inUse).toMatchObject({ code: 1, out: '', err: expect.stringContaining(first.api.replace('/api/v1', '')) });
  await stop(first.child);

  expect(await ramure(fresh, 'restore', file)).toMatchObject({ code: 0, err: '' });
  const second = await startServer(fresh);
  expect((await read(second.api, 'accounts', key)).accounts).toMatchObject([{ name: 'Durand' }]);
  expect((await read(second.api, 'backups', key)).restored).toMatchObject({ product: expect.any(String) });
  const { email, password } = owner;
  expect((await post(`${second.api}/session`, { email, password })).status).toBeLessThan(300);
  await stop(second.child);
  expect(await ramure(fresh, 'verify-log')).toMatchObject({ code: 0 });
});

test('a stopped installation is copied too; what is not a backup, or not empty, is refused with the exit code 1', async () => {
  expect(await ramure(old, 'backup', file)).toMatchObject({ code: 0 });
  expect(await ramure(fresh, 'restore', file)).toMatchObject({ code: 1, err: expect.stringContaining('--replace') });
  const foreign = join(home, 'clients.csv');
  writeFileSync(foreign, 'Nom;Ville\n');
  expect(await ramure(fresh, 'restore', foreign)).toMatchObject({ code: 1, err: expect.stringContaining(foreign) });
  expect(await ramure(old, 'backup', foreign)).toMatchObject({ code: 1, err: expect.stringContaining(foreign) });
});

test('a restoring that is killed leaves the old state, which the next start finds whole', async () => {
  const killed = spawn(process.execPath, [CLI, 'restore', file, '--replace'], { env: env(fresh), stdio: 'ignore' });
  // The moment when its files wait and its transaction is open.
  while (!readdirSync(fresh).some((name) => name.startsWith('restoring-'))) {
    expect(killed.exitCode).toBeNull();
    await sleep(5);
  }
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const { api, child } = await startServer(fresh);
  expect(readdirSync(fresh).filter((name) => name.startsWith('restoring-'))).toEqual([]);
  const { email, password } = owner;
  expect((await post(`${api}/session`, { email, password })).status).toBeLessThan(300);
  await stop(child);
  expect(await ramure(fresh, 'restore', file, '--replace')).toMatchObject({
    code: 0,
    out: expect.stringContaining('before-restore'),
  });
});
