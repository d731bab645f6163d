import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { FIRST_GROUP, fillAccounts, scansOf } from '../../../test/support/account-scans.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { accessTo } from '../../../test/support/made-access.ts';
import { newId } from '../../platform/db/new-id.ts';
import type { Tx } from '../../platform/db/transaction.ts';
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
const access = accessTo(workspaceId);
const group = FIRST_GROUP;
beforeAll(async () => {
  database = await createTestDatabase();
  await fillAccounts(database.pool, workspaceId);
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => database.drop());

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['the tops of the tree', (tx) => findRootAccounts(tx, access, { limit: 50 })],
  ['a page in the middle', (tx) => findRootAccounts(tx, access, { limit: 50, after: `${group} 8` })],
  ['what stands below a group', (tx) => getChildren(tx, access, group, { limit: 50 })],
  ['an account', (tx) => getAccount(tx, access, group)],
  ['the persons of an account', (tx) => getAccountContacts(tx, access, group)],
  ['the notes of a group', (tx) => findNotes(tx, access, group, 50)],
  ['a search', (tx) => findAccountsByName(tx, access, 'c4ca4238a', 20)],
])('%s comes from an index, as the application asks for it', async (_what, work) => {
  const scans = await scansOf(database.pool, workspaceId, work);
  expect(scans.length).toBeGreaterThan(0);
  expect(scans).not.toContain('Seq Scan');
});
