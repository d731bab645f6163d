import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../test/support/made-access.ts';
import { openPeopleBase, type PeopleBase } from '../../../test/support/people-base.ts';
import { NOW } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { attachAccount } from '../accounts/attach-account.ts';
import { closeAccount } from '../accounts/close-account.ts';
import { createAccount } from '../accounts/create-account.ts';
import type { Access } from '../workspaces/access.ts';
import { getTreeThen } from './get-tree-then.ts';

let base: PeopleBase;
let group: string;
beforeAll(async () => {
  base = await openPeopleBase();
  group = await base.accountId('Groupe Lamy');
});
afterAll(() => base.database.drop());

const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const at = (count: number) => ({ now: hours(count), newId, findTwins: async () => [] });
const treeThen = (count: number, as: Access = base.admin) =>
  base.run((tx) => getTreeThen(tx, as, group, hours(count).toISOString()));

test('a group shows the companies and sites it had at each instant, and says who stands elsewhere today', async () => {
  const before = await treeThen(0);
  expect(before.children.flatMap((company) => company.children.map(({ name }) => name))).toContain('Agence Grenoble');
  const made = await base.run((tx) =>
    createAccount(
      tx,
      base.admin,
      {
        level: 'entity',
        name: 'Lamy Énergie',
        status: 'client',
        siren: '552100554',
        parentId: group,
        distinctFrom: [],
      },
      at(1),
    ),
  );
  const other = await base.run((tx) =>
    createAccount(tx, base.admin, { level: 'group', name: 'Groupe Nodal', distinctFrom: [] }, at(2)),
  );
  await base.run((tx) => attachAccount(tx, base.admin, made.id, { version: made.version, parentId: other.id }, at(3)));
  const names = async (count: number) => (await treeThen(count)).children.map(({ name }) => name);
  expect(await names(0.5)).not.toContain('Lamy Énergie');
  expect(await names(2.5)).toContain('Lamy Énergie');
  expect(await names(4)).not.toContain('Lamy Énergie');
  const gone = (await treeThen(2.5)).children.find(({ id }) => id === made.id);
  expect(gone).toMatchObject({ isHereToday: false, isClosed: false, level: 'entity' });
  expect((await treeThen(2.5)).children.find(({ name }) => name === 'Lamy Services')?.isHereToday).toBe(true);
});

test('a site that closed later was open before', async () => {
  const id = await base.accountId('Agence Grenoble');
  const version = 1;
  await base.run((tx) => closeAccount(tx, base.admin, id, { version }, at(10)));
  const siteAt = async (count: number) =>
    (await treeThen(count)).children.flatMap(({ children }) => children).find((site) => site.id === id);
  expect((await siteAt(9))?.isClosed).toBe(false);
  expect((await siteAt(11))?.isClosed).toBe(true);
});

test('whoever may not read the account is told of nothing that stood below it', async () => {
  const stranger = accessTo(base.workspaceId, { role: 'sales_rep', userId: newId() });
  await expect(treeThen(1, stranger)).rejects.toMatchObject({ code: 'record_history_unknown' });
});
