import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { AppError } from '../app-error.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));

/** Any number will do as long as every Ramure asks for the same one: whoever changes the schema holds it. */
export const MIGRATION_LOCK = 7_261_837_301;

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** The migrations of a folder, in order. A hole or a double in the numbering is refused: order would be anyone's guess. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, position) => {
      const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
      if (number !== position + 1) throw new AppError('migration_misnumbered', { values: { name } });
      const text = await readFile(join(folder, name), 'utf8');
      return { number, name, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** Brings a database to the last migration, each in a transaction of its own, and answers the names that were new. */
export async function migrate(databaseUrl: string, migrations?: readonly Migration[]): Promise<readonly string[]> {
  const wanted = migrations ?? (await readMigrations());
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'ramure migrations' });
  await client.connect();
  try {
    // Alone in its statement, and held by the session: two servers starting together take turns.
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    const landed = await readLanded(client);
    assertUnchanged(landed, wanted);
    const missing = wanted.filter((migration) => !landed.has(migration.number));
    for (const migration of missing) await landAlone(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function readLanded(client: pg.Client): Promise<ReadonlyMap<number, { name: string; hash: string }>> {
  await makeLandedTable(client);
  const { rows } = await client.query<{ number: number; name: string; hash: string }>(
    'select number, name, hash from migration.landed order by number',
  );
  return new Map(rows.map((row) => [row.number, row]));
}

/** What has landed is history: a changed file, or a database newer than this version, stops everything. */
function assertUnchanged(
  landed: ReadonlyMap<number, { name: string; hash: string }>,
  wanted: readonly Migration[],
): void {
  for (const [number, past] of landed) {
    const migration = wanted[number - 1];
    if (!migration) throw new AppError('database_newer_than_program', { values: { name: past.name } });
    if (migration.hash !== past.hash) throw new AppError('migration_changed', { values: { name: past.name } });
  }
}

async function landAlone(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await landInTransaction(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** The table that notes what has landed, apart from the business: it has no workspace and nobody but the owner reads it. */
export async function makeLandedTable(client: pg.Client): Promise<void> {
  await client.query(`create schema if not exists migration`);
  await client.query(`create table if not exists migration.landed (
    number integer primary key, name text not null, hash text not null, landed_at timestamptz not null)`);
}

/**
 * One migration inside the transaction of the caller, noted as landed.
 * @throws AppError `migration_failed` with PostgreSQL's own sentence
 */
export async function landInTransaction(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query(migration.text);
    await client.query('insert into migration.landed values ($1, $2, $3, clock_timestamp())', [
      migration.number,
      migration.name,
      migration.hash,
    ]);
  } catch (error) {
    // Whatever the driver throws is an Error with PostgreSQL's own sentence.
    const reason = (error as Error).message;
    throw new AppError('migration_failed', { values: { name: migration.name, reason }, cause: error });
  }
}
