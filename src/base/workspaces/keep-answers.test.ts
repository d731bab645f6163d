import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWholeApp, type WholeApp } from '../../../test/support/whole-app.ts';

let whole: WholeApp;
let owner: { cookie: string; workspaceId: string; userId: string };
beforeAll(async () => {
  whole = await openWholeApp();
  owner = await whole.createOwner();
});
afterAll(() => whole.close());

const teamOf = (name: string) => ({ name, leadId: null, memberIds: [] });
const create = (name: string, key: string, as: { cookie: string } = owner) =>
  whole.call('POST', '/teams', { as, body: teamOf(name), headers: { 'idempotency-key': key } });
const teams = async () =>
  (await whole.call('GET', '/teams', { as: owner })).json().map((one: { name: string }) => one.name);

test('the same request under the same key is done once and answered twice', async () => {
  const first = await create('Rhône', 'cle-1');
  const again = await create('Rhône', 'cle-1');
  expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
  expect(again.json()).toEqual(first.json());
  expect(again.headers['content-type']).toBe(first.headers['content-type']);
  expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
  expect(await teams()).toEqual(['Rhône']);
});

test('the same key for another request is refused and does nothing', async () => {
  const other = await create('Isère', 'cle-1');
  expect([other.statusCode, other.json().code]).toEqual([409, 'idempotency_key_reused']);
  expect(await teams()).toEqual(['Rhône']);
});

test('of two at the same moment one is done, the other told to wait', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => create('Ain', 'cle-2')));
  const codes = answers.map((answer) => answer.statusCode);
  expect(codes.filter((code) => code === 201).length).toBeGreaterThan(0);
  expect(codes.every((code) => code === 201 || code === 409)).toBe(true);
  expect((await teams()).filter((name: string) => name === 'Ain')).toHaveLength(1);
});

test('a refused request keeps no answer: mended, it may come again under its key', async () => {
  expect((await create('Rhône', 'cle-3')).json().code).toBe('team_name_used');
  expect((await create('Drôme', 'cle-3')).statusCode).toBe(201);
});

test('keys of one person mean nothing for another, and a day later nothing at all', async () => {
  const rep = await whole.hire(owner, 'admin@lamy.example', 'admin');
  expect((await create('Savoie', 'cle-1', rep)).statusCode).toBe(201);
  await whole.database.pool.query(`update kept_answer set asked_at = asked_at - interval '25 hours'`);
  expect((await create('Jura', 'cle-1')).statusCode).toBe(201);
  const { rows } = await whole.database.pool.query('select idempotency_key from kept_answer');
  expect(rows).toHaveLength(1);
});

test('an answer that holds a secret is kept nowhere, and a key that is none is refused', async () => {
  const wish = { name: 'ERP', role: 'viewer', scope: 'read', owner: 'me', expiresAt: null };
  const headers = { 'idempotency-key': 'cle-9' };
  const refused = await whole.call('POST', '/api-keys', { as: owner, body: wish, headers });
  expect([refused.statusCode, refused.json().code]).toEqual([400, 'idempotency_not_offered']);
  expect((await create('Doubs', 'avec espace')).json().code).toBe('idempotency_key_wrong');
});

test('a request that was cut short stays refused: nobody knows what it did', async () => {
  await create('Vosges', 'cle-10');
  await whole.database.pool.query(`update kept_answer set status = null where idempotency_key = 'cle-10'`);
  expect((await create('Vosges', 'cle-10')).json().code).toBe('idempotency_key_in_use');
});
