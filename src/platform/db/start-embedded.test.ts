import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseAccount } from './choose-account.ts';
import { clusterPaths } from './cluster.ts';
import { createCluster } from './create-cluster.ts';
import { locateBinaries } from './locate-binaries.ts';
import { isPostgresOf } from './postmaster-file.ts';
import { type Address, chooseAddress } from './spawn-postgres.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, startSomewhere } from './start-embedded.ts';
import { stopPostgres } from './stop-postgres.ts';

let parent = '';
const started: EmbeddedPostgres[] = [];

async function start(folder: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder });
  started.push(server);
  return server;
}

async function ask(url: string, query: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' });
    return String(rows[0]?.[0]);
  } finally {
    await client.end();
  }
}

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'ramure pg-'));
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  rmSync(parent, { recursive: true, force: true });
});

test('a cluster is made once, in a folder with blanks and accents, and keeps its rows over a restart', async () => {
  const folder = join(parent, 'données, été "2026"');
  const first = await start(folder);
  await ask(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  const steps: string[] = [];
  const second = await startEmbeddedPostgres({ folder, onStep: (step) => steps.push(step) });
  started.push(second);
  expect(steps).toEqual(['database_starting']);
  expect(await ask(second.url, 'select answer from kept')).toBe('42');
});

test('nothing acknowledged can be lost, and text is sorted by byte', async () => {
  const { url } = await start(parent);
  expect(await ask(url, 'show fsync')).toBe('on');
  expect(await ask(url, 'show full_page_writes')).toBe('on');
  expect(await ask(url, 'show data_checksums')).toBe('on');
  expect(await ask(url, 'show server_encoding')).toBe('UTF8');
  const locale = "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'postgres'";
  expect(await ask(url, locale)).toBe('b C.UTF-8');
});

test('only its owner reaches it: a closed folder, a secret password, no trust', async () => {
  const { url } = await start(parent);
  const paths = clusterPaths(parent);
  expect(statSync(paths.passwordFile).mode & 0o777).toBe(0o600);
  expect(statSync(paths.socketFolder).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(paths.cluster, 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#].*\btrust\b/m);
  expect(await ask(url, 'show listen_addresses')).toBe('');
  const wrong = new URL(url);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
});

test('with umask 077 it starts all the same', async () => {
  const before = process.umask(0o077);
  try {
    const { url } = await start(join(parent, 'private'));
    expect(await ask(url, 'select 1')).toBe('1');
  } finally {
    process.umask(before);
  }
});

test('PostgreSQL runs in a session of its own, so that no signal to ours reaches it', async () => {
  const { pid } = await start(parent);
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, , , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  expect(Number(session)).toBe(pid);
});

test('stopping twice, and after the end, does no harm', async () => {
  const server = await start(parent);
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
  expect(isPostgresOf(clusterPaths(parent).cluster, server.pid)).toBe(false);
});

test('a client that stays connected does not hold the stop back', async () => {
  const server = await start(parent);
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => {});
  await client.connect();
  await server.stop();
  expect(isPostgresOf(clusterPaths(parent).cluster, server.pid)).toBe(false);
  await client.end().catch(() => {});
});

test('a path too long for a socket is served on the loopback, with the password', async () => {
  const folder = join(parent, 'a'.repeat(60), 'b'.repeat(60));
  const { url } = await start(folder);
  expect(new URL(url).searchParams.has('host')).toBe(false);
  expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1');
  const wrong = new URL(url);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
});

test('a port taken in the meantime is left for another', async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  const { port: taken } = squatter.address() as { port: number };
  const paths = clusterPaths(parent);
  const binaries = locateBinaries();
  const account = chooseAccount(paths.cluster, binaries);
  await createCluster(paths, binaries, account);
  const tried: number[] = [];
  const choose = async (): Promise<Address> => {
    const port = tried.length === 0 ? taken : (await chooseAddress(clusterPaths('x'.repeat(120)))).port;
    tried.push(port);
    return { port };
  };
  const { pid, address } = await startSomewhere(paths, binaries, account, {}, choose);
  expect(tried).toEqual([taken, address.port]);
  await stopPostgres(paths.cluster, pid);
  squatter.close();
});

test('when every port tried is taken, the reason is said', async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  const { port } = squatter.address() as { port: number };
  const paths = clusterPaths(parent);
  const binaries = locateBinaries();
  const account = chooseAccount(paths.cluster, binaries);
  await createCluster(paths, binaries, account);
  const attempt = startSomewhere(paths, binaries, account, {}, async () => ({ port }));
  await expect(attempt).rejects.toMatchObject({ code: 'database_port_taken' });
  squatter.close();
});
