import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeArrangement } from '../../../test/support/make-arrangement.ts';
import { openAuth } from '../../base/workspaces/auth.ts';
import { createFirstOwner } from '../../base/workspaces/create-first-owner.ts';
import { findWorkspaces } from '../../base/workspaces/find-workspaces.ts';
import { sayReason } from '../../domain/words/say.ts';
import { newId } from '../../platform/db/new-id.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { commitImport } from './commit-plan.ts';
import { savedImportRoutes } from './import-file-routes.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a person finds the files saved in his workspace and why each record is there', async () => {
  const { pool } = database;
  const auth = openAuth({ databaseUrl: database.url, secret: 'a secret of at least thirty-two characters' });
  const now = new Date('2026-11-12T10:00:00Z');
  const owner = {
    name: 'Léa Petit',
    email: 'lea@durand.fr',
    password: 'un mot de passe',
    workspaceName: 'Espace Durand',
  };
  const cookie = (await createFirstOwner(pool, auth, owner, { now, newId })).map((one) => one.split(';')[0]).join('; ');
  const { rows } = await pool.query<{ id: string }>('select id from auth."user"');
  const userId = rows[0]?.id ?? '';
  const workspaceId = (await findWorkspaces(pool, userId))[0]?.id ?? '';
  const file = { sha256: 'a'.repeat(64), name: 'clients.csv', sheet: null, encoding: 'utf-8', headerRow: 1 };
  const made = makeArrangement({ entities: [{ name: 'Dupont', rows: [1] }] });
  await commitImport(pool, { workspaceId, userId, file, ...made, mapping: { columns: [] }, now, newId });

  const app = await createApp({ isLoopback: true, version: '0', say: sayReason, report: () => {} });
  app.register(async (scope) => savedImportRoutes(scope, { pool, auth }));
  const get = (url: string) =>
    app.inject({
      url: `${url}${url.includes('?') ? '&' : '?'}workspace=${workspaceId}`,
      headers: { host: 'localhost', cookie },
    });
  expect((await get('/saved-imports')).json()).toMatchObject({
    imports: [
      {
        name: 'clients.csv',
        status: 'committed',
        rowCount: 1,
        receivedAt: now.toISOString(),
        counts: { created: { entity: 1 } },
      },
    ],
  });
  const { rows: accounts } = await pool.query('select account_id from account');
  expect((await get(`/records/${accounts[0].account_id}/origins`)).json()).toMatchObject({
    origins: [{ name: 'clients.csv', lineCount: 1, lines: [{ rowId: 1, cells: ['Dupont'] }] }],
  });
  expect((await get(`/records/${newId()}/origins`)).json()).toEqual({ origins: [] });
  await app.close();
  await auth.close();
});
