import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { sayReason } from '../../domain/words/say.ts';
import { insertRows } from '../../platform/db/bulk-write.ts';
import { newId } from '../../platform/db/new-id.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { activityRoutes } from '../activities/routes.ts';
import { AFFILIATION_COLUMNS, CONTACT_COLUMNS } from '../contacts/contact.ts';
import { contactRoutes } from '../contacts/routes.ts';
import { type Auth, openAuth } from '../workspaces/auth.ts';
import { workspaceRoutes } from '../workspaces/routes.ts';
import { ACCOUNT_COLUMNS, ACCOUNT_IDENTIFIER_COLUMNS, ACCOUNT_LINK_COLUMNS, type AccountRow } from './account.ts';
import { accountRoutes } from './routes.ts';

let database: TestDatabase;
let auth: Auth;
let app: FastifyInstance;
let cookie: string;
let workspaceId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  auth = openAuth({ databaseUrl: database.url, secret: 'a secret of at least thirty-two characters' });
  app = await createApp({ isLoopback: true, version: '0', say: sayReason, report: () => {} });
  const deps = { pool: database.pool, auth, findTwins: async () => [] };
  const rooms = [workspaceRoutes, accountRoutes, contactRoutes, activityRoutes];
  const register = async (scope: FastifyInstance) => {
    for (const room of rooms) room(scope, deps);
  };
  app.register(register, { prefix: '/api' });
  const owner = { name: 'Léa', email: 'lea@durand.fr', password: 'un mot de passe', workspaceName: 'Espace Durand' };
  const made = await app.inject({ method: 'POST', url: '/api/owner', headers: { host: 'localhost' }, payload: owner });
  cookie = made.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
  workspaceId = (await get('/api/workspaces')).json()[0].id;
  await fill();
});
afterAll(async () => {
  await auth.close();
  await database.drop();
});

const get = (url: string, as = cookie) =>
  app.inject({ method: 'GET', url, headers: { host: 'localhost', cookie: as } });
const accounts = (rest = '') => get(`/api/accounts${/^(\?|$)/.test(rest) ? '/roots' : ''}${rest}`);
const names = (answer: Awaited<ReturnType<typeof accounts>>) =>
  answer.json().accounts.map((one: { name: string }) => one.name);

const ids = {
  lamy: newId(),
  services: newId(),
  siege: newId(),
  grenoble: newId(),
  network: newId(),
  dupont: newId(),
  atelier: newId(),
};
const person = newId();

function account(
  accountId: string,
  level: string,
  name: string,
  parent: AccountRow | null,
  more: Partial<AccountRow> = {},
): AccountRow {
  const empty = Object.fromEntries(Object.keys(ACCOUNT_COLUMNS).map((column) => [column, null]));
  const now = new Date('2026-11-12T10:00:00Z');
  const dates = { source: 'import', sourced_on: '2026-11-12', created_at: now, updated_at: now };
  const place = {
    parent_id: parent?.account_id ?? null,
    path: parent ? [...parent.path, parent.account_id] : [],
    group_id: level === 'group' ? accountId : (parent?.group_id ?? null),
    entity_id: level === 'group' ? null : level === 'entity' ? accountId : (parent?.entity_id ?? null),
  };
  const own = {
    account_id: accountId,
    level,
    name,
    code: name.toUpperCase(),
    search_key: name.toLowerCase(),
    is_head_office: false,
  };
  // Every column is named by the first object.
  return {
    ...empty,
    other_names: [],
    domains: [],
    siren: parent?.siren ?? null,
    ...dates,
    ...place,
    ...own,
    ...more,
  } as AccountRow;
}

async function fill(): Promise<void> {
  const lamy = account(ids.lamy, 'group', 'Groupe Lamy', null);
  const services = account(ids.services, 'entity', 'Lamy Services', lamy, { siren: '812345676' });
  const dupont = account(ids.dupont, 'entity', 'Dupont 100% Bois', null);
  const rows = [
    lamy,
    services,
    account(ids.siege, 'site', 'Siege Lyon', services, { town: 'Lyon', is_head_office: true }),
    account(ids.grenoble, 'site', 'Agence Grenoble', services),
    account(ids.network, 'group', 'Reseau Pro', null, { kind: 'network' }),
    dupont,
    account(ids.atelier, 'site', 'Atelier Dupont', dupont),
  ];
  const identifier = {
    account_identifier_id: newId(),
    account_id: ids.siege,
    kind: 'siret',
    value: '81234567600019',
    siren: '812345676',
  };
  const link = {
    account_link_id: newId(),
    kind: 'network',
    account_id: ids.dupont,
    other_account_id: ids.network,
    evidence: null,
  };
  const dates = { valid_from: null, valid_to: null };
  const now = new Date();
  const contact = {
    contact_id: person,
    code: 'CON-0001',
    civility: 'Mme',
    first_name: 'Claire',
    last_name: 'Martin',
    search_key: 'martin claire',
  };
  const works = {
    contact_id: person,
    job_title: 'DAF',
    department: 'finance',
    seniority: null,
    stated_roles: ['signatory'],
    inferred_roles: [],
  };
  const rest = { decision_tag: 'A', is_stated: true, has_ended: false, evidence: null, ...dates };
  await withWorkspace(database.pool, workspaceId, async (tx) => {
    await insertRows(tx, workspaceId, 'account', ACCOUNT_COLUMNS, rows);
    await insertRows(tx, workspaceId, 'account_identifier', ACCOUNT_IDENTIFIER_COLUMNS, [{ ...identifier, ...dates }]);
    await insertRows(tx, workspaceId, 'account_link', ACCOUNT_LINK_COLUMNS, [{ ...link, ...dates }]);
    const born = { source: 'import', sourced_on: '2026-11-12', created_at: now, updated_at: now };
    await insertRows(tx, workspaceId, 'contact', CONTACT_COLUMNS, [{ ...contact, ...born }]);
    await insertRows(tx, workspaceId, 'affiliation', AFFILIATION_COLUMNS, [
      { affiliation_id: newId(), account_id: ids.siege, kind: 'works_at', ...works, ...rest },
      { affiliation_id: newId(), account_id: ids.lamy, kind: 'covers', ...works, ...rest },
    ]);
  });
}

test('the tops of the tree come in order with what stands below each', async () => {
  const { accounts: roots } = (await accounts()).json();
  expect(roots.map((one: { name: string; totals: object }) => [one.name, one.totals])).toEqual([
    ['Dupont 100% Bois', { entities: 0, sites: 1, contacts: 0 }],
    ['Groupe Lamy', { entities: 1, sites: 2, contacts: 1 }],
    ['Reseau Pro', { entities: 1, sites: 1, contacts: 0 }],
  ]);
});

test('pages follow each other without repeating or losing anyone', async () => {
  const first = (await accounts('?limit=2')).json();
  expect(first.next).not.toBeNull();
  const second = await accounts(`?limit=2&after=${encodeURIComponent(first.next)}`);
  expect(names(second)).toEqual(['Reseau Pro']);
  expect(second.json().next).toBeNull();
});

test('below a group its companies, below a company its sites, below a network its members', async () => {
  expect(names(await accounts(`/${ids.lamy}/children`))).toEqual(['Lamy Services']);
  expect(names(await accounts(`/${ids.services}/children`))).toEqual(['Agence Grenoble', 'Siege Lyon']);
  expect(names(await accounts(`/${ids.network}/children`))).toEqual(['Dupont 100% Bois']);
});

test.each([
  ['the beginning of a name', 'lamy serv', ['Lamy Services']],
  ['a part of a name, without its accents', 'GRENOBLÉ', ['Agence Grenoble']],
  ['a SIRET with spaces', '812 345 676 00019', ['Siege Lyon']],
  ['a human code', 'siege lyon', ['Siege Lyon']],
  ['signs that SQL would take for wildcards', '100%', ['Dupont 100% Bois']],
  ['nothing at all', '  ', []],
])('an account is found by %s', async (_what, search, expected) => {
  expect(names(await accounts(`/search?search=${encodeURIComponent(search)}`))).toEqual(expected);
});

test('an account says with which version and by whom it may be changed', async () => {
  const site = (await accounts(`/${ids.siege}`)).json();
  expect(site).toMatchObject({ version: 1, mayEdit: true, ownerId: null, isStrategic: false, lastVerifiedAt: null });
});

test('a site is never shown without its company and its group', async () => {
  const site = (await accounts(`/${ids.siege}`)).json();
  expect(site.trail.map((one: { name: string }) => one.name)).toEqual(['Groupe Lamy', 'Lamy Services']);
  expect(site).toMatchObject({
    isHeadOffice: true,
    siren: '812345676',
    identifiers: [{ kind: 'siret', value: '81234567600019' }],
  });
});

test('the persons of an account come with where else they are', async () => {
  const { contacts } = (await accounts(`/${ids.siege}/contacts`)).json();
  expect(contacts).toMatchObject([
    {
      lastName: 'Martin',
      kind: 'works_at',
      statedRoles: ['signatory'],
      places: [
        { name: 'Siege Lyon', kind: 'works_at' },
        { name: 'Groupe Lamy', kind: 'covers' },
      ],
    },
  ]);
  expect((await accounts(`/${ids.siege}/notes`)).json()).toEqual({ notes: [] });
});

test('the whole base in a few numbers', async () => {
  expect((await accounts('/totals')).json()).toEqual({ groups: 1, networks: 1, entities: 2, sites: 3, contacts: 1 });
});

test('another workspace, or no session, shows nothing of it', async () => {
  const other = newId();
  await database.pool.query('insert into workspace values ($1, $2, now())', [other, 'Autre']);
  const foreign = await get(`/api/accounts/roots?workspace=${other}`);
  expect([foreign.statusCode, foreign.json().code]).toEqual([404, 'workspace_unknown']);
  expect((await get('/api/accounts/roots', '')).statusCode).toBe(401);
  expect((await accounts(`/${newId()}`)).statusCode).toBe(404);
  // The function that searches fragments runs as the owner: it must not answer for a workspace that was not entered.
  const leaked = await withWorkspace(database.pool, other, (tx) =>
    sql`select * from find_account_ids_by_fragment(${workspaceId}::uuid, 'lamy', 10)`.execute(tx),
  );
  expect(leaked.rows).toEqual([]);
});

test('a SIRET cannot sit on an account whose SIREN says otherwise', async () => {
  const wrong = {
    account_identifier_id: newId(),
    account_id: ids.grenoble,
    kind: 'siret',
    value: '73282932000074',
    siren: '732829320',
  };
  const insertion = withWorkspace(database.pool, workspaceId, (tx) =>
    insertRows(tx, workspaceId, 'account_identifier', ACCOUNT_IDENTIFIER_COLUMNS, [
      { ...wrong, valid_from: null, valid_to: null },
    ]),
  );
  await expect(insertion).rejects.toThrow(/foreign key/);
});

test('a company has one head office at most', async () => {
  const second = withWorkspace(database.pool, workspaceId, (tx) =>
    sql`update account set is_head_office = true where workspace_id = ${workspaceId} and account_id = ${ids.grenoble}`.execute(
      tx,
    ),
  );
  await expect(second).rejects.toThrow(/account_one_head_office/);
});
