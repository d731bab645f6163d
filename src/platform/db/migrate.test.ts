import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEmptyDatabase } from '../../../test/support/database.ts';
import { migrate, readMigrations } from './migrate.ts';

let database: { url: string; drop(): Promise<void> };
let folder = '';
beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'ramure-migrations-'));
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function run(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return migrate(database.url, await readMigrations(folder));
}

async function tables(): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'public' order by tablename`);
  await client.end();
  return rows.map((row) => row.tablename);
}

test('our own migrations run once, and a second run finds nothing to do', async () => {
  const migrations = await readMigrations();
  expect(await migrate(database.url)).toEqual(migrations.map((migration) => migration.name));
  expect(await migrate(database.url)).toEqual([]);
});

test('each of our migrations first asks Citus for one shard at a time', async () => {
  for (const { name, text } of await readMigrations()) {
    const first = text.replace(/^(\s*--[^\n]*\n|\s+)*/, '');
    expect(first.startsWith("set local citus.multi_shard_modify_mode = 'sequential';"), name).toBe(true);
  }
});

test('migrations land in order, and later ones are added to what is there', async () => {
  expect(
    await run({
      '0002_b.sql': 'create table b (a_id int references a)',
      '0001_a.sql': 'create table a (id int primary key)',
    }),
  ).toEqual(['0001_a.sql', '0002_b.sql']);
  expect(await run({ '0003_c.sql': 'create table c ()' })).toEqual(['0003_c.sql']);
  expect(await tables()).toEqual(['a', 'b', 'c']);
});

test('a migration that fails leaves nothing of itself, and keeps those before it', async () => {
  const files = { '0001_a.sql': 'create table a ()', '0002_b.sql': 'create table b (); create table a ()' };
  await expect(run(files)).rejects.toMatchObject({ code: 'migration_failed', values: { name: '0002_b.sql' } });
  expect(await tables()).toEqual(['a']);
});

test('a landed migration may not change', async () => {
  await run({ '0001_a.sql': 'create table a ()' });
  const attempt = run({ '0001_a.sql': 'create table a () -- with a comment' });
  await expect(attempt).rejects.toMatchObject({ code: 'migration_changed', values: { name: '0001_a.sql' } });
});

test('a database of a newer program is left alone', async () => {
  await run({ '0001_a.sql': 'create table a ()', '0002_b.sql': 'create table b ()' });
  rmSync(join(folder, '0002_b.sql'));
  await expect(run({})).rejects.toMatchObject({ code: 'database_newer_than_program' });
});

test.each([['0001_a.sql', '0003_c.sql'], ['0001_a.sql', '0001_b.sql'], ['1_a.sql']])(
  'a hole, a double or another shape in the numbers is refused: %s %s',
  async (...names) => {
    const files = Object.fromEntries(names.filter(Boolean).map((name) => [name, 'select 1']));
    await expect(run(files)).rejects.toMatchObject({ code: 'migration_misnumbered' });
  },
);

test('two servers that start together migrate once', async () => {
  const migrations = await readMigrations();
  const landed = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  expect(landed.flat().sort()).toEqual(migrations.map((migration) => migration.name));
});

test('the role of the application is shared by all databases of a server, made together or not', async () => {
  const others = await Promise.all([createEmptyDatabase(), createEmptyDatabase(), createEmptyDatabase()]);
  const landed = await Promise.all(others.map((other) => migrate(other.url)));
  expect(new Set(landed.map((names) => names.length)).size).toBe(1);
  for (const other of others) await other.drop();
});
