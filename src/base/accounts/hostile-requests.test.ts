import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { sayReason } from '../../domain/words/say.ts';
import { newId } from '../../platform/db/new-id.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { activityRoutes } from '../activities/routes.ts';
import { contactRoutes } from '../contacts/routes.ts';
import { type Auth, openAuth } from '../workspaces/auth.ts';
import { workspaceRoutes } from '../workspaces/routes.ts';
import { accountRoutes } from './routes.ts';

let database: TestDatabase;
let auth: Auth;
let app: FastifyInstance;
let cookie: string;
const faults: unknown[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  auth = openAuth({ databaseUrl: database.url, secret: 'a secret of at least thirty-two characters' });
  app = await createApp({ isLoopback: true, version: '0', say: sayReason, report: (error) => faults.push(error) });
  const rooms = [workspaceRoutes, accountRoutes, contactRoutes, activityRoutes];
  const register = async (scope: FastifyInstance) => {
    for (const room of rooms) room(scope, { pool: database.pool, auth, findTwins: async () => [] });
  };
  app.register(register, { prefix: '/api' });
  const payload = { name: 'Léa', email: 'lea@durand.fr', password: 'un mot de passe', workspaceName: 'Espace Durand' };
  const made = await app.inject({ method: 'POST', url: '/api/owner', headers: { host: 'localhost' }, payload });
  cookie = made.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
});
beforeEach(() => {
  faults.length = 0;
});
afterAll(async () => {
  await auth.close();
  await database.drop();
});

const get = (url: string) => app.inject({ method: 'GET', url, headers: { host: 'localhost', cookie } });
const accounts = (rest: string) => get(`/api/accounts${/^(\?|$)/.test(rest) ? '/roots' : ''}${rest}`);

const STRANGE = [
  '\0',
  'a\0b',
  '%',
  '_',
  '\\',
  "'",
  "' or true --",
  '$1',
  '\ufffd',
  '😀',
  'é'.repeat(200),
  '.'.repeat(9),
];

test('whatever is searched, the base answers, and finds nothing in an empty one', async () => {
  for (const search of STRANGE) {
    const answer = await accounts(`/search?search=${encodeURIComponent(search)}`);
    expect([answer.statusCode, answer.json().accounts], JSON.stringify(search)).toEqual([200, []]);
  }
  expect(faults).toEqual([]);
});

test('a page after a place that no page gave is a page, never a fault of ours', async () => {
  const places = ['x', `${'-'.repeat(36)} a`, `${newId()} a\0b`, `${newId()} `, `${newId()} \\`];
  for (const after of places) {
    for (const path of ['', `/${newId()}/children`]) {
      const answer = await accounts(`${path}?after=${encodeURIComponent(after)}`);
      expect([answer.statusCode, answer.json().next], JSON.stringify(after)).toEqual([200, null]);
    }
  }
  expect(faults).toEqual([]);
});

test.each(['limit=0', 'limit=201', 'limit=-1', 'limit=1.5', 'limit=a', `after=${'a'.repeat(501)}`])(
  'a page that cannot be is refused at the door: %s',
  async (query) => {
    expect((await accounts(`?${query}`)).statusCode).toBe(400);
    expect(faults).toEqual([]);
  },
);

test('an account that is no id is refused, one that does not exist is unknown or has nothing', async () => {
  for (const path of ['/1', "/' or true", '/search/children'])
    expect((await accounts(path)).statusCode, path).toBe(400);
  const nobody = `/${newId()}`;
  expect((await accounts(nobody)).statusCode).toBe(404);
  expect((await accounts(`${nobody}/children`)).json()).toEqual({ accounts: [], next: null });
  expect((await accounts(`${nobody}/contacts`)).json()).toEqual({ contacts: [] });
  expect((await accounts(`${nobody}/notes`)).json()).toEqual({ notes: [] });
  expect(faults).toEqual([]);
});

test('a login of strange signs is refused like any other wrong one', async () => {
  for (const password of ['\0', "' or true --", 'é'.repeat(200)]) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { host: 'localhost' },
      payload: { email: 'lea@durand.fr', password },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'login_failed']);
  }
  expect(faults).toEqual([]);
});

test('a workspace cannot be named with nothing, nor with what the base cannot hold', async () => {
  const name = (text: string) =>
    app.inject({
      method: 'POST',
      url: '/api/workspaces',
      headers: { host: 'localhost', cookie },
      payload: { name: text },
    });
  for (const text of ['', '   ', 'a'.repeat(121)]) expect((await name(text)).statusCode, text).toBe(400);
  expect((await name('Espace\0 Lamy')).statusCode).toBeLessThan(500);
  expect(faults).toEqual([]);
});
