import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { readMigrations } from '../db/migrate.ts';
import { installedBy } from './installed-tables.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const OURS = `nspname not in ('information_schema') and nspname !~ '^pg_'`;
const namesOf = async (query: string): Promise<string[]> =>
  (await database.pool.query<{ name: string }>(query)).rows.map(({ name }) => name).sort();

test('what migrations are read to make is what the catalog holds: no table is forgotten by a backup', async () => {
  const { tables, functions, schemas } = installedBy(await readMigrations());
  const made = `select nspname || '.' || relname as name from pg_class c join pg_namespace n on n.oid = relnamespace`;
  expect([...tables].sort()).toEqual(await namesOf(`${made} where relkind in ('r', 'p') and ${OURS}`));
  expect([...schemas].sort()).toEqual(
    await namesOf(`select nspname as name from pg_namespace where ${OURS} and nspname <> 'public'`),
  );
  expect([...functions].sort()).toEqual(
    await namesOf(`select proname as name from pg_proc p join pg_namespace n on n.oid = pronamespace where ${OURS}`),
  );
});

test('nothing of ours keeps its state outside tables: a backup would have to learn to copy it', async () => {
  const other = `select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace`;
  expect(await namesOf(`${other} where relkind in ('S', 'v', 'm', 'f') and ${OURS}`)).toEqual([]);
  expect(await namesOf(`select oid::text as name from pg_largeobject_metadata`)).toEqual([]);
});

test('the owner of the tables reads every line: row-level security is forced nowhere', async () => {
  expect(await namesOf('select relname as name from pg_class where relforcerowsecurity')).toEqual([]);
});
