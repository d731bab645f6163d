import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AppError } from '../app-error.ts';
import { landInTransaction, type Migration, makeLandedTable } from '../db/migrate.ts';
import { copyTarget } from './copied-table.ts';
import { installedBy, quoteName } from './installed-tables.ts';
import type { Manifest } from './manifest.ts';

/** What stands aside while lines are loaded: checked and built once at the end instead of line by line. */
export interface Aside {
  readonly drop: string;
  readonly add: string;
}

// Larger sorts build an index in one pass; the setting ends with the transaction.
const FASTER_BUILDS = `set local maintenance_work_mem = '256MB'`;

/** Takes away what the installation holds: our tables, functions and schemas, and nothing that is somebody else's. */
export async function clearBase(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const { tables, formerTables, functions, schemas } = installedBy(migrations);
  const { rows } = await client.query<{ signature: string }>(
    `select p.oid::regprocedure::text as signature from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.proname = any($1)
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    [functions],
  );
  await client.query(`drop table if exists ${[...tables, ...formerTables].map(quoteName).join(', ')}`);
  for (const { signature } of rows) await client.query(`drop function ${signature}`);
  for (const schema of schemas) await client.query(`drop schema if exists ${quoteName(schema)}`);
}

/** Makes the schema that a backup was taken from, empty. */
export async function makeSchema(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await makeLandedTable(client);
  for (const migration of migrations) await landInTransaction(client, migration);
  await client.query('delete from migration.landed');
}

/** Foreign keys and indexes other than keys of our tables leave, and come back with `putBack`. */
export async function setAside(client: pg.Client, migrations: readonly Migration[]): Promise<readonly Aside[]> {
  const { tables } = installedBy(migrations);
  const { rows } = await client.query<Aside>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and conrelid = any($1::text[]::regclass[])
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     from pg_index i where indrelid = any($1::text[]::regclass[])
       and not exists (select from pg_constraint where conindid = i.indexrelid)`,
    [tables.map(quoteName)],
  );
  for (const { drop } of rows) await client.query(drop);
  return rows;
}

/** Indexes before foreign keys, which are checked through them. */
export async function putBack(client: pg.Client, aside: readonly Aside[], onStep: () => void): Promise<void> {
  await client.query(FASTER_BUILDS);
  const isKey = ({ add }: Aside) => add.startsWith('alter');
  for (const { add } of [...aside.filter((one) => !isKey(one)), ...aside.filter(isKey)]) {
    await client.query(add);
    onStep();
  }
}

/** Pours the lines of one table in. @throws AppError `restore_count_differs` when they are not as many as were copied */
export async function loadTable(
  client: pg.Client,
  table: Manifest['tables'][number],
  lines: AsyncIterable<Uint8Array>,
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${copyTarget(table.name, table.columns)} from stdin`));
  await pipeline(lines, stream);
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${quoteName(table.name)}`);
  const found = Number(rows[0]?.count);
  if (found !== table.rows)
    throw new AppError('restore_count_differs', { values: { table: table.name, expected: table.rows, found } });
}
