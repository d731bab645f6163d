import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountDesk, MOMENT, openAccountDesk, openDeskOn } from '../../../test/support/account-desk.ts';
import { accessTo } from '../../../test/support/made-access.ts';
import { holdLock } from '../../platform/db/hold-lock.ts';
import { newId } from '../../platform/db/new-id.ts';
import { attachAccount } from './attach-account.ts';
import { attachInstead } from './attach-instead.ts';
import { createAccountSchema } from './change-contract.ts';
import { closeAccount } from './close-account.ts';
import { detachAccount } from './detach-account.ts';
import { getAccountFields } from './get-account-fields.ts';
import { moveSite } from './move-site.ts';
import { succeedAccount } from './succeed-account.ts';
import { importLockOf, lockTreeToMove } from './tree-lock.ts';

let desk: AccountDesk;
beforeAll(async () => {
  desk = await openAccountDesk();
});
afterAll(() => desk.database.drop());

type Desk = Omit<AccountDesk, 'database'>;
const attach = (
  own: Desk,
  id: string,
  parentId: string,
  more: { version?: number; evidence?: string; on?: string } = {},
) => own.run((tx, access) => attachAccount(tx, access, id, { version: 1, parentId, ...more }, MOMENT));

/** A group with a company that has an agency below its regional office, and another group beside. */
async function twoGroups() {
  const own = await openDeskOn(desk.database);
  const lamy = await own.make({ level: 'group', name: 'Lamy' });
  const durand = await own.make({ level: 'group', name: 'Durand' });
  const services = await own.make({ level: 'entity', name: 'Lamy Services', siren: '812345676', parentId: lamy.id });
  const region = await own.make({
    level: 'site',
    name: 'Direction Sud',
    kind: 'regional_office',
    parentId: services.id,
  });
  const agency = await own.make({ level: 'site', name: 'Agence', parentId: region.id, siret: '81234567600017' });
  return { own, lamy, durand, services, region, agency };
}

test('a company that changes group takes all that stands below it along, and where it stood stays known', async () => {
  const { own, lamy, durand, services, region, agency } = await twoGroups();
  const moved = await attach(own, services.id, durand.id, { evidence: 'rachat', on: '2026-10-01' });
  expect(moved).toEqual({ id: services.id, version: 2, moved: 3 });
  expect(await own.state(agency.id)).toMatchObject({
    path: [durand.id, services.id, region.id],
    group_id: durand.id,
    entity_id: services.id,
    version: 2,
  });
  const { parents } = await own.run((tx, access) => getAccountFields(tx, access, services.id));
  expect(parents).toMatchObject([
    { parentId: durand.id, name: 'Durand', validFrom: '2026-10-01', validTo: null, evidence: 'rachat' },
    { parentId: lamy.id, name: 'Lamy' },
  ]);
  expect(parents[1]?.validTo).not.toBeNull();
});

test('nothing comes to stand under itself, even by two moves at once', async () => {
  const own = await openDeskOn(desk.database);
  const [one, two] = [await own.make({ level: 'group', name: 'Un' }), await own.make({ level: 'group', name: 'Deux' })];
  await expect(attach(own, one.id, one.id)).rejects.toMatchObject({ code: 'account_under_itself' });
  const both = await Promise.allSettled([attach(own, one.id, two.id), attach(own, two.id, one.id)]);
  expect(both.map((move) => move.status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find((move) => move.status === 'rejected');
  expect(['account_under_itself', 'record_changed_meanwhile']).toContain(refused?.reason.code);
});

test('a company made while its group moves stands where the group stands', async () => {
  const { own, lamy, durand } = await twoGroups();
  const names = Array.from({ length: 6 }, (_, at) => `Filiale ${at}`);
  await Promise.all([
    ...names.map((name) => own.make({ level: 'entity', name, parentId: lamy.id })),
    attach(own, lamy.id, durand.id),
  ]);
  const paths = await own.ask(`select path from account where workspace_id = $1 and name like 'Filiale%'`);
  expect(paths).toEqual(names.map(() => ({ path: [durand.id, lamy.id] })));
});

test.each([
  ['a group under a company', 'lamy', 'services', 'parent_level_wrong'],
  ['a company under a site', 'services', 'agency', 'parent_level_wrong'],
  ['a site under a group', 'agency', 'durand', 'parent_level_wrong'],
] as const)('%s is refused', async (_what, child, parent, code) => {
  const all = await twoGroups();
  await expect(attach(all.own, all[child].id, all[parent].id)).rejects.toMatchObject({ code, status: 422 });
});

test('a site without a company is none, and a network has members instead of children', async () => {
  const { own, agency } = await twoGroups();
  const detach = (id: string) => own.run((tx, access) => detachAccount(tx, access, id, { version: 1 }, MOMENT));
  await expect(detach(agency.id)).rejects.toMatchObject({ code: 'site_needs_company' });
  const network = await own.make({ level: 'group', kind: 'network', name: 'Réseau Pro' });
  const alone = await own.make({ level: 'entity', name: 'Franchisé' });
  await expect(attach(own, alone.id, network.id)).rejects.toMatchObject({ code: 'network_has_no_children' });
});

test('nothing is put under what is closed', async () => {
  const { own, durand, services } = await twoGroups();
  await own.run((tx, access) => closeAccount(tx, access, durand.id, { version: 1 }, MOMENT));
  await expect(attach(own, services.id, durand.id)).rejects.toMatchObject({ code: 'parent_closed', status: 409 });
});

test('a site that comes to another company gets its SIREN, and its SIRET has ended', async () => {
  const { own, region, agency } = await twoGroups();
  const other = await own.make({ level: 'entity', name: 'Autre', siren: '732829320' });
  await attach(own, region.id, other.id);
  expect(await own.state(agency.id)).toMatchObject({
    siren: '732829320',
    entity_id: other.id,
    path: [other.id, region.id],
  });
  const { identifiers } = await own.run((tx, access) => getAccountFields(tx, access, agency.id));
  expect(identifiers).toMatchObject([{ value: '81234567600017', validTo: '2026-11-12' }]);
});

test('a rep may not put his company under a group that he does not follow', async () => {
  const { own, lamy, durand, services } = await twoGroups();
  const rep = accessTo(own.workspaceId, { role: 'sales_rep', userId: '01900000-0000-7000-8000-00000000bbbb' });
  await own.ask(
    'update account set owner_id = $3 where workspace_id = $1 and account_id = $2',
    services.id,
    rep.userId,
  );
  const move = (parentId: string) =>
    own.run((tx) => attachAccount(tx, rep, services.id, { version: 1, parentId }, MOMENT));
  await expect(move(durand.id)).rejects.toMatchObject({ code: 'account_unknown' });
  await own.ask('update account set owner_id = $3 where workspace_id = $1 and account_id = $2', durand.id, rep.userId);
  expect((await move(durand.id)).moved).toBe(3);
  expect(lamy.id).not.toBe(durand.id);
});

test('while a file is being saved nothing moves', async () => {
  const { own, durand, services } = await twoGroups();
  const busy = holdLock(desk.database.pool, importLockOf(own.workspaceId), () => sleep(300));
  await sleep(50);
  await expect(attach(own, services.id, durand.id)).rejects.toMatchObject({ code: 'import_under_way', status: 409 });
  await busy;
  expect((await attach(own, services.id, durand.id)).moved).toBe(3);
});

test('the record that exists is attached instead of making a second one, and gets what it lacks', async () => {
  const { own, lamy } = await twoGroups();
  const found = await own.make({ level: 'entity', name: 'Lamy Industrie', priority: 'B' });
  const draft = createAccountSchema.parse({
    ...{ level: 'entity', name: 'LAMY INDUSTRIE', parentId: lamy.id, siren: '732829320' },
    ...{ priority: 'A', legalForm: 'SAS', address: { postcode: '69003', town: 'Lyon' } },
  });
  await own.run((tx, access) => attachInstead(tx, access, { accountId: found.id, version: 1, draft }, MOMENT));
  expect(await own.state(found.id)).toMatchObject({
    ...{ name: 'Lamy Industrie', priority: 'B', legal_form: 'SAS', siren: '732829320', town: 'Lyon' },
    path: [lamy.id],
  });
  expect(await own.ask(`select from account where workspace_id = $1 and name ilike '%industrie'`)).toHaveLength(1);
});

test('a site that moves house stays one record with two SIRETs, one of them former, and its former address', async () => {
  const own = await openDeskOn(desk.database);
  const company = await own.make({ level: 'entity', name: 'Lamy', siren: '812345676' });
  const address = { line: '12 rue Bugeaud', postcode: '69003', town: 'Lyon' };
  const site = await own.make({
    level: 'site',
    name: 'Agence',
    parentId: company.id,
    siret: '81234567600017',
    address,
  });
  const to = { line: '4 rue du Port', postcode: '44000', town: 'Nantes' };
  const move = { version: 1, address: to, siret: '812 345 676 00025', on: '2026-09-01' };
  await own.run((tx, access) => moveSite(tx, access, site.id, move, MOMENT));
  const state = await own.state(site.id);
  expect(state).toMatchObject({
    town: 'Nantes',
    postcode: '44000',
    former_addresses: [{ town: 'Lyon', postcode: '69003' }],
  });
  const { identifiers } = await own.run((tx, access) => getAccountFields(tx, access, site.id));
  expect(identifiers).toMatchObject([
    { kind: 'siret', value: '81234567600025', validFrom: '2026-09-01', validTo: null },
    { kind: 'siret', value: '81234567600017', validTo: '2026-09-01' },
  ]);
  expect(await own.ask(`select from account where workspace_id = $1 and level = 'site'`)).toHaveLength(1);
});

test('a company that takes over comes from the former one, which closes with what it keeps', async () => {
  const { own, services, region, agency } = await twoGroups();
  const kept = await own.make({ level: 'site', name: 'Dépôt', parentId: services.id });
  const heir = await own.make({ level: 'entity', name: 'Lamy Nouvelle', siren: '732829320' });
  const succession = {
    version: 1,
    successorId: heir.id,
    siteIds: [region.id, agency.id],
    on: '2026-11-01',
    evidence: 'TUP',
  };
  await own.run((tx, access) => succeedAccount(tx, access, services.id, succession, MOMENT));
  const states = await Promise.all([services, kept, region, agency].map(({ id }) => own.state(id)));
  expect(states.map(({ state, entity_id, closed_on }) => [state, entity_id, closed_on])).toEqual([
    ['closed', services.id, '2026-11-01'],
    ['closed', services.id, '2026-11-01'],
    [null, heir.id, null],
    [null, heir.id, null],
  ]);
  expect(states[3]?.path).toEqual([heir.id, region.id]);
  const links = await own.ask('select kind, account_id, other_account_id from account_link where workspace_id = $1');
  expect(links).toEqual([{ kind: 'succession', account_id: heir.id, other_account_id: services.id }]);
});

test('somebody who may not move an account is told so at once, and waits for nobody', async () => {
  const { own, services, durand } = await twoGroups();
  const rep = accessTo(own.workspaceId, { role: 'sales_rep', userId: newId() });
  await own.ask(
    'update account set owner_id = $3 where workspace_id = $1 and account_id = $2',
    ...[durand.id, rep.userId],
  );
  await own.run(async (tx, access) => {
    await lockTreeToMove(tx, access, services.id);
    const asked = { version: 1, parentId: durand.id };
    const refused = own.run((other) => attachAccount(other, rep, services.id, asked, MOMENT));
    await expect(refused).rejects.toMatchObject({ code: 'account_unknown' });
  });
});
