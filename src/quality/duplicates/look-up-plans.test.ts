import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { FIRST_GROUP, fillAccounts, scansOf } from '../../../test/support/account-scans.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { accessTo } from '../../../test/support/made-access.ts';
import { newId } from '../../platform/db/new-id.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { readBaseIndex } from './base-index.ts';
import { readIndexedAccounts } from './indexed-accounts.ts';
import { readRecordLines } from './record-lines.ts';

let database: TestDatabase;
const workspaceId = newId();
const company = FIRST_GROUP.replace(/1$/, '2');
beforeAll(async () => {
  database = await createTestDatabase();
  await fillAccounts(database.pool, workspaceId);
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => database.drop());

const siren = { kind: 'siren', value: '812345676' } as const;

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['the rows behind what was found', (tx) => readRecordLines(tx, accessTo(workspaceId), [company, FIRST_GROUP])],
  ['a company that changed', (tx) => readIndexedAccounts(tx, workspaceId, [company])],
  [
    'what answers before the index is whole',
    (tx) => readBaseIndex(tx, workspaceId, { keys: [siren], name: 'c4ca4238a' }),
  ],
])('%s comes from an index of PostgreSQL, as the application asks for it', async (_what, work) => {
  const scans = await scansOf(database.pool, workspaceId, work);
  expect(scans.length).toBeGreaterThan(0);
  expect(scans).not.toContain('Seq Scan');
});
