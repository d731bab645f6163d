import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, openSavingBase, type SavingBase } from '../../../test/support/saving-base.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { FieldUsage, findFieldUses } from './field-usage.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

test('uses are summed in memory, written together, and added to what the day had', async () => {
  const workspaceId = await base.makeWorkspace();
  const usage = new FieldUsage(base.database.pool);
  const find = () => withWorkspace(base.database.pool, workspaceId, (tx) => findFieldUses(tx, workspaceId, NOW));
  usage.note(workspaceId, 'account', ['town', 'name'], 'read');
  usage.note(workspaceId, 'account', ['town'], 'filter');
  expect(await find()).toEqual([]);
  await usage.flush(NOW);
  usage.note(workspaceId, 'account', ['town'], 'read');
  await usage.flush(NOW);
  await usage.flush(NOW);
  const day = '2026-11-12';
  expect((await find()).toSorted((left, right) => (left.key < right.key ? -1 : 1))).toEqual([
    { recordKind: 'account', key: 'name', reads: 1, filters: 0, exports: 0, lastUsedOn: day },
    { recordKind: 'account', key: 'town', reads: 2, filters: 1, exports: 0, lastUsedOn: day },
  ]);
});
