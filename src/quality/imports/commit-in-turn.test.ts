import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawWish } from '../../../test/support/draw-wish.ts';
import { openSavingBase, type SavingBase, toCommit } from '../../../test/support/saving-base.ts';
import { snapshotOf } from '../../../test/support/snapshot-base.ts';
import { commitInTurn } from './commit-in-turn.ts';
import { commitImport } from './commit-plan.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

test('two files that overlap, saved at once, end in the base of one after the other', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(drawWish('Lamy'), drawWish('Roy'), async (left, right) => {
      const { pool } = base.database;
      const inOrder = async (...files: (typeof left)[]) => {
        const workspaceId = await base.makeWorkspace();
        for (const file of files) await commitImport(pool, toCommit(workspaceId, file));
        return Object.fromEntries(await snapshotOf(pool, workspaceId, 'without ids'));
      };
      const workspaceId = await base.makeWorkspace();
      await Promise.all([left, right].map((file) => commitInTurn(pool, toCommit(workspaceId, file))));
      const atOnce = Object.fromEntries(await snapshotOf(pool, workspaceId, 'without ids'));
      expect([await inOrder(left, right), await inOrder(right, left)]).toContainEqual(atOnce);
    }),
    { numRuns: 6 },
  );
});
