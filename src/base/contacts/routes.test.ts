import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAMY, toCommit } from '../../../test/support/saving-base.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { commitImport } from '../../quality/imports/commit-plan.ts';

let server: TestServer;
let cookie: string;
let lyon: string;
beforeAll(async () => {
  server = await startTestServer();
  const owner = { name: 'Léa', email: 'lea@durand.fr', password: 'un mot de passe', workspaceName: 'Espace Durand' };
  const made = await call('POST', '/owner', owner);
  cookie = made.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const { rows } = await server.database.pool.query('select workspace_id, user_id from workspace_member');
  await commitImport(server.database.pool, { ...toCommit(rows[0].workspace_id, LAMY), userId: rows[0].user_id });
  const found = await server.database.pool.query(`select account_id from account where name = 'Siège Lyon'`);
  lyon = found.rows[0].account_id;
});
afterAll(async () => {
  await server.close();
  expect(server.faults).toEqual([]);
});

async function call(method: string, path: string, body?: object): Promise<Response> {
  const headers = { ...(body ? { 'content-type': 'application/json' } : {}), ...(cookie ? { cookie } : {}) };
  return fetch(`${server.address}/api/v1${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
}
const ask = async (method: string, path: string, body?: object) => {
  const answer = await call(method, path, body);
  return { status: answer.status, body: answer.status === 204 ? null : await answer.json() };
};

test('somebody whom the base holds is refused with his record named, and taken once said to be another', async () => {
  const claire = {
    firstName: 'Claire',
    lastName: 'Martin',
    emails: ['c.martin@lamy.fr'],
    worksAt: { accountId: lyon },
  };
  const refused = await ask('POST', '/contacts', claire);
  expect(refused).toMatchObject({ status: 409, body: { code: 'duplicate_likely' } });
  expect(refused.body.errors[0].values).toMatchObject({ name: 'Claire Martin', company: 'Lamy Services' });
  const distinctFrom = refused.body.errors.map((one: { values: { id: string } }) => one.values.id);
  const made = await ask('POST', '/contacts', { ...claire, distinctFrom });
  expect(made).toMatchObject({ status: 201, body: { version: 1 } });
  const found = await ask('GET', `/contacts/${made.body.id}`);
  expect(found.body.points[0].alsoOf).toEqual([{ id: distinctFrom[0], name: 'Claire Martin' }]);
});

test('a pasted signature is read and compared, and writes nothing', async () => {
  const { rows: before } = await server.database.pool.query('select count(*) as n from contact');
  const text = 'Claire MARTIN\nDAF\nLamy Services\nc.martin@lamy.fr\nTél. 04 72 00 00 01';
  const { status, body } = await ask('POST', '/contacts/signature', { text, accountId: lyon });
  expect(status).toBe(200);
  expect(body.draft).toMatchObject({ firstName: 'Claire', lastName: 'Martin', jobTitle: 'DAF' });
  expect(body.twins[0]).toMatchObject({ name: 'Claire Martin' });
  const { rows: after } = await server.database.pool.query('select count(*) as n from contact');
  expect(after).toEqual(before);
});

test('each part of a person changes by its own address and answers the person', async () => {
  const { body: made } = await ask('POST', '/contacts', {
    lastName: 'Parties',
    worksAt: { accountId: lyon, jobTitle: 'DAF' },
  });
  const at = `/contacts/${made.id}`;
  const pointed = await ask('POST', `${at}/points`, { kind: 'phone', text: '06 12 34 56 71', isPrimary: true });
  const [point] = pointed.body.points;
  const path = `${at}/points/${point.id}`;
  expect((await ask('PATCH', path, { version: 2, verification: 'valid' })).body.points[0].verification).toBe('valid');
  expect((await ask('DELETE', path)).body.points).toEqual([]);
  const refused = await ask('POST', `${at}/objections`, { channel: 'phone', words: 'ne plus appeler' });
  expect(refused.body.mayContact).toMatchObject({ phone: false, email: true });
  const lifting = `${at}/objections/${refused.body.objections[0].id}/lift`;
  expect((await ask('POST', lifting, { reason: 'il a rappelé' })).body.mayContact.phone).toBe(true);
  const [place] = refused.body.affiliations;
  expect((await ask('POST', `${at}/affiliations/${place.id}/end`, {})).body.affiliations[0].hasEnded).toBe(true);
  expect((await ask('POST', `${at}/affiliations`, { kind: 'covers', accountId: lyon })).body.affiliations).toHaveLength(
    2,
  );
  expect((await ask('POST', `${at}/verification`)).body.verifiedAt).not.toBeNull();
  const { version } = (await ask('GET', at)).body;
  expect((await ask('PATCH', at, { version, persona: 'acheteur' })).body.persona).toBe('acheteur');
  expect((await ask('POST', `${at}/job-change`, { version: version + 1 })).status).toBe(200);
  expect((await ask('DELETE', at)).body.code).toBe('contact_not_empty');
  expect((await ask('GET', '/contacts/former-deciders')).body.deciders[0]).toMatchObject({
    name: 'Parties',
    now: null,
  });
});

test('committee, history and the list of the day answer by account, by person and for oneself', async () => {
  const { body: made } = await ask('POST', '/contacts', {
    lastName: 'Histoire',
    worksAt: { accountId: lyon, jobTitle: 'Acheteur' },
  });
  const written = await ask('POST', '/activities', {
    kind: 'follow_up',
    contactId: made.id,
    subject: 'Devis',
    dueOn: '2020-01-02',
  });
  expect(written.status).toBe(201);
  expect((await ask('GET', '/my-day')).body.late).toMatchObject([{ subject: 'Devis', account: { id: lyon } }]);
  expect((await ask('GET', `/accounts/${lyon}/timeline?kinds=follow_up`)).body.entries).toHaveLength(1);
  await ask('PATCH', `/activities/${written.body.id}`, { version: 1, isDone: true });
  expect((await ask('GET', '/my-day')).body.late).toEqual([]);
  expect((await ask('GET', `/contacts/${made.id}/timeline`)).body.entries[0].doneAt).not.toBeNull();
  const { seats } = (await ask('GET', `/accounts/${lyon}/committee?silentAfterMonths=3`)).body;
  expect(seats.find((seat: { role: string }) => seat.role === 'buyer').couldSit).toMatchObject([{ name: 'Histoire' }]);
});

test.each([
  ['POST', '/contacts', { lastName: 'Nul\0' }, 400],
  ['POST', '/contacts', { lastName: 'x', worksAt: { accountId: 'ailleurs' } }, 400],
  ['POST', '/contacts', { lastName: 'x', worksAt: { accountId: crypto.randomUUID() } }, 404],
  ['POST', '/contacts', { lastName: 'x', linkedin: 'javascript:alert(1)' }, 400],
  ['POST', '/contacts/signature', { text: '\0' }, 400],
  ['PATCH', `/contacts/${crypto.randomUUID()}`, { version: 1, persona: 'x' }, 404],
  ['POST', '/activities', { kind: 'call', occurredAt: 'hier' }, 400],
  ['POST', '/activities', { kind: 'call', occurredAt: '0000-01-01T00:00:00Z', contactId: crypto.randomUUID() }, 400],
  ['POST', '/activities', { kind: 'task', subject: 'x', dueOn: '0000-01-01', contactId: crypto.randomUUID() }, 400],
  ['GET', `/accounts/${crypto.randomUUID()}/timeline`, undefined, 404],
  ['GET', `/accounts/${crypto.randomUUID()}/committee`, undefined, 404],
  ['GET', '/contacts/former-deciders?after=%00', undefined, 200],
  ['GET', '/my-day?on=2026-02-30', undefined, 400],
])('%s %s %j is answered %i', async (method, path, body, status) => {
  const answer = await ask(method, path, body);
  expect([answer.status, typeof answer.body]).toEqual([status, 'object']);
});

test('a page end that nobody wrote begins at the newest entry', async () => {
  const answer = await ask('GET', `/accounts/${lyon}/timeline?after=9999-99-99T99:99:99.000000Z%20x`);
  expect(answer.status).toBe(200);
  const past = `9999-99-99T99:99:99.000000Z ${crypto.randomUUID()}`;
  expect((await ask('GET', `/accounts/${lyon}/timeline?after=${encodeURIComponent(past)}`)).status).toBe(200);
});
