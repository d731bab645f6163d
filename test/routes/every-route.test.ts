import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MEMBER_ROLES, type MemberRole } from '../../src/domain/member-role.ts';
import { RIGHTS, type Right } from '../../src/domain/right.ts';
import { commitImport } from '../../src/quality/imports/commit-plan.ts';
import { type ListedRoute, listRoutes } from '../support/route-list.ts';
import { LAMY, toCommit } from '../support/saving-base.ts';
import { fingerprintTables } from '../support/table-fingerprint.ts';
import { type Asker, openWholeApp, type WholeApp } from '../support/whole-app.ts';
import { type Holes, makeRecords, placeOf, plainBodyOf } from './records-of-holes.ts';
import { OPEN_READING, PERSONAL_READING, TAKES_OUT, WRITING_ROUTES } from './writing-routes.ts';

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
let ids: Holes;

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
  const outsider = people.get('call_agent') ?? {};
  ids = await makeRecords({ whole, routes: listed.routes, owner, outsider });
});
afterAll(() => whole.close());

const isWriting = ({ method }: ListedRoute) => method !== 'GET';
const demandOf = (route: ListedRoute) => WRITING_ROUTES[route.name];
const isOpen = (route: ListedRoute) => OPEN_READING.includes(route.name) || demandOf(route) === 'anybody';
/** Routes of the person himself, which no workspace has a say in. */
const isPersonal = (route: ListedRoute) =>
  isOpen(route) || PERSONAL_READING.some((name) => route.name.startsWith(name)) || demandOf(route) === 'person';
/** The rights that a route asks for, all of them; none where it asks for something else. */
const rightsOf = (route: ListedRoute): readonly Right[] => {
  const demand = [demandOf(route)].flat();
  return RIGHTS.filter((right) => demand.includes(right));
};

async function ask(route: ListedRoute, as: Asker, more: Holes = {}, holes = ids) {
  const address = placeOf(route, holes, more);
  const answer = await whole.call(route.method, address, { as, body: plainBodyOf(route) });
  // What goes on in the background would write into whatever is looked at next.
  if (route.name === 'POST /duplicates/searches' && answer.statusCode === 200)
    await whole.call('POST', `/duplicates/searches/${answer.json().search.id}/cancel`, { as });
  return answer;
}

const fingerprint = () => fingerprintTables(whole.database.pool);
/** Without the example that the product's own charter gives of a name. */
const unsaid = (body: string) => body.replaceAll('accentuées\u00a0: Lamy Services.', '');
const codeOf = ({ body }: { readonly body: string }): unknown => (body.startsWith('{') ? JSON.parse(body).code : null);

test('the routes were found, and every one that writes says what it asks of whoever calls it', () => {
  expect(listed.routes.length).toBeGreaterThan(40);
  const writing = listed.routes.filter(isWriting).map(({ name }) => name);
  expect(writing.filter((name) => !(name in WRITING_ROUTES))).toEqual([]);
  expect(Object.keys(WRITING_ROUTES).filter((name) => !writing.includes(name))).toEqual([]);
});

test('without a login every route but those of the login answers 401', async () => {
  const wrong = [];
  for (const route of listed.routes.filter((one) => !isOpen(one))) {
    const answer = await ask(route, {});
    if (answer.statusCode !== 401 || codeOf(answer) !== 'session_required') wrong.push([route.name, answer.body]);
  }
  expect(wrong).toEqual([]);
});

test('for a member of another workspace this one does not exist, and none of its bytes leaves', async () => {
  const wrong = [];
  for (const route of listed.routes.filter((one) => !isOpen(one))) {
    const named = await ask(route, stranger, { workspace: owner.workspaceId });
    const isUnknown = named.statusCode === 404 && codeOf(named) === 'workspace_unknown';
    if (!isPersonal(route) && !isUnknown) wrong.push([route.name, named.body]);
    const own = await ask(route, stranger, { workspace: stranger.workspaceId, ...(route.query && { q: 'lamy' }) });
    if (own.statusCode >= 500) wrong.push([route.name, own.body]);
    for (const { body } of [named, own])
      if (SECRETS.test(unsaid(body))) wrong.push([route.name, SECRETS.exec(unsaid(body))?.[0]]);
  }
  expect(wrong).toEqual([]);
});

test('a role without the right writes nothing, a role with it is let through', async () => {
  const held = new Map<MemberRole, ReadonlySet<Right>>();
  for (const [role, as] of people)
    held.set(role, new Set((await whole.call('GET', '/settings', { as })).json().me.rights));
  const wrong = [];
  const allowed: (readonly [ListedRoute, MemberRole])[] = [];
  let before = await fingerprint();
  for (const route of listed.routes.filter((one) => rightsOf(one).length > 0)) {
    for (const [role, as] of people) {
      if (rightsOf(route).every((right) => held.get(role)?.has(right))) {
        allowed.push([route, role]);
        continue;
      }
      const answer = await ask(route, as);
      // Of what he does not even read he may be told that it is not there.
      const isRefused = codeOf(answer) === 'right_missing' || (!WHOLE_BASE.includes(role) && answer.statusCode === 404);
      if (!isRefused) wrong.push([route.name, role, answer.body]);
    }
    const after = await fingerprint();
    if (after !== before) wrong.push([route.name, 'wrote']);
    before = after;
  }
  for (const [route, role] of allowed) {
    // Nothing there for whoever may: what is proved is the door, not the room.
    const answer = await ask(route, people.get(role) ?? {}, {}, {});
    if (codeOf(answer) === 'right_missing' || answer.statusCode >= 500) wrong.push([route.name, role, answer.body]);
  }
  expect(wrong).toEqual([]);
});

test.each(RIGHTS)('given « %s » alone, a reader passes the doors of that right and no other', async (right) => {
  const as = people.get('viewer') ?? {};
  const give = (isGiven: boolean) =>
    whole.call('PATCH', '/settings', { as: owner, body: { rights: [{ role: 'viewer', right, isGiven }] } });
  await give(true);
  const wrong = [];
  for (const route of listed.routes.filter((one) => rightsOf(one).length > 0)) {
    const isIts = rightsOf(route).every((one) => one === right);
    const answer = await ask(route, as, {}, isIts ? {} : ids);
    if ((codeOf(answer) === 'right_missing') === isIts) wrong.push([route.name, answer.body]);
  }
  await give(false);
  expect(wrong).toEqual([]);
});

test('a rep who follows nothing reads nothing of the base, whatever he asks', async () => {
  const wrong = [];
  const reading = listed.routes.filter((one) => !isWriting(one) || demandOf(one) === 'reading');
  for (const role of ['sales_rep', 'account_manager', 'call_agent', 'principal'] as const) {
    const as = people.get(role) ?? {};
    for (const route of reading) {
      // His own name, his colleagues' names and what he asked for himself are no part of the base.
      if (isPersonal(route) || NAMES_PEOPLE.includes(route.name)) continue;
      const { body } = await ask(route, as, route.query ? { q: 'lamy', search: 'lamy' } : {});
      if (SECRETS.test(unsaid(body))) wrong.push([route.name, role, body.slice(0, 500)]);
    }
  }
  expect(wrong).toEqual([]);
});
/** An account that he may not read shows its name, its town and who follows it: that is what asking for access needs. */
const NAMES_PEOPLE = ['GET /members', 'GET /accounts/:accountId/access', 'GET /access-requests', 'GET /invitations'];

test('a key that only reads writes nothing', async () => {
  const wish = { name: 'Lecture', role: 'admin', scope: 'read', owner: 'workspace', expiresAt: null };
  const { key } = (await whole.call('POST', '/api-keys', { as: owner, body: wish })).json();
  expect((await whole.call('GET', '/accounts/roots', { as: { key } })).statusCode).toBe(200);
  const wrong = [];
  let before = await fingerprint();
  const mayNotWrite = (one: ListedRoute) => isWriting(one) && !isOpen(one) && !TAKES_OUT.includes(one.name);
  for (const route of listed.routes.filter(mayNotWrite)) {
    const answer = await ask(route, { key });
    const mayPass = demandOf(route) === 'reading' && answer.statusCode === 200;
    if (!mayPass && ![401, 403, 404].includes(answer.statusCode)) wrong.push([route.name, answer.body]);
    const after = await fingerprint();
    if (after !== before) wrong.push([route.name, 'wrote']);
    before = after;
  }
  expect(wrong).toEqual([]);
});

test('nothing of all this was a fault of ours', () => {
  expect(whole.faults).toEqual([]);
});
