import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../../test/support/made-access.ts';
import { NOW, openSavingBase, type SavingBase, USER } from '../../../../test/support/saving-base.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { withWorkspace } from '../../../platform/db/transaction.ts';
import type { Access } from '../../workspaces/access.ts';
import { bulkSchema } from './contract.ts';
import { writeBulk } from './write-bulk.ts';

let base: SavingBase;
let workspaceId: string;
let access: Access;
beforeAll(async () => {
  base = await openSavingBase();
  workspaceId = await base.makeWorkspace();
  access = accessTo(workspaceId, { userId: USER });
});
afterAll(() => base.database.drop());

const write = (request: object, as = access) =>
  withWorkspace(base.database.pool, as.workspaceId, (tx) =>
    writeBulk(tx, as, bulkSchema.parse(request), { now: NOW, newId }),
  );
const rows = async (text: string, ...values: unknown[]) => (await base.database.pool.query(text, values)).rows;

const LAMY = {
  accounts: [
    { ref: 'group', level: 'group', name: 'Groupe Lamy' },
    {
      ref: 'company',
      level: 'entity',
      name: 'Lamy Services',
      parentRef: 'group',
      siren: '812 345 676',
      ownCode: 'C001',
    },
    {
      ...{
        ref: 'lyon',
        level: 'site',
        name: 'Siège',
        parentRef: 'company',
        siret: '81234567600017',
        isHeadOffice: true,
      },
      ...{ street: '12 rue Bugeaud', postcode: '69003', town: 'Lyon', phones: ['04 72 00 00 01'], ownerId: USER },
      revenueWithUs: [{ year: 2025, amountCents: 1_240_000 }],
    },
  ],
  contacts: [
    {
      ...{ civility: 'Mme', firstName: 'Claire', lastName: 'Martin', emails: ['C.Martin@Lamy.fr'] },
      affiliations: [
        { accountRef: 'lyon', jobTitle: 'DAF', decisionTag: 'A' },
        { accountRef: 'group', kind: 'covers' },
      ],
    },
  ],
};

test('a customer comes whole in one call: group, company, site, person, numbers, places, change log', async () => {
  const written = await write(LAMY);
  expect(written.accounts.map(({ status, code }) => [status, code])).toEqual([
    ['created', 'GRP-0001'],
    ['created', 'SOC-0001'],
    ['created', 'SIT-0001'],
  ]);
  expect(written.contacts).toMatchObject([{ status: 'created', code: 'CON-0001', version: 1, problems: [] }]);
  const [group, company, site] = written.accounts.map((one) => one.id);
  expect(await rows('select * from account where account_id = $1', site)).toMatchObject([
    {
      ...{
        path: [group, company],
        group_id: group,
        entity_id: company,
        root_id: group,
        siren: '812345676',
        owner_id: USER,
      },
      ...{
        department: '69',
        region: '84',
        commune_code: '69123',
        search_key: 'siege',
        is_head_office: true,
        source: 'person',
      },
    },
  ]);
  expect(await base.count(workspaceId, 'account_identifier')).toBe(3);
  expect(await rows('select canonical from contact_point where workspace_id = $1 order by kind', workspaceId)).toEqual([
    { canonical: 'c.martin@lamy.fr' },
    { canonical: '+33472000001' },
  ]);
  expect(
    await rows(
      `select inferred_roles, department from affiliation where workspace_id = $1 and kind = 'works_at'`,
      workspaceId,
    ),
  ).toEqual([{ inferred_roles: ['decision_maker', 'budget_holder'], department: 'finance' }]);
  const [line] = await rows('select changes, changed_by, cause from change_log where record_id = $1', site);
  expect(line).toMatchObject({
    changed_by: USER,
    cause: { request: 'bulk' },
    changes: { code: [null, 'SIT-0001'], town: [null, 'Lyon'] },
  });
  expect(await base.count(workspaceId, 'change_log', `cause->>'request' = 'bulk'`)).toBe(4);
});

test('where all or nothing is asked, one wrong item leaves nothing, and is named', async () => {
  const before = await base.count(workspaceId, 'account');
  const wrong = [
    { level: 'entity', name: 'Bonne', siren: '404833048' },
    { level: 'entity', name: 'Fausse', siren: '404833049' },
    { level: 'entity', name: 'Prise', siren: '812345676' },
  ];
  await expect(write({ accounts: wrong })).rejects.toMatchObject({
    code: 'bulk_refused',
    status: 422,
    details: [
      { code: 'identifier_wrong', values: { item: 'accounts.1', field: 'siren', value: '404833049' } },
      { code: 'identifier_taken', values: { item: 'accounts.2', field: 'siren', value: '812345676' } },
    ],
  });
  expect(await base.count(workspaceId, 'account')).toBe(before);
});

test.each<[string, object, string]>([
  ['a site without a company', { level: 'site', name: 'Seul' }, 'parent_level_wrong'],
  ['an account without a name', { level: 'entity', name: ' ' }, 'field_missing'],
  ['a SIREN on a site', { level: 'group', name: 'G', siren: '404833048' }, 'field_of_another_level'],
  ['an unknown parent', { level: 'entity', name: 'E', parentId: newId() }, 'account_unknown'],
  ['a parent that nobody named', { level: 'entity', name: 'E', parentRef: 'x' }, 'ref_unknown'],
  ['a code that is taken', { level: 'group', name: 'G', code: 'GRP-0001' }, 'code_taken'],
  ['an owner who is no member', { level: 'group', name: 'G', ownerId: newId() }, 'owner_unknown'],
  ['a telephone that is none', { level: 'group', name: 'G', phones: ['12'] }, 'phone_wrong'],
  ['a mailbox that is none', { level: 'group', name: 'G', emails: ['lamy'] }, 'email_wrong'],
  ['a network that is a company', { level: 'entity', name: 'E', kind: 'network' }, 'field_of_another_level'],
  ['a change of what is nobody', { id: newId(), name: 'E' }, 'account_unknown'],
])('%s is refused: %s', async (_what, item, code) => {
  const { accounts } = await write({ mode: 'each', accounts: [item] });
  expect(accounts).toMatchObject([{ status: 'refused', problems: [{ code }] }]);
});

test('item by item, what can be written is, and what hangs on a refused one is refused with it', async () => {
  const { accounts, contacts } = await write({
    mode: 'each',
    accounts: [
      { ref: 'a', level: 'entity', name: 'Durand', siren: '552100554' },
      { ref: 'b', level: 'entity', name: 'Durand bis', siren: '552100554' },
      { level: 'site', name: 'Atelier', parentRef: 'b' },
      { ref: 's', level: 'site', name: 'Siège', parentRef: 'a', isHeadOffice: true },
      { level: 'site', name: 'Second siège', parentRef: 'a', isHeadOffice: true },
      { level: 'site', name: 'Ailleurs', parentRef: 'a', siret: '81234567600025' },
    ],
    contacts: [
      { lastName: 'Petit', affiliations: [{ accountRef: 'b' }] },
      { lastName: 'Roy', affiliations: [{ accountRef: 's' }] },
    ],
  });
  expect(accounts.map((one) => one.problems[0]?.code ?? one.status)).toEqual([
    ...['created', 'identifier_taken', 'parent_refused', 'created', 'head_office_already', 'siret_not_of_its_company'],
  ]);
  expect(contacts.map((one) => one.problems[0]?.code ?? one.status)).toEqual(['parent_refused', 'created']);
  expect(await base.count(workspaceId, 'contact', `last_name = 'Petit'`)).toBe(0);
});

test('a change raises the version and says before and after; a stale one, or one that changes nothing, writes nothing', async () => {
  const { accounts } = await write({ accounts: [{ level: 'entity', name: 'Société à changer', status: 'prospect' }] });
  const id = accounts[0]?.id ?? '';
  const change = async (item: object) => (await write({ mode: 'each', accounts: [{ id, ...item }] })).accounts[0];
  expect(await change({ version: 1, status: 'client', postcode: '35000' })).toMatchObject({
    status: 'updated',
    version: 2,
  });
  expect(await rows('select status, region, version, name from account where account_id = $1', id)).toEqual([
    { status: 'client', region: '53', version: 2, name: 'Société à changer' },
  ]);
  const lines = await rows('select changes from change_log where record_id = $1 order by change_id desc', id);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toEqual({
    changes: {
      status: ['prospect', 'client'],
      postcode: [null, '35000'],
      department: [null, '35'],
      region: [null, '53'],
      commune_code: [null, '35238'],
    },
  });
  expect(await change({ version: 1, status: 'inactive' })).toMatchObject({
    ...{ status: 'refused', problems: [{ code: 'record_changed_meanwhile', values: { version: 2, yours: 1 } }] },
  });
  expect(await change({ status: 'client' })).toMatchObject({ status: 'unchanged', version: 2 });
  expect(await change({ siren: '404833048' })).toMatchObject({
    problems: [{ code: 'field_not_changed_here', values: { field: 'siren' } }],
  });
});

test('nobody writes where he may not: by right, by owner, by workspace', async () => {
  const reader = accessTo(workspaceId, { role: 'viewer' });
  await expect(write({ contacts: [{ lastName: 'Roy' }] }, reader)).rejects.toMatchObject({
    code: 'right_missing',
    status: 403,
  });
  const rep = accessTo(workspaceId, { role: 'sales_rep', userId: newId() });
  const [lamy] = await rows(
    `select account_id as id from account where workspace_id = $1 and name = 'Lamy Services'`,
    workspaceId,
  );
  const added = { mode: 'each', contacts: [{ lastName: 'Roy', affiliations: [{ accountId: lamy.id }] }] };
  expect((await write(added, rep)).contacts[0]?.problems[0]?.code).toBe('account_unknown');
  const elsewhere = accessTo(await base.makeWorkspace());
  expect((await write(added, elsewhere)).contacts[0]?.problems[0]?.code).toBe('account_unknown');
  const change = { mode: 'each', accounts: [{ id: lamy.id, status: 'inactive' }] };
  expect((await write(change, elsewhere)).accounts[0]?.problems[0]?.code).toBe('account_unknown');
});

test('two calls at once never give one code twice', async () => {
  const many = { accounts: Array.from({ length: 50 }, (_, at) => ({ level: 'entity', name: `Société ${at}` })) };
  const calls = await Promise.all([write(many), write(many), write(many)]);
  const codes = calls.flatMap((one) => one.accounts.map((account) => account.code));
  expect(new Set(codes).size).toBe(150);
});
