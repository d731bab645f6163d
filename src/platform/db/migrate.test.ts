import { expect, test } from 'vitest';
import { createEmptyDatabase, createTestDatabase } from '../../../test/support/database.ts';
import { migrate, readMigrations } from './migrate.ts';

test('a database is migrated once, and a second run finds nothing to do', async () => {
  const database = await createEmptyDatabase();
  try {
    const migrations = await readMigrations();
    expect(await migrate(database.url)).toEqual(migrations.map((migration) => migration.name));
    expect(await migrate(database.url)).toEqual([]);
  } finally {
    await database.drop();
  }
});

test('a test database is migrated and its own', async () => {
  const database = await createTestDatabase();
  const { rows } = await database.pool.query('select current_database() as name');
  expect(rows[0].name).toMatch(/^ramure_test_[0-9a-f]{16}$/);
  await database.drop();
});
