import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MEMBER_ROLES, type MemberRole } from '../../src/domain/member-role.ts';
import { RIGHTS, type Right } from '../../src/domain/right.ts';
import { commitImport } from '../../src/quality/imports/commit-plan.ts';
import { addressOf, bodyOf, type ListedRoute, listRoutes } from '../support/route-list.ts';
import { LAMY, toCommit } from '../support/saving-base.ts';
import { fingerprintTables } from '../support/table-fingerprint.ts';
import { type Asker, openWholeApp, type WholeApp } from '../support/whole-app.ts';
import { OPEN_READING, PERSONAL_READING, WRITING_ROUTES } from './writing-routes.ts';

/** Words of the base of the first workspace that nobody outside may ever read. */
const SECRETS = /lamy|dupont|grenoble|claire|bugeaud|812345676|0472000001|72 ?00 ?00 ?01/i;
const WHOLE_BASE: readonly MemberRole[] = MEMBER_ROLES.filter(
  (role) => !['account_manager', 'sales_rep', 'call_agent', 'principal'].includes(role),
);

const listed = listRoutes();
// Passwords are hashed slowly on purpose, and several people log in.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let whole: WholeApp;
let owner: { cookie: string; workspaceId: string; userId: string };
/** One person per role, none of whom follows an account. */
const people = new Map<MemberRole, Asker>();
let stranger: { cookie: string; workspaceId: string };
let ids: Record<string, string>;

beforeAll(async () => {
  whole = await openWholeApp({}, listed.onCreated);
  owner = await whole.createOwner();
  for (const role of MEMBER_ROLES) people.set(role, await whole.hire(owner, `${role}@durand.example`, role));
  const lent = await whole.call('POST', '/workspaces', { as: owner, body: { name: 'Étranger' } });
  const byOwner = await whole.call('POST', `/invitations?workspace=${lent.json().id}`, {
    as: owner,
    body: { email: 'etranger@ailleurs.example', role: 'admin' },
  });
  const token = byOwner.json().link.split('#')[1];
  const body = { token, name: 'Inconnu', password: 'une longue phrase' };
  const accepted = await whole.call('POST', '/invitations/accept', { body });
  const cookie = accepted.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
  stranger = { cookie, workspaceId: lent.json().id };
  await commitImport(whole.database.pool, { ...toCommit(owner.workspaceId, LAMY), userId: owner.userId });
  ids = await makeRecords();
});
afterAll(() => whole.close());

/** One record of each kind in the first workspace, for the holes of the addresses. */
async function makeRecords(): Promise<Record<string, string>> {
  const one = async (text: string) => {
    const { rows } = await whole.database.pool.query(text, [owner.workspaceId]);
    return String(rows[0].id);
  };
  const accountId = await one(
    `select account_id as id from account where workspace_id = $1 and name = 'Lamy Services'`,
  );
  const as = { as: owner };
  const body = { name: 'Rhône', leadId: null, memberIds: [] };
  const teamId = (await whole.call('POST', '/teams', { ...as, body })).json().id;
  const grant = await whole.call('POST', `/accounts/${accountId}/grants`, { ...as, body: { userId: owner.userId } });
  const invited = await whole.call('POST', '/invitations', { ...as, body: { email: 'x@y.example', role: 'viewer' } });
  const wish = { name: 'ERP', role: 'viewer', scope: 'read', owner: 'workspace', expiresAt: null };
  const apiKeyId = (await whole.call('POST', '/api-keys', { ...as, body: wish })).json().id;
  const ask = await whole.call('POST', `/accounts/${accountId}/access-requests`, {
    as: people.get('call_agent') ?? {},
    body: { message: null },
  });
  return {
    ...{ accountId, teamId, apiKeyId, userId: owner.userId, grantId: grant.json().id },
    ...{ invitationId: invited.json().id, requestId: ask.json().id },
    contactId: await one('select contact_id as id from contact where workspace_id = $1 limit 1'),
  };
}

const isWriting = ({ method }: ListedRoute) => method !== 'GET';
const demandOf = (route: ListedRoute) => WRITING_ROUTES[route.name];
const isOpen = (route: ListedRoute) => OPEN_READING.includes(route.name) || demandOf(route) === 'anybody';
/** Routes of the person himself, which no workspace has a say in. */
const isPersonal = (route: ListedRoute) =>
  isOpen(route) || PERSONAL_READING.some((name) => route.name.startsWith(name)) || demandOf(route) === 'person';
const rightOf = (route: ListedRoute): Right | undefined => RIGHTS.find((right) => right === demandOf(route));

function ask(route: ListedRoute, as: Asker, more: Record<string, string> = {}, holes = ids) {
  return whole.call(route.method, addressOf(route, holes, more), { as, body: bodyOf(route) });
}

const fingerprint = () => fingerprintTables(whole.database.pool);

test('the routes were found, and every one that writes says what it asks of whoever calls it', () => {
  expect(listed.routes.length).toBeGreaterThan(40);
  const writing = listed.routes.filter(isWriting).map(({ name }) => name);
  expect(writing.filter((name) => !(name in WRITING_ROUTES))).toEqual([]);
  expect(Object.keys(WRITING_ROUTES).filter((name) => !writing.includes(name))).toEqual([]);
});

test('without a login every route but those of the login answers 401', async () => {
  for (const route of listed.routes.filter((one) => !isOpen(one))) {
    const answer = await ask(route, {});
    expect([route.name, answer.statusCode, answer.json().code]).toEqual([route.name, 401, 'session_required']);
  }
});

test('for a member of another workspace this one does not exist, and none of its bytes leaves', async () => {
  for (const route of listed.routes.filter((one) => !isOpen(one))) {
    const named = await ask(route, stranger, { workspace: owner.workspaceId });
    if (!isPersonal(route))
      expect([route.name, named.statusCode, named.json().code]).toEqual([route.name, 404, 'workspace_unknown']);
    const own = await ask(route, stranger, { workspace: stranger.workspaceId, ...(route.query && { q: 'lamy' }) });
    expect([route.name, own.statusCode < 500]).toEqual([route.name, true]);
    for (const answer of [named, own]) expect([route.name, SECRETS.exec(answer.body)]).toEqual([route.name, null]);
  }
});

test('a role without the right writes nothing, a role with it is let through', async () => {
  for (const route of listed.routes.filter((one) => rightOf(one))) {
    for (const [role, as] of people) {
      const { rights } = (await whole.call('GET', '/settings', { as })).json().me;
      const has = rights.includes(rightOf(route));
      // Nothing there for whoever may: what is proved is the door, not the room.
      const before = await fingerprint();
      const answer = await ask(route, as, {}, has ? {} : ids);
      if (has) {
        expect([route.name, role, answer.json().code]).not.toEqual([route.name, role, 'right_missing']);
        continue;
      }
      const refusals = WHOLE_BASE.includes(role) ? [403] : [403, 404];
      expect([route.name, role, refusals.includes(answer.statusCode)]).toEqual([route.name, role, true]);
      expect(await fingerprint(), `${route.name} as ${role}`).toBe(before);
    }
  }
});

test.each(RIGHTS)('given « %s » alone, a reader passes the doors of that right and no other', async (right) => {
  const as = people.get('viewer') ?? {};
  const give = (isGiven: boolean) =>
    whole.call('PATCH', '/settings', { as: owner, body: { rights: [{ role: 'viewer', right, isGiven }] } });
  await give(true);
  for (const route of listed.routes.filter((one) => rightOf(one))) {
    const isIts = rightOf(route) === right;
    const { code } = (await ask(route, as, {}, isIts ? {} : ids)).json();
    expect([route.name, code === 'right_missing']).toEqual([route.name, !isIts]);
  }
  await give(false);
});

test('a rep who follows nothing reads nothing of the base, whatever he asks', async () => {
  for (const role of ['sales_rep', 'account_manager', 'call_agent', 'principal'] as const) {
    const as = people.get(role) ?? {};
    for (const route of listed.routes.filter((one) => !isWriting(one))) {
      const answer = await ask(route, as, route.query ? { q: 'lamy', search: 'lamy' } : {});
      // His own name, his colleagues' names and what he asked for himself are no part of the base.
      if (isPersonal(route) || NAMES_PEOPLE.includes(route.name)) continue;
      expect([route.name, role, SECRETS.exec(answer.body)]).toEqual([route.name, role, null]);
    }
  }
});
/** An account that he may not read shows its name, its town and who follows it: that is what asking for access needs. */
const NAMES_PEOPLE = ['GET /members', 'GET /accounts/:accountId/access', 'GET /access-requests', 'GET /invitations'];

test('a key that only reads writes nothing', async () => {
  const wish = { name: 'Lecture', role: 'admin', scope: 'read', owner: 'workspace', expiresAt: null };
  const { key } = (await whole.call('POST', '/api-keys', { as: owner, body: wish })).json();
  expect((await whole.call('GET', '/accounts/roots', { as: { key } })).statusCode).toBe(200);
  const before = await fingerprint();
  for (const route of listed.routes.filter((one) => isWriting(one) && demandOf(one) !== 'reading' && !isOpen(one))) {
    const answer = await ask(route, { key });
    expect([route.name, [401, 403, 404].includes(answer.statusCode)]).toEqual([route.name, true]);
    expect(await fingerprint(), route.name).toBe(before);
  }
});

test('nothing of all this was a fault of ours', () => {
  expect(whole.faults).toEqual([]);
});
