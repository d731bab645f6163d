import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRunFile } from '../../platform/processes/run-file.ts';

/** The commands beside the server, as processes of their own on one embedded installation, stopped and running. */
const CLI = fileURLToPath(new URL('../../cli.ts', import.meta.url));
const SERVER = fileURLToPath(new URL('../../server.ts', import.meta.url));
let folder = '';
let stopServer = async () => {};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure commands-'));
});
afterAll(async () => {
  await stopServer();
  rmSync(folder, { recursive: true, force: true });
});

const env = () => ({ ...process.env, PORT: '0', RAMURE_DATA: folder, DATABASE_URL: '', RAMURE_RATE_LIMIT: '0' });

async function ramure(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [CLI, ...words], { env: env(), stdio: ['ignore', 'pipe', 'pipe'] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, 'exit');
  const [out, err] = await said;
  return { code, out: out.trim(), err: err.trim() };
}

async function startServer(): Promise<string> {
  const child = spawn(process.execPath, [SERVER], { env: env(), stdio: 'ignore' });
  stopServer = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  for (;;) {
    const run = readRunFile(folder);
    if (run?.pid === child.pid && run?.address) return `${run.address}/api/v1`;
    if (child.exitCode !== null) throw new Error('the server ended');
    await sleep(50);
  }
}

const KEY = /^ramure_[0-9a-f]{32}_[\w-]{43}$/;
const owner = { name: 'Léa', email: 'lea@durand.example', password: 'une longue phrase', workspaceName: 'Durand' };
const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

test('bad usage is told in both languages, with the exit code 2', async () => {
  expect(await ramure('api-key', 'create')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('Utilisation'),
  });
  const english = await ramure('user', 'reset', '--language=en');
  expect(english).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage') });
  expect((await ramure('api-key', 'create', '--name', 'N', '--role', 'chef')).code).toBe(2);
});

test('on a fresh folder, then on a running server, then on a stopped one: a key is printed alone, and works', async () => {
  const fresh = await ramure('api-key', 'create', '--name', 'Sauvegarde', '--role', 'admin');
  expect([fresh.code, fresh.out]).toEqual([0, expect.stringMatching(KEY)]);
  const nobody = await ramure('user', 'reset', '--email', owner.email);
  expect(nobody).toMatchObject({ code: 1, out: '', err: expect.stringContaining(owner.email) });

  const api = await startServer();
  const read = (key: string) => fetch(`${api}/settings`, { headers: { authorization: `Bearer ${key}` } });
  expect((await read(fresh.out)).status).toBe(200);
  const running = await ramure('api-key', 'create', '--name', 'Lecture', '--role', 'viewer', '--scope', 'read');
  expect([running.code, (await (await read(running.out)).json()).me]).toMatchObject([
    0,
    { role: 'viewer', rights: [] },
  ]);
  const lost = await ramure('api-key', 'create', '--name', 'N', '--workspace', 'Nulle part', '--language=en');
  expect(lost).toMatchObject({ code: 1, out: '', err: expect.stringContaining('workspace') });

  expect((await post(`${api}/owner`, owner)).status).toBe(204);
  const reset = await ramure('user', 'reset', '--email', 'LEA@durand.example');
  expect([reset.code, reset.out.length]).toEqual([0, 20]);
  expect((await post(`${api}/session`, owner)).status).toBe(401);
  expect((await post(`${api}/session`, { ...owner, password: reset.out })).status).toBe(204);
  await stopServer();

  const again = await ramure('user', 'reset', '--email', owner.email, '--no-2fa', '--language', 'en');
  expect(again).toMatchObject({ code: 0, err: expect.stringContaining('New password') });
  const stopped = await ramure('api-key', 'create', '--name', 'Arrêtée');
  expect(stopped.out).toMatch(KEY);
  const anew = await startServer();
  expect((await post(`${anew}/session`, { ...owner, password: again.out })).status).toBe(204);
  expect((await fetch(`${anew}/settings`, { headers: { authorization: `Bearer ${stopped.out}` } })).status).toBe(200);
}, 120_000);
