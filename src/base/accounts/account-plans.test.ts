import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { newId } from '../../platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';
import { findNotes } from '../activities/find-notes.ts';
import { getAccountContacts } from '../contacts/get-account-contacts.ts';
import { findAccountsByName, findRootAccounts } from './find-accounts.ts';
import { getAccount } from './get-account.ts';
import { getChildren } from './get-account-tree.ts';

/**
 * What people wait for must come from an index. Under row-level security an operator that is not leakproof loses it
 * without a word, so the plans are asked for as the application's own role.
 */
let database: TestDatabase;
const workspaceId = newId();
const group = '01900000-0000-7000-8000-000000000001';
beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('insert into workspace values ($1, $2, now())', [workspaceId, 'Espace Durand']);
  // One group in fifty accounts; keys are left aside, because what is proved here is how rows are found.
  await database.pool.query(`begin; set local session_replication_role = 'replica';
    insert into account (workspace_id, account_id, level, parent_id, path, group_id, entity_id, code, name, other_names, search_key,
      is_head_office, domains, source, sourced_on, created_at, updated_at)
    select '${workspaceId}', id, case when g % 50 = 1 then 'group' else 'entity' end, parent,
      case when parent is null then '{}'::uuid[] else array[parent] end, coalesce(parent, id), case when g % 50 = 1 then null else id end,
      'C-' || g, 'N' || g, '{}', md5(g::text), false, '{}', 'import', '2026-01-01', now(), now()
    from (select g, ('01900000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id,
      case when g % 50 <> 1 then ('01900000-0000-7000-8000-' || lpad(to_hex(g - (g + 49) % 50), 12, '0'))::uuid end as parent
      from generate_series(1, 30000) g) as made;
    commit; analyze account;`);
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => database.drop());

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** The scans that PostgreSQL would do of `account` for each statement of a work. */
async function scansOf(work: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await withWorkspace(database.pool, workspaceId, work);
  const asked = spy.mock.calls.map((call) => ({ text: String(call[0]), values: call[1] }));
  vi.restoreAllMocks();
  const scans: string[] = [];
  const client = await database.pool.connect();
  try {
    await client.query(`begin; set local role ramure_app; set local app.workspace_id = '${workspaceId}'`);
    for (const { text, values } of asked.filter((one) => /^\s*(select|with)/.test(one.text))) {
      const { rows } = await client.query(`explain (format json) ${text}`, values as unknown[]); // as the driver was given them
      scans.push(...scansIn(rows[0]['QUERY PLAN'][0].Plan));
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
  return scans;
}

function scansIn(plan: Plan): string[] {
  const own = plan['Relation Name'] === 'account' ? [plan['Node Type']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scansIn)];
}

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['the tops of the tree', (tx) => findRootAccounts(tx, workspaceId, { limit: 50 })],
  ['a page in the middle', (tx) => findRootAccounts(tx, workspaceId, { limit: 50, after: `${group} 8` })],
  ['what stands below a group', (tx) => getChildren(tx, workspaceId, group, { limit: 50 })],
  ['an account', (tx) => getAccount(tx, workspaceId, group)],
  ['the persons of an account', (tx) => getAccountContacts(tx, workspaceId, group)],
  ['the notes of a group', (tx) => findNotes(tx, workspaceId, group, 50)],
  ['a search', (tx) => findAccountsByName(tx, workspaceId, 'c4ca4238a', 20)],
])('%s comes from an index, as the application asks for it', async (_what, work) => {
  const scans = await scansOf(work);
  expect(scans.length).toBeGreaterThan(0);
  expect(scans).not.toContain('Seq Scan');
});
