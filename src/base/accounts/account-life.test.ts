import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountDesk, MOMENT, openAccountDesk, openDeskOn } from '../../../test/support/account-desk.ts';
import { accessTo } from '../../../test/support/made-access.ts';
import { LAMY, toCommit, USER } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { commitImport } from '../../quality/imports/commit-plan.ts';
import { assignAccount } from './assign-account.ts';
import { changeOrganization, undoOrganization } from './change-organization.ts';
import { closeAccount } from './close-account.ts';
import { deleteAccount } from './delete-account.ts';
import { findFollowers } from './find-followers.ts';
import { getAccountFields } from './get-account-fields.ts';
import { linkAccount, unlinkAccount } from './link-account.ts';
import { markHeadOffice } from './mark-head-office.ts';
import { planOrganization } from './plan-organization.ts';
import { archiveProductLine, createProductLine, findProductLines, updateProductLine } from './product-line.ts';
import { reopenAccount } from './reopen-account.ts';
import { setLineStatus } from './set-line-status.ts';
import { setRevenue } from './set-revenue.ts';

let desk: AccountDesk;
beforeAll(async () => {
  desk = await openAccountDesk();
});
afterAll(() => desk.database.drop());

async function smallGroup() {
  const own = await openDeskOn(desk.database);
  const group = await own.make({ level: 'group', name: 'Lamy' });
  const company = await own.make({ level: 'entity', name: 'Lamy Services', parentId: group.id });
  const lyon = await own.make({ level: 'site', name: 'Lyon', parentId: company.id });
  const nantes = await own.make({ level: 'site', name: 'Nantes', parentId: company.id });
  return { own, group, company, lyon, nantes };
}

test('a company closes with its sites, a group only once all below is closed; a site reopens after its company', async () => {
  const { own, group, company, lyon, nantes } = await smallGroup();
  const close = (id: string, version = 1) =>
    own.run((tx, access) => closeAccount(tx, access, id, { version, reason: 'radiée' }, MOMENT));
  const reopen = (id: string) => own.run((tx, access) => reopenAccount(tx, access, id, { version: 2 }, MOMENT));
  await expect(close(group.id)).rejects.toMatchObject({ code: 'open_accounts_below', values: { count: 1 } });
  await close(company.id);
  expect(await own.state(lyon.id)).toMatchObject({ state: 'closed', closed_on: '2026-11-12', version: 2 });
  await expect(close(company.id, 2)).rejects.toMatchObject({ code: 'account_closed_already' });
  expect((await close(group.id)).version).toBe(2);
  await expect(reopen(lyon.id)).rejects.toMatchObject({ code: 'company_closed' });
  await reopen(company.id);
  await reopen(lyon.id);
  expect([(await own.state(lyon.id)).state, (await own.state(nantes.id)).state]).toEqual(['open', 'closed']);
});

test('the mark of the head office moves: a company has one at most', async () => {
  const { own, lyon, nantes, company } = await smallGroup();
  const mark = (id: string, version = 1) =>
    own.run((tx, access) => markHeadOffice(tx, access, id, { version }, MOMENT));
  await mark(lyon.id);
  await mark(nantes.id);
  expect([(await own.state(lyon.id)).is_head_office, (await own.state(nantes.id)).is_head_office]).toEqual([
    false,
    true,
  ]);
  expect((await own.state(lyon.id)).version).toBe(3);
  await expect(mark(company.id)).rejects.toMatchObject({ code: 'not_a_site' });
});

test('a company is in a network and in a group at once; a link that ended stays known', async () => {
  const { own, company, group } = await smallGroup();
  const network = await own.make({ level: 'group', kind: 'network', name: 'Réseau Pro' });
  const link = (kind: 'network' | 'billing', otherId: string, version: number) =>
    own.run((tx, access) => linkAccount(tx, access, company.id, { version, kind, otherId }, MOMENT));
  await expect(link('network', group.id, 1)).rejects.toMatchObject({ code: 'link_needs_network' });
  const { linkId } = await link('network', network.id, 1);
  await expect(link('network', network.id, 2)).rejects.toMatchObject({ code: 'link_already_made' });
  await link('billing', group.id, 2);
  await own.run((tx, access) => unlinkAccount(tx, access, company.id, { version: 3, linkId }, MOMENT));
  const { links } = await own.run((tx, access) => getAccountFields(tx, access, company.id));
  expect(links.map(({ kind, validTo }) => [kind, validTo])).toEqual([
    ['billing', null],
    ['network', '2026-11-12'],
  ]);
});

test('client of one product line and prospect of another at once', async () => {
  const { own, company } = await smallGroup();
  const line = (name: string) => own.run((tx, access) => createProductLine(tx, access, { name, position: 0 }, MOMENT));
  const [gas, power] = [await line('Gaz'), await line('Électricité')];
  await expect(line('Gaz')).rejects.toMatchObject({ code: 'product_line_already_there' });
  const set = (productLineId: string, status: string | null, version: number) =>
    own.run((tx, access) => setLineStatus(tx, access, company.id, { version, productLineId, status }, MOMENT));
  await set(gas.id, 'client', 1);
  await set(power.id, 'prospect', 2);
  await set(power.id, 'client', 3);
  const { productLines } = await own.run((tx, access) => getAccountFields(tx, access, company.id));
  expect(productLines).toMatchObject([
    { name: 'Gaz', status: 'client' },
    { name: 'Électricité', status: 'client' },
  ]);
  await own.run((tx, access) => updateProductLine(tx, access, power.id, { name: 'Courant', position: 1 }, MOMENT));
  await own.run((tx, access) => archiveProductLine(tx, access, power.id, MOMENT));
  expect(await own.run(findProductLines)).toMatchObject([{ name: 'Gaz' }, { name: 'Courant', isArchived: true }]);
  await expect(set(power.id, null, 4)).rejects.toMatchObject({ code: 'product_line_unknown' });
});

test('what we sold in a year is written, corrected and taken away, each time in the log', async () => {
  const { own, lyon } = await smallGroup();
  const set = (amountCents: number | null, version: number) =>
    own.run((tx, access) =>
      setRevenue(tx, access, lyon.id, { version, year: 2025, amountCents, currency: 'EUR' }, MOMENT),
    );
  const saved = [await set(1_000, 1), await set(1_000, 2), await set(2_000, 2), await set(null, 3)];
  expect(saved.map(({ version }) => version)).toEqual([2, 2, 3, 4]);
  expect(await own.ask('select from revenue_with_us where workspace_id = $1')).toEqual([]);
});

test('who followed what is found again by whoever takes over', async () => {
  const { own, group, lyon } = await smallGroup();
  const supervisor = accessTo(own.workspaceId, { role: 'supervisor' });
  const assign = (id: string, ownerId: string | null, version: number) =>
    own.run((tx, access) => assignAccount(tx, access, id, { version, ownerId }, MOMENT), supervisor);
  await assign(group.id, USER, 1);
  await assign(lyon.id, USER, 1);
  await assign(lyon.id, null, 2);
  await expect(assign(lyon.id, newId(), 3)).rejects.toMatchObject({ code: 'member_unknown' });
  const rep = accessTo(own.workspaceId, { role: 'sales_rep', userId: USER });
  const alone = own.run((tx, access) => assignAccount(tx, access, lyon.id, { version: 3, ownerId: USER }, MOMENT), rep);
  await expect(alone).rejects.toMatchObject({ code: 'right_missing' });
  const followers = await own.run((tx, access) => findFollowers(tx, access, lyon.id));
  expect(followers.map(({ accountId, ownerId, until }) => [accountId, ownerId, until === null])).toEqual([
    [lyon.id, null, true],
    [lyon.id, USER, false],
    [group.id, USER, true],
  ]);
});

test('only an empty account is deleted; what is in the way is said', async () => {
  const { own, group, lyon } = await smallGroup();
  const remove = (id: string, version = 1) =>
    own.run((tx, access) => deleteAccount(tx, access, id, { version }, MOMENT));
  await expect(remove(group.id)).rejects.toMatchObject({
    code: 'account_in_use',
    details: [{ code: 'in_use_by_account' }],
  });
  await own.run((tx, access) =>
    setRevenue(tx, access, lyon.id, { version: 1, year: 2025, amountCents: 5, currency: 'EUR' }, MOMENT),
  );
  await expect(remove(lyon.id, 2)).rejects.toMatchObject({ details: [{ code: 'in_use_by_revenue_with_us' }] });
  const mistake = await own.make({ level: 'entity', name: 'Erreur', siren: '812345676', parentId: group.id });
  await remove(mistake.id);
  const [last] = await own.ask(
    'select changes from change_log where workspace_id = $1 and record_id = $2 order by change_id desc',
    mistake.id,
  );
  expect(last?.changes).toMatchObject({ name: ['Erreur', null], siren: ['812345676', null] });
  // Its SIREN is free again.
  await own.make({ level: 'entity', name: 'La vraie', siren: '812345676' });
});

test('an account that lines of a file speak of is not deleted', async () => {
  const own = await openDeskOn(desk.database);
  await commitImport(desk.database.pool, toCommit(own.workspaceId, LAMY));
  const [network] = await own.ask(`select account_id as id from account where workspace_id = $1 and kind = 'network'`);
  const remove = own.run((tx, access) => deleteAccount(tx, access, String(network?.id), { version: 1 }, MOMENT));
  await expect(remove).rejects.toMatchObject({ details: [{ code: 'in_use_by_import_placement' }] });
});

test('another model for a group is shown, then done, then put back as it was', async () => {
  const own = await openDeskOn(desk.database);
  const top = await own.make({ level: 'group', name: 'Lamy' });
  const sub = await own.make({ level: 'group', name: 'Lamy Sud', parentId: top.id });
  const holding = await own.make({ level: 'entity', name: 'Lamy Holding', parentId: sub.id });
  const subsidiary = await own.make({ level: 'entity', name: 'Lamy Services', parentId: holding.id });
  const region = await own.make({ level: 'site', name: 'Direction Sud', parentId: subsidiary.id });
  const agency = await own.make({ level: 'site', name: 'Agence', parentId: region.id });
  const paths = async () =>
    Promise.all([holding, subsidiary, region, agency].map(async ({ id }) => (await own.state(id)).path));
  const before = await paths();
  const plan = await own.run((tx, access) => planOrganization(tx, access, top.id, 'site_only'));
  expect(plan.moved.map(({ id, to }) => [id, to])).toEqual([
    [holding.id, top.id],
    [subsidiary.id, top.id],
  ]);
  expect(await paths()).toEqual(before);
  await own.run((tx, access) => changeOrganization(tx, access, top.id, { version: 1, model: 'site_only' }, MOMENT));
  expect(await paths()).toEqual([[top.id], [top.id], [top.id, subsidiary.id], [top.id, subsidiary.id, region.id]]);
  expect((await own.state(top.id)).organization_model).toBe('site_only');
  await own.run((tx, access) => undoOrganization(tx, access, top.id, { version: 2 }, MOMENT));
  expect(await paths()).toEqual(before);
  expect((await own.state(top.id)).organization_model).toBeNull();
  const again = own.run((tx, access) => undoOrganization(tx, access, top.id, { version: 3 }, MOMENT));
  await expect(again).rejects.toMatchObject({ code: 'nothing_to_undo' });
});

test('the full model gives a company without a site the one that it lacks, and takes it back untouched', async () => {
  const { own, group } = await smallGroup();
  const address = { postcode: '38000', town: 'Grenoble' };
  const bare = await own.make({ level: 'entity', name: 'Lamy Alpes', parentId: group.id, address });
  await own.run((tx, access) => changeOrganization(tx, access, group.id, { version: 1, model: 'full' }, MOMENT));
  const sites = () =>
    own.ask('select name, town, is_head_office from account where workspace_id = $1 and parent_id = $2', bare.id);
  expect(await sites()).toEqual([{ name: 'Bureau de Grenoble', town: 'Grenoble', is_head_office: false }]);
  await own.run((tx, access) => undoOrganization(tx, access, group.id, { version: 2 }, MOMENT));
  expect(await sites()).toEqual([]);
});
