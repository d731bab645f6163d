import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmptyDatabase } from '../../../test/support/database.ts';
import { migrate, readMigrations } from '../../platform/db/migrate.ts';
import { newId } from '../../platform/db/new-id.ts';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

test('of two dates at which a record was found right, the later one stays with it', async () => {
  const migrations = await readMigrations();
  const upTo = migrations.findIndex(({ name }) => name.endsWith('_one_verification.sql'));
  await migrate(database.url, migrations.slice(0, upTo));
  const client = new pg.Client({ connectionString: database.url, options: '-c timezone=UTC' });
  await client.connect();
  const [workspace, somebody] = [newId(), newId()];
  await client.query(`insert into workspace values ($1, 'Espace', now())`, [workspace]);
  const add = async (name: string, onRecord: string | null, beside: string | null) => {
    const id = newId();
    await client.query(
      `insert into account (workspace_id, account_id, code, level, name, other_names, search_key, path, group_id, is_head_office,
         domains, source, sourced_on, created_at, updated_at, last_verified_at)
       values ($1, $2, $3, 'group', $3, '{}', $3, '{}', $2, false, '{}', 'manual', now(), now(), now(), $4)`,
      [workspace, id, name, onRecord],
    );
    if (beside)
      await client.query(`insert into record_verification values ($1, $2, 'account', $3, $4)`, [
        ...[workspace, id, beside, somebody],
      ]);
  };
  await add('beside alone', null, '2026-03-01');
  await add('beside later', '2026-01-01', '2026-03-01');
  await add('record later', '2026-05-01', '2026-03-01');
  await add('never', null, null);
  await migrate(database.url, migrations);
  const { rows } = await client.query(
    `select name, to_char(last_verified_at, 'YYYY-MM-DD') as at from account order by account_id`,
  );
  await client.end();
  expect(rows.map(({ name, at }) => [name, at])).toEqual([
    ['beside alone', '2026-03-01'],
    ['beside later', '2026-03-01'],
    ['record later', '2026-05-01'],
    ['never', null],
  ]);
});
