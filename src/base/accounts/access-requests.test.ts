import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LAMY, toCommit } from '../../../test/support/saving-base.ts';
import { openWholeApp, type WholeApp } from '../../../test/support/whole-app.ts';
import { commitImport } from '../../quality/imports/commit-plan.ts';

// Passwords are hashed slowly on purpose, and several people log in.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let whole: WholeApp;
let owner: { cookie: string; workspaceId: string; userId: string };
let rep: { cookie: string; userId: string };
let follower: { cookie: string; userId: string };
let accountId: string;
let atelier: string;
beforeAll(async () => {
  whole = await openWholeApp();
  owner = await whole.createOwner();
  rep = await whole.hire(owner, 'paul@lamy.example', 'sales_rep');
  follower = await whole.hire(owner, 'suivi@lamy.example', 'sales_rep');
  await commitImport(whole.database.pool, { ...toCommit(owner.workspaceId, LAMY), userId: owner.userId });
  const idOf = async (name: string) => {
    const { rows } = await whole.database.pool.query('select account_id as id from account where name = $1', [name]);
    return rows[0].id;
  };
  accountId = await idOf('Lamy Services');
  atelier = await idOf('Atelier Dupont');
  await whole.database.pool.query('update account set owner_id = $1 where account_id = $2', [
    follower.userId,
    accountId,
  ]);
});
afterAll(() => whole.close());

const call: WholeApp['call'] = (...words) => whole.call(...words);
const ask = (id = accountId, as = rep) =>
  call('POST', `/accounts/${id}/access-requests`, { as, body: { message: 'Je vois ce client demain' } });
const inbox = async (as: { cookie: string }) => (await call('GET', '/access-requests', { as })).json();

test('an account beyond one’s own shows its name, its town and who follows it, nothing else', async () => {
  expect((await call('GET', `/accounts/${accountId}`, { as: rep })).statusCode).toBe(404);
  const glimpse = (await call('GET', `/accounts/${accountId}/access`, { as: rep })).json();
  expect(glimpse).toEqual({
    ...{ id: accountId, name: 'Lamy Services', town: null, followedBy: 'suivi', mayRead: false, isAsked: false },
  });
  const outsider = await whole.hire(owner, 'donneur@lamy.example', 'principal');
  expect((await call('GET', `/accounts/${accountId}/access`, { as: outsider })).statusCode).toBe(404);
});

test('asked for, the follower finds it, accepts, and the account can be read', async () => {
  const { id } = (await ask()).json();
  expect((await ask()).json().code).toBe('access_asked_already');
  expect(await inbox(rep)).toMatchObject([{ id, isMineToAnswer: false }]);
  expect((await call('POST', `/access-requests/${id}/accept`, { as: rep })).statusCode).toBe(404);
  expect(await inbox(follower)).toMatchObject([
    { id, userName: 'paul', isMineToAnswer: true, accountName: 'Lamy Services' },
  ]);
  expect(await inbox(owner)).toHaveLength(1);
  expect((await call('POST', `/access-requests/${id}/accept`, { as: follower })).statusCode).toBe(204);
  expect((await call('POST', `/access-requests/${id}/refuse`, { as: owner })).json().code).toBe(
    'access_request_decided',
  );
  expect((await call('GET', `/accounts/${accountId}`, { as: rep })).statusCode).toBe(200);
  expect((await ask()).json().code).toBe('access_there_already');
  expect(await inbox(owner)).toEqual([]);
});

test('refused, nothing opens, and it may be asked again', async () => {
  const { id } = (await ask(atelier)).json();
  expect((await call('POST', `/access-requests/${id}/refuse`, { as: follower })).statusCode).toBe(404);
  expect((await call('POST', `/access-requests/${id}/refuse`, { as: owner })).statusCode).toBe(204);
  expect((await call('GET', `/accounts/${atelier}`, { as: rep })).statusCode).toBe(404);
  expect((await ask(atelier)).statusCode).toBe(201);
});

test('an account entrusted is read and edited, until the access is taken back', async () => {
  const agent = await whole.hire(owner, 'appel@lamy.example', 'call_agent');
  const body = { userId: agent.userId };
  expect((await call('POST', `/accounts/${atelier}/grants`, { as: rep, body })).statusCode).toBe(404);
  const made = (await call('POST', `/accounts/${atelier}/grants`, { as: owner, body })).json();
  expect((await call('POST', `/accounts/${atelier}/grants`, { as: owner, body })).json()).toEqual(made);
  expect((await call('GET', `/accounts/${atelier}`, { as: agent })).statusCode).toBe(200);
  expect((await call('GET', `/accounts/${atelier}/grants`, { as: agent })).json()).toMatchObject([
    { id: made.id, userName: 'appel', reason: 'entrusted' },
  ]);
  expect((await call('DELETE', `/accounts/${atelier}/grants/${made.id}`, { as: agent })).statusCode).toBe(403);
  expect((await call('DELETE', `/accounts/${atelier}/grants/${made.id}`, { as: owner })).statusCode).toBe(204);
  expect((await call('GET', `/accounts/${atelier}`, { as: agent })).statusCode).toBe(404);
  const { rows } = await whole.database.pool.query(
    `select changes from change_log where record_kind = 'account_grant' and record_id = $1 order by change_id`,
    [made.id],
  );
  expect(rows.map(({ changes }) => changes.userId)).toEqual([
    [null, agent.userId],
    [agent.userId, null],
  ]);
});

test('what was entrusted to somebody ends when he leaves, and does not come back with him', async () => {
  const agent = await whole.hire(owner, 'ancien@lamy.example', 'call_agent');
  const body = { userId: agent.userId };
  expect((await call('POST', `/accounts/${atelier}/grants`, { as: owner, body })).statusCode).toBe(201);
  expect((await call('GET', `/accounts/${atelier}`, { as: agent })).statusCode).toBe(200);
  expect((await call('DELETE', `/members/${agent.userId}`, { as: owner })).statusCode).toBe(204);
  const { rows } = await whole.database.pool.query(
    `select changes -> 'userId' as who from change_log where record_kind = 'account_grant' order by change_id desc limit 1`,
  );
  expect(rows).toEqual([{ who: [agent.userId, null] }]);
  await whole.database.pool.query(`insert into workspace_member values ($1, $2, 'call_agent', now())`, [
    ...[owner.workspaceId, agent.userId],
  ]);
  expect((await call('GET', `/accounts/${atelier}`, { as: agent })).statusCode).toBe(404);
});
