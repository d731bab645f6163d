import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { accessTo } from '../../../test/support/made-access.ts';
import { LAMY, toCommit } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { commitImport } from '../../quality/imports/commit-plan.ts';
import type { Access } from '../workspaces/access.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';
import { lockAccountToEdit, mayEditAccount, mayReadAccount, mayReadContact } from './account-policy.ts';
import { getBaseTotals } from './get-account-tree.ts';

let database: TestDatabase;
let workspaceId: string;
const rep = newId();
const agent = newId();
beforeAll(async () => {
  database = await createTestDatabase();
  const owner = newId();
  workspaceId = (await createWorkspace(database.pool, { name: 'Espace', userId: owner, now: new Date(), newId })).id;
  await commitImport(database.pool, { ...toCommit(workspaceId, LAMY), userId: owner });
  const run = (text: string, ...values: unknown[]) => database.pool.query(text, [workspaceId, ...values]);
  // The rep follows the agency of Grenoble; the workshop of another company is entrusted to the agent.
  await run(`update account set owner_id = $2 where workspace_id = $1 and name = 'Agence Grenoble'`, rep);
  await run(
    `insert into account_grant select $1, $2, account_id, $3, 'entrusted', $3, now(), null from account
     where workspace_id = $1 and name = 'Atelier Dupont'`,
    ...[newId(), agent],
  );
});
afterAll(() => database.drop());

async function names(access: Access, may: typeof mayReadAccount): Promise<string[]> {
  return withWorkspace(database.pool, workspaceId, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select a.name from account a where a.workspace_id = ${workspaceId} and ${may(access, 'a')} order by a.name`.execute(
      tx,
    );
    return rows.map((row) => row.name);
  });
}
async function people(access: Access): Promise<string[]> {
  return withWorkspace(database.pool, workspaceId, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select c.last_name as name from contact c
      where c.workspace_id = ${workspaceId} and ${mayReadContact(access, 'c')} order by 1`.execute(tx);
    return rows.map((row) => row.name);
  });
}

const asRep = () => accessTo(workspaceId, { role: 'sales_rep', userId: rep });
const asStrictRep = () => accessTo(workspaceId, { role: 'sales_rep', userId: rep, hasStrictTerritories: true });
const asAgent = () => accessTo(workspaceId, { role: 'call_agent', userId: agent });

test('a rep reads the whole group of the site that he follows, and edits that site alone', async () => {
  expect(await names(asRep(), mayReadAccount)).toEqual([
    'Agence Grenoble',
    'Groupe Lamy',
    'Lamy Services',
    'Siège Lyon',
  ]);
  expect(await names(asRep(), mayEditAccount)).toEqual(['Agence Grenoble']);
});

test('under strict territories he reads what he follows and what it stands under, never its sisters', async () => {
  expect(await names(asStrictRep(), mayReadAccount)).toEqual(['Agence Grenoble', 'Groupe Lamy', 'Lamy Services']);
  expect(await names(asStrictRep(), mayEditAccount)).toEqual(['Agence Grenoble']);
});

test('a call agent reads the context of what is entrusted to him, and nobody else’s customers', async () => {
  expect(await names(asAgent(), mayReadAccount)).toEqual(['Atelier Dupont', 'Dupont']);
  expect(await people(asAgent())).toEqual(['Martin']);
  expect(await people(accessTo(workspaceId, { role: 'sales_rep', userId: newId() }))).toEqual([]);
});

test('counts are those of what one may read', async () => {
  const count = (access: Access) => withWorkspace(database.pool, workspaceId, (tx) => getBaseTotals(tx, access));
  expect(await count(accessTo(workspaceId))).toMatchObject({
    groups: 1,
    networks: 1,
    entities: 2,
    sites: 3,
    contacts: 2,
  });
  expect(await count(asRep())).toMatchObject({ groups: 1, networks: 0, entities: 1, sites: 2, contacts: 2 });
  expect(await count(asAgent())).toMatchObject({ groups: 0, entities: 1, sites: 1, contacts: 1 });
});

test('changing what one does not follow is refused by its name: unknown, or another’s', async () => {
  const lock = (name: string) =>
    withWorkspace(database.pool, workspaceId, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select account_id as id from account where workspace_id = ${workspaceId} and name = ${name}`.execute(tx);
      return lockAccountToEdit(tx, asRep(), rows[0]?.id ?? '');
    });
  expect(await lock('Agence Grenoble')).toEqual({ version: 1 });
  await expect(lock('Siège Lyon')).rejects.toMatchObject({ code: 'account_not_yours', status: 403 });
  await expect(lock('Dupont')).rejects.toMatchObject({ code: 'account_unknown', status: 404 });
});
