import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { sayReason } from '../../domain/words/say.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { type Auth, openAuth } from './auth.ts';
import { workspaceRoutes } from './routes.ts';

let database: TestDatabase;
let auth: Auth;
let app: FastifyInstance;
beforeAll(async () => {
  database = await createTestDatabase();
  auth = openAuth({ databaseUrl: database.url, secret: 'a secret of at least thirty-two characters' });
});
beforeEach(async () => {
  await database.pool.query('truncate auth."user", workspace cascade');
  app = await createApp({ isLoopback: true, version: '0', say: sayReason, report: () => {} });
  app.register(async (scope) => workspaceRoutes(scope, { pool: database.pool, auth }), { prefix: '/api' });
});
afterAll(async () => {
  await auth.close();
  await database.drop();
});

const OWNER = {
  name: 'Léa Petit',
  email: 'lea@durand.fr',
  password: 'un mot de passe',
  workspaceName: 'Espace Durand',
};

function call(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object, cookie = '', headers: object = {}) {
  return app.inject({
    method,
    url: `/api${url}`,
    headers: { host: 'localhost', ...(cookie && { cookie }), ...headers },
    ...(body && { payload: body }),
  });
}
const cookieOf = (answer: Awaited<ReturnType<typeof call>>) =>
  answer.cookies.map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; ');

test('the first person becomes owner of a first workspace and is logged in', async () => {
  expect((await call('GET', '/session')).json()).toEqual({ user: null, workspaces: [], needsOwner: true });
  const made = await call('POST', '/owner', OWNER);
  expect(made.statusCode).toBe(204);
  const session = (await call('GET', '/session', undefined, cookieOf(made))).json();
  expect(session).toMatchObject({
    user: { name: 'Léa Petit', email: 'lea@durand.fr' },
    workspaces: [{ name: 'Espace Durand', role: 'admin' }],
    needsOwner: false,
  });
});

test('nobody else may become the first owner, not even at the same moment', async () => {
  const second = { ...OWNER, email: 'autre@durand.fr' };
  const answers = await Promise.all([call('POST', '/owner', OWNER), call('POST', '/owner', second)]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([204, 409]);
  const late = await call('POST', '/owner', { ...OWNER, email: 'tard@durand.fr' });
  expect(late.statusCode).toBe(409);
  expect(late.json().code).toBe('owner_already_set');
});

test('a session cookie is unreadable to scripts, not sent by other sites, and Secure over https only', async () => {
  await call('POST', '/owner', OWNER);
  const plain = await call('POST', '/session', OWNER);
  expect(plain.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(plain.cookies[0]?.secure).toBeUndefined();
  const secure = await call('POST', '/session', OWNER, '', { 'x-forwarded-proto': 'https' });
  expect(secure.cookies[0]?.secure).toBe(true);
});

test('login, logout, and the cookie is worth nothing afterwards', async () => {
  await call('POST', '/owner', OWNER);
  const cookie = cookieOf(await call('POST', '/session', { email: 'LEA@durand.fr', password: OWNER.password }));
  expect((await call('GET', '/workspaces', undefined, cookie)).json()).toHaveLength(1);
  expect((await call('DELETE', '/session', undefined, cookie)).statusCode).toBe(204);
  const after = await call('GET', '/workspaces', undefined, cookie);
  expect(after.statusCode).toBe(401);
  expect(after.json().code).toBe('session_required');
  expect((await call('DELETE', '/session')).statusCode).toBe(204);
});

test('a wrong password and an unknown person get the same answer', async () => {
  await call('POST', '/owner', OWNER);
  const wrong = await call('POST', '/session', { ...OWNER, password: 'autre chose' });
  const unknown = await call('POST', '/session', { ...OWNER, email: 'inconnu@durand.fr' });
  expect(wrong.statusCode).toBe(401);
  expect(unknown.json()).toEqual(wrong.json());
});

test('after ten failures even the right password has to wait', async () => {
  await call('POST', '/owner', OWNER);
  for (let attempt = 0; attempt < 10; attempt += 1)
    await call('POST', '/session', { ...OWNER, password: `faux ${attempt}` });
  const blocked = await call('POST', '/session', OWNER);
  expect(blocked.statusCode).toBe(429);
  expect(blocked.json().code).toBe('too_many_attempts');
});

test('a person opens a second workspace and sees both, a person without session none', async () => {
  const cookie = cookieOf(await call('POST', '/owner', OWNER));
  const made = await call('POST', '/workspaces', { name: 'Espace Lamy' }, cookie);
  expect(made.statusCode).toBe(201);
  const names = (await call('GET', '/workspaces', undefined, cookie)).json().map((one: { name: string }) => one.name);
  expect(names).toEqual(['Espace Durand', 'Espace Lamy']);
  expect((await call('POST', '/workspaces', { name: 'Intrus' })).statusCode).toBe(401);
});
