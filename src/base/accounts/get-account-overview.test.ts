import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../test/support/made-access.ts';
import { LAMY, openSavingBase, type SavingBase, toCommit } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { commitImport } from '../../quality/imports/commit-plan.ts';
import type { Access } from '../workspaces/access.ts';
import { getAccountOverview } from './get-account-overview.ts';

let base: SavingBase;
let workspaceId: string;
const rep = newId();
beforeAll(async () => {
  base = await openSavingBase();
  workspaceId = await base.makeWorkspace();
  await commitImport(base.database.pool, toCommit(workspaceId, LAMY));
  const run = (text: string) => base.database.pool.query(text, [workspaceId]);
  await run(`update affiliation set stated_roles = '{decision_maker}' where workspace_id = $1 and job_title = 'DAF'`);
  await run(`update account set potential_cents = 500 where workspace_id = $1 and level = 'site'`);
  await run(`update account set owner_id = '${rep}' where workspace_id = $1 and name = 'Agence Grenoble'`);
});
afterAll(() => base.database.drop());

async function overview(name: string, as: Access = accessTo(workspaceId)) {
  const { rows } = await base.database.pool.query(
    'select account_id as id from account where workspace_id = $1 and name = $2',
    [workspaceId, name],
  );
  return withWorkspace(base.database.pool, workspaceId, (tx) => getAccountOverview(tx, as, rows[0].id));
}

const SOLD = [{ year: 2025, amountCents: 1_240_000 }];
const NOBODY = { contacts: 0, deciders: 0, revenueWithUs: [] };

test('a group shows its companies and their sites, each with what stands below and what was sold there', async () => {
  const people = { contacts: 2, deciders: 1, revenueWithUs: SOLD };
  expect(await overview('Groupe Lamy')).toMatchObject({
    totals: { entities: 1, sites: 2, potentialCents: 1000, ...people },
    children: [
      {
        ...{ name: 'Lamy Services', totals: { entities: 0, sites: 2, potentialCents: 1000, ...people } },
        children: [
          { name: 'Agence Grenoble', totals: { sites: 0, potentialCents: 500, ...NOBODY } },
          { name: 'Siège Lyon', totals: { sites: 0, potentialCents: 500, ...people } },
        ],
      },
    ],
  });
});

test('a company is the top of its own tree, a site of nothing', async () => {
  expect(await overview('Lamy Services')).toMatchObject({
    totals: { entities: 0, sites: 2, contacts: 2 },
    children: [
      { name: 'Agence Grenoble', children: [] },
      { name: 'Siège Lyon', children: [] },
    ],
  });
  expect(await overview('Siège Lyon')).toMatchObject({ totals: { entities: 0, sites: 0, contacts: 2 }, children: [] });
});

test('a network has the totals of its members, who keep their own group', async () => {
  expect(await overview('Réseau Pro')).toMatchObject({
    totals: { entities: 1, sites: 1, contacts: 1, deciders: 1 },
    children: [
      { name: 'Dupont', totals: { sites: 1 }, children: [{ name: 'Atelier Dupont', totals: { contacts: 1 } }] },
    ],
  });
});

test('totals are of what one may read', async () => {
  const strict = accessTo(workspaceId, { role: 'sales_rep', userId: rep, hasStrictTerritories: true });
  expect(await overview('Agence Grenoble', strict)).toMatchObject({ totals: { potentialCents: 500, contacts: 0 } });
  // What a site stands under is read, and counts no sister of it.
  expect(await overview('Groupe Lamy', strict)).toMatchObject({ totals: { entities: 1, sites: 1 } });
  await expect(overview('Réseau Pro', strict)).rejects.toMatchObject({ code: 'account_unknown', status: 404 });
});
