import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { unsafeWithoutWorkspace, withWorkspace } from './transaction.ts';

const DURAND = '01937000-0000-7000-8000-000000000001';
const LAMY = '01937000-0000-7000-8000-000000000002';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await unsafeWithoutWorkspace(database.pool, async (tx) => {
    for (const [workspace_id, name] of [
      [DURAND, 'Durand'],
      [LAMY, 'Lamy'],
    ] as const) {
      await tx.insertInto('workspace').values({ workspace_id, name, created_at: new Date() }).execute();
    }
  });
});
afterAll(() => database.drop());

const names = (workspaceId: string) =>
  withWorkspace(database.pool, workspaceId, (tx) => tx.selectFrom('workspace').select('name').execute());

test('a workspace sees its own rows and nobody else’s', async () => {
  expect(await names(DURAND)).toEqual([{ name: 'Durand' }]);
  expect(await names(LAMY)).toEqual([{ name: 'Lamy' }]);
});

test('the work runs as the role that owns nothing, and the connection comes back clean', async () => {
  const role = sql<{ role: string; workspace: string }>`select current_user::text as role,
    current_setting('app.workspace_id', true) as workspace`;
  const inside = await withWorkspace(database.pool, DURAND, async (tx) => (await role.execute(tx)).rows);
  expect(inside).toEqual([{ role: 'ramure_app', workspace: DURAND }]);
  const after = await unsafeWithoutWorkspace(database.pool, async (tx) => (await role.execute(tx)).rows[0]);
  expect(after?.role).not.toBe('ramure_app');
  expect(after?.workspace ?? '').toBe('');
});

test('work that fails leaves nothing behind, and its error comes through', async () => {
  const failing = withWorkspace(database.pool, DURAND, async (tx) => {
    await tx.updateTable('workspace').set({ name: 'Half done' }).execute();
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await names(DURAND)).toEqual([{ name: 'Durand' }]);
});

test('an id that is not a UUID never reaches the server', async () => {
  await expect(names("x'; drop table workspace; --")).rejects.toThrow(TypeError);
});

test('a connection lost in the middle is thrown away, and the next work gets a good one', async () => {
  const lost = withWorkspace(database.pool, DURAND, async (tx) => {
    await sql`reset role`.execute(tx);
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
  });
  await expect(lost).rejects.toThrow();
  expect(await names(LAMY)).toEqual([{ name: 'Lamy' }]);
});

test('a date stays a date, and a count is a number', async () => {
  const { rows } = await database.pool.query("select date '2026-01-01' as day, count(*) as many from workspace");
  expect(rows).toEqual([{ day: '2026-01-01', many: 2 }]);
  await expect(database.pool.query('select 9007199254740993::bigint as many')).rejects.toThrow(RangeError);
});
