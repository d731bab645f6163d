import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';

/**
 * The rules of the house on every table, read from the catalog: a table added tomorrow is held to them without a line
 * here. Schemas of the libraries (auth) and of the migrations are plain tables of the coordinator.
 */
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function ask(text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await database.pool.query(text, [...values])).rows;
}

test('workspace_id comes first in every primary, unique and foreign key', async () => {
  const keys = await ask(`
    select c.conrelid::regclass::text as table, c.conname, c.contype
    from pg_constraint c join pg_class t on t.oid = c.conrelid
    where t.relnamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')
      and (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) <> 'workspace_id'`);
  expect(keys).toEqual([]);
  const indexes = await ask(`
    select i.indexrelid::regclass::text as index from pg_index i join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'public'::regnamespace and i.indisunique
      and (select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0]) <> 'workspace_id'`);
  expect(indexes).toEqual([]);
});

test('every foreign key refers to workspace_id first, and none has an action that Citus refuses', async () => {
  const keys = await ask(`
    select c.conrelid::regclass::text as table, c.conname
    from pg_constraint c join pg_class t on t.oid = c.conrelid
    where t.relnamespace = 'public'::regnamespace and c.contype = 'f' and (
      c.confupdtype <> 'a' or c.confdeltype in ('n', 'd') or c.condeferrable
      or (select attname from pg_attribute where attrelid = c.confrelid and attnum = c.confkey[1]) <> 'workspace_id')`);
  expect(keys).toEqual([]);
});

test('no trigger, rule, identity column or volatile default', async () => {
  const triggers = await ask(`select tgname from pg_trigger where not tgisinternal`);
  const rules = await ask(`select rulename from pg_rules where schemaname = 'public'`);
  const columns = await ask(`
    select a.attrelid::regclass::text as table, a.attname from pg_attribute a join pg_class t on t.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and (a.attidentity <> ''
      or (a.atthasdef and a.attgenerated = '' and pg_get_expr(d.adbin, d.adrelid) !~ '^(true|false|[0-9]+|''[^'']*''(::[a-z ]+(\\[\\])?)?)$'))`);
  expect([...triggers, ...rules, ...columns]).toEqual([]);
});

test('row-level security is on for every table, by one policy that compares workspace_id and nothing else', async () => {
  const tables = await ask(`
    select t.relname, t.relrowsecurity, count(p.polname) as policies, max(pg_get_expr(p.polqual, p.polrelid)) as condition,
      bool_or(p.polwithcheck is not null) as other_check, pg_get_userbyid(t.relowner) = 'ramure_app' as owned
    from pg_class t left join pg_policy p on p.polrelid = t.oid
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' group by t.oid order by 1`);
  expect(tables.length).toBeGreaterThanOrEqual(17);
  const condition = `(workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid)`;
  for (const table of tables) {
    const same = {
      relname: table.relname,
      relrowsecurity: true,
      policies: 1,
      condition,
      other_check: false,
      owned: false,
    };
    expect(table).toEqual(same);
  }
});

test('ramure_app bypasses nothing and cannot log in', async () => {
  const roles = await ask(
    `select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname = 'ramure_app'`,
  );
  expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false }]);
});

test('without a workspace the application sees no line of any table, and never those of another workspace', async () => {
  const mine = '01900000-0000-7000-8000-000000000001';
  const theirs = '01900000-0000-7000-8000-000000000002';
  const tables = (
    await ask(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`)
  ).map((row) => String(row.relname));
  const client = await database.pool.connect();
  try {
    // Rows without regard to keys and checks: what is proved here is the policy, not the content.
    await client.query("begin; set local session_replication_role = 'replica'");
    for (const table of tables) {
      for (const statement of await loosen(table)) await client.query(statement);
      const filler = await fillerOf(table);
      for (const workspace of [mine, theirs]) await client.query(filler, [workspace]);
    }
    await client.query('set local role ramure_app');
    const count = async (table: string) => (await client.query(`select count(*) as n from ${table}`)).rows[0].n;
    for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);
    await client.query(`set local app.workspace_id = '${mine}'`);
    for (const table of tables) expect([table, await count(table)]).toEqual([table, 1]);
    for (const table of tables) {
      const { rows } = await client.query(`select workspace_id from ${table}`);
      expect([table, rows]).toEqual([table, [{ workspace_id: mine }]]);
    }
    await expect(client.query('insert into workspace values ($1, $2, now())', [theirs, 'Intrus'])).rejects.toThrow(
      /row-level security/,
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('the change log can be added to and read, never changed nor emptied', async () => {
  const granted = await ask(`
    select privilege_type from information_schema.role_table_grants
    where table_name = 'change_log' and grantee = 'ramure_app' order by 1`);
  expect(granted.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT']);
});

/** Statements that let a table take a line of nothing but its key: the transaction takes them back. */
async function loosen(table: string): Promise<string[]> {
  const checks = await ask(`select conname from pg_constraint where conrelid = $1::regclass and contype = 'c'`, [
    table,
  ]);
  const columns = await ask(
    `select attname from pg_attribute a where attrelid = $1::regclass and attnum > 0 and attnotnull and not exists (
       select from pg_index where indrelid = a.attrelid and indisprimary and a.attnum = any(indkey))`,
    [table],
  );
  return [
    ...checks.map(({ conname }) => `alter table ${table} drop constraint ${conname}`),
    ...columns.map(({ attname }) => `alter table ${table} alter column ${attname} drop not null`),
  ];
}

/** An insert of one line that has a key and nothing else. */
async function fillerOf(table: string): Promise<string> {
  const columns = await ask(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute a
     join pg_index i on i.indrelid = a.attrelid and i.indisprimary and a.attnum = any(i.indkey)
     where attrelid = $1::regclass`,
    [table],
  );
  const values: Readonly<Record<string, string>> = {
    uuid: '$1::uuid',
    text: `'x'`,
    integer: '1',
    date: `'2026-11-12'`,
  };
  return `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
    values (${columns.map(({ type }) => values[String(type)]).join(', ')})`;
}
