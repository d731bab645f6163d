import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/support/database.ts';
import { RECORD_REFERENCES, SOFT_REFERENCES } from './record-references.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('every foreign key to an account or a contact is declared, and nothing else is', async () => {
  // The first column is the workspace, the second the record; a third repeats the SIREN of the same account.
  const { rows } = await database.pool.query(`
    select distinct c.conrelid::regclass::text || '.' || a.attname || ' → ' || c.confrelid::regclass::text as reference
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
    where c.contype = 'f' and c.confrelid in ('account'::regclass, 'contact'::regclass)`);
  const declared = RECORD_REFERENCES.map(({ table, column, refersTo }) => `${table}.${column} → ${refersTo}`);
  expect(declared.sort()).toEqual(rows.map((row) => row.reference).sort());
});

test('the key and the owner of a reference are columns of its table', async () => {
  const { rows } = await database.pool.query(`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`);
  const known = new Set(rows.map((row) => row.name));
  const named = RECORD_REFERENCES.flatMap(({ table, key, owner, neverEquals }) =>
    [key, owner?.column, neverEquals].flatMap((column) => (column ? [`${table}.${column}`] : [])),
  );
  const soft = SOFT_REFERENCES.map(({ table, column }) => `${table}.${column}`);
  expect([...named, ...soft].filter((name) => !known.has(name))).toEqual([]);
});

test('no column is declared both as a reference and as one that a merge leaves', () => {
  const hard = new Set(RECORD_REFERENCES.map(({ table, column }) => `${table}.${column}`));
  expect(SOFT_REFERENCES.filter(({ table, column }) => hard.has(`${table}.${column}`))).toEqual([]);
});
