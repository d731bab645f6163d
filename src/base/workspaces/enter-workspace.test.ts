import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { newId } from '../../platform/db/new-id.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import type { Access } from './access.ts';
import { hashKey, makeKey, workspaceOfKey } from './api-key.ts';
import { type ApiKeyToCreate, createApiKey } from './create-api-key.ts';
import { createWorkspace } from './create-workspace.ts';
import { enterWorkspace } from './enter-workspace.ts';

let database: TestDatabase;
let workspaceId: string;
const lea = newId();
const now = new Date('2026-11-28T08:00:00Z');
const context = { changedBy: lea, changedAt: now, source: 'person', cause: null } as const;
beforeAll(async () => {
  database = await createTestDatabase();
  workspaceId = (await createWorkspace(database.pool, { name: 'Espace Durand', userId: lea, now, newId })).id;
});
afterAll(() => database.drop());

async function keyOf(wish: Partial<ApiKeyToCreate> = {}): Promise<{ id: string; key: string }> {
  const wanted = { workspaceId, name: 'ERP', role: 'admin', scope: 'write', userId: null, expiresAt: null } as const;
  return withWorkspace(database.pool, workspaceId, (tx) =>
    createApiKey(tx, { ...wanted, isUnlimited: false, ...wish }, context, newId),
  );
}
const enter = (key: string, workspace = workspaceId): Promise<Access> =>
  enterWorkspace(database.pool, { workspaceId: workspace, keyHash: hashKey(key) }, async (_tx, access) => access);
const run = (text: string, values: readonly unknown[]) => database.pool.query(text, [...values]);

test('a member enters with the rights of his role, a stranger finds no workspace', async () => {
  const visit = (userId: string) =>
    enterWorkspace(database.pool, { workspaceId, userId }, async (_tx, access) => access);
  expect(await visit(lea)).toMatchObject({ role: 'admin', reach: 'workspace', source: 'person', actorId: lea });
  await expect(visit(newId())).rejects.toMatchObject({ code: 'workspace_unknown' });
});

test('what a workspace decides about rights and territories holds for the next request', async () => {
  const rep = newId();
  await run(`insert into workspace_member values ($1, $2, 'sales_rep', now())`, [workspaceId, rep]);
  const visit = () => enterWorkspace(database.pool, { workspaceId, userId: rep }, async (_tx, access) => access);
  expect((await visit()).reach).toBe('followed_groups');
  await run(`insert into workspace_setting values ($1, 'rights', '{"sales_rep": {"create_accounts": true}}')`, [
    workspaceId,
  ]);
  await run(`insert into workspace_setting values ($1, 'territories', '{"hasStrictTerritories": true}')`, [
    workspaceId,
  ]);
  const after = await visit();
  expect([after.reach, after.rights.has('create_accounts')]).toEqual(['followed_accounts', true]);
});

test('a key opens its workspace and no other, and is kept as a hash alone', async () => {
  const { id, key } = await keyOf();
  expect(workspaceOfKey(key)).toBe(workspaceId);
  expect(await enter(key)).toMatchObject({ role: 'admin', source: 'api', actorId: id, userId: null });
  const other = (await createWorkspace(database.pool, { name: 'Autre', userId: newId(), now, newId })).id;
  await expect(enter(key, other)).rejects.toMatchObject({ code: 'api_key_refused', status: 401 });
  const { rows } = await run('select * from api_key where api_key_id = $1', [id]);
  expect(JSON.stringify(rows)).not.toContain(key.slice(-20));
  expect(rows[0].last_used_on).not.toBeNull();
});

test('a key that only reads may not write, one that is revoked, expired or whose member left opens nothing', async () => {
  expect([...(await enter((await keyOf({ scope: 'read' })).key)).rights].sort()).toEqual([
    'export_records',
    'read_changes',
  ]);
  const revoked = await keyOf();
  await run('update api_key set revoked_at = now() where api_key_id = $1', [revoked.id]);
  const expired = await keyOf({ expiresAt: new Date('2026-01-01') });
  const left = await keyOf({ userId: newId() });
  for (const { key } of [revoked, expired, left, makeKey(workspaceId)])
    await expect(enter(key)).rejects.toMatchObject({ code: 'api_key_refused' });
});

test('what is no key names no workspace', () => {
  for (const text of ['', 'ramure_', `ramure_${'0'.repeat(32)}_short`, 'Bearer x'])
    expect(workspaceOfKey(text)).toBeNull();
});

test('making a key leaves a line, without the key', async () => {
  const { id, key } = await keyOf({ name: 'Tableur' });
  const lines = await withWorkspace(database.pool, workspaceId, async (tx) => {
    const { rows } = await sql<{ changes: unknown }>`
      select changes from change_log where workspace_id = ${workspaceId} and record_id = ${id}`.execute(tx);
    return rows;
  });
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).toContain('Tableur');
  expect(JSON.stringify(lines)).not.toContain(key.slice(-20));
});
