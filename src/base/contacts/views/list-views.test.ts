import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../../test/support/made-access.ts';
import { NOW, openSavingBase, type SavingBase, USER } from '../../../../test/support/saving-base.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../../platform/db/transaction.ts';
import type { Access } from '../../workspaces/access.ts';
import type { Right } from '../../workspaces/rights.ts';
import { createViewSchema } from './contract.ts';
import { createView, deleteView, findViews, updateView } from './list-views.ts';

let base: SavingBase;
let workspaceId: string;
let admin: Access;
let rep: Access;
beforeAll(async () => {
  base = await openSavingBase();
  workspaceId = await base.makeWorkspace();
  admin = accessTo(workspaceId, { userId: USER });
  rep = accessTo(workspaceId, { role: 'sales_rep', userId: newId() });
});
afterAll(() => base.database.drop());

const clock = { now: NOW, newId };
const run = <Result>(work: (tx: Tx) => Promise<Result>) => withWorkspace(base.database.pool, workspaceId, work);
const keep = (wish: object, as = admin) =>
  run((tx) => createView(tx, as, createViewSchema.parse({ list: 'accounts', name: 'Vue', ...wish }), clock));
const namesFor = async (as: Access) => (await run((tx) => findViews(tx, as, 'accounts'))).views.map(({ name }) => name);

test('a view of one’s own is seen by nobody else, a shared one by everybody, each with a line in the change log', async () => {
  const mine = await keep(
    { name: 'Mes clients', filter: 'level:group;ownerId:me', sort: '-totalRevenueCents,name' },
    rep,
  );
  const shared = await keep({ name: 'Bretagne', filter: 'region:Bretagne', isShared: true, columns: ['name', 'town'] });
  expect(await namesFor(rep)).toEqual(['Bretagne', 'Mes clients']);
  expect(await namesFor(admin)).toEqual(['Bretagne']);
  expect(mine).toMatchObject({ isShared: false, mayChange: true, version: 1 });
  expect(shared).toMatchObject({ columns: ['name', 'town'], madeByName: expect.anything() });
  expect(await base.count(workspaceId, 'change_log', `record_kind = 'list_view'`)).toBe(2);
});

test('sharing asks for the right, and so does changing what somebody else shared', async () => {
  await expect(keep({ isShared: true }, rep)).rejects.toMatchObject({ code: 'right_missing', status: 403 });
  const own = await keep({ name: 'À partager' }, rep);
  const share = { id: own.id, version: 1, isShared: true };
  await expect(run((tx) => updateView(tx, rep, share, clock))).rejects.toMatchObject({ code: 'right_missing' });
  const shared = await keep({ name: 'De tous', isShared: true });
  const rename = { id: shared.id, version: 1, name: 'À moi' };
  await expect(run((tx) => updateView(tx, rep, rename, clock))).rejects.toMatchObject({ code: 'view_not_yours' });
  await expect(run((tx) => deleteView(tx, rep, shared.id, clock))).rejects.toMatchObject({ code: 'view_not_yours' });
  await expect(run((tx) => deleteView(tx, admin, own.id, clock))).rejects.toMatchObject({ code: 'view_unknown' });
  expect(await run((tx) => updateView(tx, admin, rename, clock))).toMatchObject({ name: 'À moi', version: 2 });
});

test('a program keeps no view of its own', async () => {
  const reader = { ...admin, source: 'api', rights: new Set<Right>() } as const;
  await expect(keep({}, reader)).rejects.toMatchObject({ code: 'right_missing' });
});

test('a view that two people change at once keeps the first change', async () => {
  const { id } = await keep({ name: 'Deux' });
  await run((tx) => updateView(tx, admin, { id, version: 1, sort: '-name' }, clock));
  const late = run((tx) => updateView(tx, admin, { id, version: 1, name: 'Trop tard' }, clock));
  await expect(late).rejects.toMatchObject({ code: 'record_changed_meanwhile', status: 409 });
});

test.each([
  [{ filter: 'colour:red' }, 'filter_field_unknown'],
  [{ filter: 'level' }, 'filter_wrong'],
  [{ sort: 'siteCount' }, 'sort_field_unknown'],
  [{ columns: ['name', 'group.name'] }, 'list_field_unknown'],
  [{ list: 'contacts', filter: 'level:site' }, 'filter_field_unknown'],
])('a view that its list does not understand is refused: %j', async (wish, code) => {
  const before = await base.count(workspaceId, 'list_view');
  await expect(keep(wish)).rejects.toMatchObject({ code });
  expect(await base.count(workspaceId, 'list_view')).toBe(before);
});

test('a deleted view is gone, and the change log still says what it was', async () => {
  const { id } = await keep({ name: 'Passagère', filter: 'level:site' });
  await run((tx) => deleteView(tx, admin, id, clock));
  expect(await namesFor(admin)).not.toContain('Passagère');
  expect(
    await base.count(workspaceId, 'change_log', `record_id = '${id}' and changes->'filter'->>0 = 'level:site'`),
  ).toBe(1);
});
