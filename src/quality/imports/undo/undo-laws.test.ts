import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawWish } from '../../../../test/support/draw-wish.ts';
import { editSomething } from '../../../../test/support/edit-base.ts';
import { accessTo } from '../../../../test/support/made-access.ts';
import { drawFrom } from '../../../../test/support/made-records.ts';
import { openSavingBase, type SavingBase, toCommit, USER } from '../../../../test/support/saving-base.ts';
import { snapshotOf } from '../../../../test/support/snapshot-base.ts';
import { undoWhole } from '../../../../test/support/undo-base.ts';
import { commitImport } from '../commit-plan.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

const RUNS = { numRuns: 8 };
const pool = () => base.database.pool;
const save = (workspaceId: string, file: Parameters<typeof toCommit>[1]) =>
  commitImport(pool(), toCommit(workspaceId, file));

/** Of an objection nothing is taken back on a record that stays: it is compared apart. */
const withoutObjections = (cells: Map<string, unknown>) =>
  Object.fromEntries([...cells].filter(([key]) => !key.startsWith('objection:')));

test('an import that nobody touched since leaves nothing behind when it is undone, and every record is as before', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(drawWish('Lamy'), drawWish('Roy'), fc.boolean(), async (first, second, isOnBase) => {
      const workspaceId = await base.makeWorkspace();
      if (isOnBase) await save(workspaceId, first);
      const before = await snapshotOf(pool(), workspaceId);
      const { file } = await save(workspaceId, second);
      const { counts, status } = await undoWhole(pool(), accessTo(workspaceId, { userId: USER }), file.importFileId);
      expect(status).toBe('done');
      expect(counts.kept).toBe(0);
      const after = await snapshotOf(pool(), workspaceId);
      expect(withoutObjections(after)).toEqual(withoutObjections(before));
      const stated = [...after.keys()].filter((key) => key.startsWith('objection:') && !before.has(key));
      expect(stated.length, 'objections of records that stay, and no others').toBe(counts.objectionsStaying);
    }),
    RUNS,
  );
});

test('the plan of an undoing says what the undoing then does', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(drawWish('Lamy'), drawWish('Roy'), fc.nat(), async (first, second, seed) => {
      const workspaceId = await base.makeWorkspace();
      await save(workspaceId, first);
      const { file } = await save(workspaceId, second);
      const draw = drawFrom(seed);
      for (let at = 0; at < 4; at += 1) await editSomething(pool(), workspaceId, draw, `saisi ${at}`);
      const done = await undoWhole(pool(), accessTo(workspaceId, { userId: USER }), file.importFileId);
      expect(done.counts).toEqual(done.planned);
    }),
    RUNS,
  );
});

test('what was written since stays, and the rest of the base is as before the import', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(drawWish('Lamy'), drawWish('Roy'), fc.nat(), async (first, second, seed) => {
      const workspaceId = await base.makeWorkspace();
      await save(workspaceId, first);
      const before = await snapshotOf(pool(), workspaceId);
      const { file } = await save(workspaceId, second);
      const draw = drawFrom(seed);
      const edits = [];
      for (let at = 0; at < 6; at += 1) edits.push(await editSomething(pool(), workspaceId, draw, `saisi ${at}`));
      const edited = await snapshotOf(pool(), workspaceId);
      await undoWhole(pool(), accessTo(workspaceId, { userId: USER }), file.importFileId);
      const after = await snapshotOf(pool(), workspaceId);
      for (const edit of edits) {
        if (!edit) continue;
        expect(after.get(edit.row)?.[edit.column], `${edit.row} ${edit.column}`).toEqual(
          edited.get(edit.row)?.[edit.column],
        );
      }
      const written = new Set(edits.flatMap((edit) => (edit ? [`${edit.row} ${edit.column}`] : [])));
      for (const [row, cells] of before) {
        if (row.startsWith('objection:')) continue;
        const now = after.get(row);
        expect(now, row).toBeDefined();
        for (const [column, value] of Object.entries(cells))
          if (!written.has(`${row} ${column}`) && !column.startsWith('happened'))
            expect(now?.[column], `${row} ${column}`).toEqual(value);
      }
    }),
    RUNS,
  );
});

test('the same file after its undoing gives the same base as the first time', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(drawWish('Lamy'), async (wish) => {
      const workspaceId = await base.makeWorkspace();
      const input = toCommit(workspaceId, wish);
      const saved = await commitImport(pool(), input);
      const first = await snapshotOf(pool(), workspaceId, 'without ids');
      await undoWhole(pool(), accessTo(workspaceId, { userId: USER }), saved.file.importFileId);
      const again = await commitImport(pool(), input);
      expect(again.status).toBe('saved');
      expect(again.counts).toEqual(saved.counts);
      expect(await snapshotOf(pool(), workspaceId, 'without ids')).toEqual(first);
    }),
    RUNS,
  );
});

test('an undoing that dies after any batch and is gone on with ends as one that was never cut', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(drawWish('Lamy'), drawWish('Roy'), fc.integer({ min: 1, max: 6 }), async (first, second, size) => {
      const workspaceId = await base.makeWorkspace();
      await save(workspaceId, first);
      const before = await snapshotOf(pool(), workspaceId);
      const { file } = await save(workspaceId, second);
      let isPlanned = false;
      const dying = {
        batchSize: size,
        onProgress: () => {
          if (isPlanned) throw new Error('power cut');
        },
      };
      const onPlanned = async () => {
        isPlanned = true;
      };
      const access = accessTo(workspaceId, { userId: USER });
      // Each life does one batch.
      for (let life = 0; life < 200; life += 1) {
        const ended = await undoWhole(
          pool(),
          access,
          file.importFileId,
          { onPlanned, isResumed: isPlanned },
          dying,
        ).catch(() => null);
        if (ended?.status === 'done') break;
      }
      const undone = await undoWhole(pool(), access, file.importFileId, { isResumed: true });
      expect(undone.status).toBe('done');
      expect(withoutObjections(await snapshotOf(pool(), workspaceId))).toEqual(withoutObjections(before));
    }),
    RUNS,
  );
});
