import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Asker, openWholeApp, PASSWORD, type WholeApp } from '../../../test/support/whole-app.ts';

// Passwords are hashed slowly on purpose, and several people log in.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let whole: WholeApp;
let owner: { cookie: string; workspaceId: string; userId: string };
beforeAll(async () => {
  whole = await openWholeApp();
  owner = await whole.createOwner();
});
afterAll(() => whole.close());

const call: WholeApp['call'] = (...words) => whole.call(...words);
const codeOf = (answer: Awaited<ReturnType<typeof call>>) => [answer.statusCode, answer.json().code];
const tokenOf = (link: string) => link.split('#')[1] ?? '';
const invite = async (email: string, role = 'sales_rep', as: Asker = owner) =>
  (await call('POST', '/invitations', { as, body: { email, role } })).json();
const members = async (as: Asker = owner): Promise<{ id: string; name: string; role: string; leftAt: string }[]> =>
  (await call('GET', '/members', { as })).json();
const changesOf = async (recordId: string) => {
  const { rows } = await whole.database.pool.query(
    'select record_kind, changes from change_log where record_id = $1 order by change_id',
    [recordId],
  );
  return rows;
};

test('an invitation opens the workspace once, to whoever holds its link', async () => {
  const { link, isMailed, id } = await invite('Claire@Lamy.example', 'sales_manager');
  expect(isMailed).toBe(false);
  expect(link).toMatch(/^http:\/\/ramure\.example\/invitation#/);
  const token = tokenOf(link);
  expect((await call('POST', '/invitations/read', { body: { token } })).json()).toEqual({
    ...{ email: 'claire@lamy.example', role: 'sales_manager', workspaceName: 'Espace Durand', invitedBy: 'Léa Petit' },
    isKnown: false,
  });
  const body = { token, name: 'Claire Martin', password: PASSWORD };
  const answers = await Promise.all([1, 2].map(() => call('POST', '/invitations/accept', { body })));
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([204, 410]);
  expect(codeOf(await call('POST', '/invitations/accept', { body }))).toEqual([410, 'invitation_used']);
  expect((await members()).map(({ name, role }) => [name, role])).toContainEqual(['Claire Martin', 'sales_manager']);
  expect((await changesOf(id)).map(({ changes }) => Object.keys(changes).sort())).toEqual([
    ['email', 'role'],
    ['acceptedBy'],
  ]);
});

test('the token is kept as a hash alone', async () => {
  const { link } = await invite('hash@lamy.example');
  const { rows } = await whole.database.pool.query('select * from invitation');
  expect(JSON.stringify(rows)).not.toContain(tokenOf(link));
});

test('an invitation that is withdrawn, replaced, over or cut short opens nothing', async () => {
  const revoked = await invite('r@lamy.example');
  expect((await call('DELETE', `/invitations/${revoked.id}`, { as: owner })).statusCode).toBe(204);
  const replaced = await invite('twice@lamy.example');
  await invite('twice@lamy.example', 'viewer');
  const late = await invite('late@lamy.example');
  await whole.database.pool.query(`update invitation set expires_at = now() where invitation_id = $1`, [late.id]);
  const accept = (token: string) =>
    call('POST', '/invitations/accept', { body: { token, name: 'X', password: PASSWORD } });
  expect(codeOf(await accept(tokenOf(revoked.link)))).toEqual([410, 'invitation_revoked']);
  expect(codeOf(await accept(tokenOf(replaced.link)))).toEqual([410, 'invitation_revoked']);
  expect(codeOf(await accept(tokenOf(late.link)))).toEqual([410, 'invitation_expired']);
  expect(codeOf(await accept(tokenOf(late.link).slice(0, -1)))).toEqual([404, 'invitation_unknown']);
  const { rows } = await whole.database.pool.query(`select from auth."user" where email like '%late%'`);
  expect(rows).toEqual([]);
});

test('somebody who has an access joins with it, and nobody else in his place', async () => {
  const lamy = (await call('POST', '/workspaces', { as: owner, body: { name: 'Espace Lamy' } })).json().id;
  const rep = await whole.hire(owner, 'paul@lamy.example', 'sales_rep');
  const inOther = `?workspace=${lamy}`;
  const made = await call('POST', `/invitations${inOther}`, {
    as: owner,
    body: { email: 'paul@lamy.example', role: 'viewer' },
  });
  const body = { token: tokenOf(made.json().link) };
  expect((await call('POST', '/invitations/read', { body })).json().isKnown).toBe(true);
  expect(codeOf(await call('POST', '/invitations/join', { body }))).toEqual([401, 'session_required']);
  expect(codeOf(await call('POST', '/invitations/join', { as: owner, body }))).toEqual([403, 'invitation_of_other']);
  const anew = await call('POST', '/invitations/accept', { body: { ...body, name: 'Faux', password: PASSWORD } });
  expect(codeOf(anew)).toEqual([409, 'invitation_log_in']);
  expect((await call('POST', '/invitations/join', { as: rep, body })).statusCode).toBe(204);
  expect((await call('GET', '/workspaces', { as: rep })).json()).toHaveLength(2);
  const again = await call('POST', `/invitations${inOther}`, {
    as: owner,
    body: { email: 'PAUL@lamy.example', role: 'viewer' },
  });
  expect(codeOf(again)).toEqual([409, 'already_member']);
});

test('a member changes role and leaves, his name stays in the history, his keys end', async () => {
  const rep = await whole.hire(owner, 'luc@lamy.example', 'sales_rep');
  const change = (role: string) => call('PATCH', `/members/${rep.userId}`, { as: owner, body: { role } });
  expect((await change('account_manager')).statusCode).toBe(204);
  const wish = { name: 'Mon tableur', role: 'account_manager', scope: 'read', owner: 'me', expiresAt: null };
  const { key } = (await call('POST', '/api-keys', { as: rep, body: wish })).json();
  expect((await call('GET', '/members', { as: { key } })).statusCode).toBe(200);
  await call('POST', '/teams', { as: owner, body: { name: 'Isère', leadId: rep.userId, memberIds: [rep.userId] } });
  expect((await call('DELETE', `/members/${rep.userId}`, { as: rep })).statusCode).toBe(204);
  expect(codeOf(await call('GET', '/members', { as: rep }))).toEqual([404, 'workspace_unknown']);
  expect(codeOf(await call('GET', '/members', { as: { key } }))).toEqual([401, 'api_key_refused']);
  const gone = (await members()).find(({ id }) => id === rep.userId);
  expect(gone).toMatchObject({ name: 'luc', role: null, leftAt: expect.any(String) });
  const [team] = (await call('GET', '/teams', { as: owner })).json();
  expect(team).toMatchObject({ name: 'Isère', leadId: null, memberIds: [] });
  expect((await changesOf(rep.userId)).map(({ changes }) => changes.role)).toEqual([
    [null, 'sales_rep'],
    ['sales_rep', 'account_manager'],
    ['account_manager', null],
  ]);
  await whole.hire(owner, 'luc2@lamy.example', 'viewer');
});

test('the last administrator stays, even when two step down at the same moment', async () => {
  const alone = (await call('POST', '/workspaces', { as: owner, body: { name: 'Seul' } })).json().id;
  const here = `?workspace=${alone}`;
  const stay = await call('DELETE', `/members/${owner.userId}${here}`, { as: owner });
  expect(codeOf(stay)).toEqual([409, 'last_admin']);
  const second = await whole.hire(owner, 'second@lamy.example', 'admin');
  const downs = await Promise.all([
    call('PATCH', `/members/${owner.userId}`, { as: owner, body: { role: 'viewer' } }),
    call('PATCH', `/members/${second.userId}`, { as: second, body: { role: 'viewer' } }),
  ]);
  expect(downs.map((answer) => answer.statusCode).sort()).toEqual([204, 409]);
  const admins = (await members()).filter(({ role }) => role === 'admin');
  expect(admins).toHaveLength(1);
  const by = admins[0]?.id === owner.userId ? owner : second;
  await call('PATCH', `/members/${owner.userId}`, { as: by, body: { role: 'admin' } });
});

test('nobody hands out more than he has', async () => {
  const steward = await whole.hire(owner, 'referent@lamy.example', 'data_steward');
  const manager = await whole.hire(owner, 'direction@lamy.example', 'sales_manager');
  await call('PATCH', '/settings', {
    as: owner,
    body: { rights: [{ role: 'sales_manager', right: 'manage_members', isGiven: true }] },
  });
  const asManager = { as: manager };
  const promote = (userId: string, role: string) =>
    call('PATCH', `/members/${userId}`, { ...asManager, body: { role } });
  expect(codeOf(await promote(manager.userId, 'admin'))).toEqual([403, 'role_above_yours']);
  expect(codeOf(await promote(steward.userId, 'viewer'))).toEqual([403, 'role_above_yours']);
  expect((await invite('x@lamy.example', 'admin', manager)).code).toBe('role_above_yours');
  expect(codeOf(await call('DELETE', `/members/${steward.userId}`, asManager))).toEqual([403, 'role_above_yours']);
  const key = { name: 'Clé', role: 'data_steward', scope: 'write', owner: 'me', expiresAt: null };
  expect(codeOf(await call('POST', '/api-keys', { ...asManager, body: key }))).toEqual([403, 'role_above_yours']);
  const ofWorkspace = { ...key, role: 'viewer', owner: 'workspace' };
  expect(codeOf(await call('POST', '/api-keys', { ...asManager, body: ofWorkspace }))).toEqual([403, 'right_missing']);
});

test('a key of a member never does more than the member by now', async () => {
  const rep = await whole.hire(owner, 'cle@lamy.example', 'sales_manager');
  const wish = { name: 'ERP', role: 'sales_manager', scope: 'write', owner: 'me', expiresAt: null };
  const { key, id } = (await call('POST', '/api-keys', { as: rep, body: wish })).json();
  const rightsOf = async () => (await call('GET', '/settings', { as: { key } })).json().me.rights;
  expect(await rightsOf()).toContain('create_accounts');
  await call('PATCH', `/members/${rep.userId}`, { as: owner, body: { role: 'viewer' } });
  expect(await rightsOf()).toEqual([]);
  expect((await call('GET', '/api-keys', { as: rep })).json()).toMatchObject([{ id, name: 'ERP', userName: 'cle' }]);
  expect((await call('DELETE', `/api-keys/${id}`, { as: rep })).statusCode).toBe(204);
  expect((await call('GET', '/settings', { as: { key } })).statusCode).toBe(401);
});

test('a workspace decides right by right, and the change log names each', async () => {
  const before = (await call('GET', '/settings', { as: owner })).json();
  const wish = { rights: [{ role: 'viewer', right: 'export_records', isGiven: true }], hasStrictTerritories: true };
  const after = (await call('PATCH', '/settings', { as: owner, body: wish })).json();
  const ofViewer = (settings: typeof after) =>
    settings.rights.find((one: { role: string }) => one.role === 'viewer').rights;
  expect([ofViewer(before), ofViewer(after), after.hasStrictTerritories]).toEqual([[], ['export_records'], true]);
  const lines = (await changesOf(owner.workspaceId)).filter((line) => line.record_kind === 'workspace_setting');
  expect(lines.at(-1)?.changes).toEqual({
    'viewer.export_records': [false, true],
    hasStrictTerritories: [false, true],
  });
  const admin = { rights: [{ role: 'admin', right: 'merge_records', isGiven: false }] };
  expect(codeOf(await call('PATCH', '/settings', { as: owner, body: admin }))).toEqual([409, 'role_fixed']);
  await call('PATCH', '/settings', { as: owner, body: { hasStrictTerritories: false } });
});

test('a team keeps its people, its lead among them, and refuses a stale change', async () => {
  const rep = await whole.hire(owner, 'equipe@lamy.example', 'sales_rep');
  const team = { name: 'Rhône', leadId: rep.userId, memberIds: [rep.userId, owner.userId] };
  const made = (await call('POST', '/teams', { as: owner, body: team })).json();
  expect(codeOf(await call('POST', '/teams', { as: owner, body: team }))).toEqual([409, 'team_name_used']);
  const outside = { ...team, name: 'Ain', memberIds: [owner.userId] };
  expect(codeOf(await call('POST', '/teams', { as: owner, body: outside }))).toEqual([422, 'lead_outside_team']);
  const change = { ...team, name: 'Rhône-Alpes', version: made.version };
  expect((await call('PUT', `/teams/${made.id}`, { as: owner, body: change })).json().version).toBe(2);
  expect(codeOf(await call('PUT', `/teams/${made.id}`, { as: owner, body: change }))).toEqual([
    409,
    'record_changed_meanwhile',
  ]);
  expect(codeOf(await call('POST', '/teams', { as: rep, body: { ...team, name: 'X' } }))).toEqual([
    403,
    'right_missing',
  ]);
  expect((await call('DELETE', `/teams/${made.id}`, { as: owner })).statusCode).toBe(204);
  expect((await changesOf(made.id)).map(({ changes }) => changes.name)).toEqual([
    [null, 'Rhône'],
    ['Rhône', 'Rhône-Alpes'],
    ['Rhône-Alpes', null],
  ]);
});
