import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../../test/support/made-access.ts';
import { drawFrom, makeRecords } from '../../../../test/support/made-records.ts';
import { openSavingBase, type SavingBase } from '../../../../test/support/saving-base.ts';
import { AppError } from '../../../platform/app-error.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { withWorkspace } from '../../../platform/db/transaction.ts';
import { RECORD_REFERENCES } from '../../../record-references.ts';
import { mergeRecords } from './merge-records.ts';
import { unmergeRecords } from './unmerge-records.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

const TABLES = [
  ...new Map(RECORD_REFERENCES.map(({ table, key }) => [table, key])),
  ['contact', 'contact_id'],
] as const;

type Cells = Record<string, unknown>;

/** Every row of the base, by table and key, without what says only that it was written once more. */
async function snapshot(workspaceId: string): Promise<Map<string, Cells>> {
  const cells = new Map<string, Cells>();
  for (const [table, key] of TABLES) {
    const { rows } = await base.database.pool.query(
      `select t.${key} as id, to_jsonb(t) - 'version' - 'updated_at' as row from ${table} t where workspace_id = $1`,
      [workspaceId],
    );
    for (const { id, row } of rows) cells.set(`${table}:${id}`, row);
  }
  return cells;
}

interface World {
  readonly workspaceId: string;
  readonly draw: (below: number) => number;
  readonly live: string[];
}

async function makeWorld(seed: number): Promise<World> {
  const workspaceId = await base.makeWorkspace();
  await makeRecords(seed).save(base.database.pool, workspaceId);
  return { workspaceId, draw: drawFrom(seed + 1), live: [] };
}

const parts = () => ({ references: RECORD_REFERENCES, now: new Date(), newId });

async function mergeSome({ workspaceId, draw, live }: World): Promise<void> {
  const kind = draw(3) === 0 ? 'contact' : 'account';
  const level = ['group', 'entity', 'entity', 'site'][draw(4)];
  const { rows } = await base.database.pool.query(
    kind === 'contact'
      ? 'select contact_id as id, null as entity from contact where workspace_id = $1 order by 1'
      : `select account_id as id, entity_id as entity from account where workspace_id = $1 and level = '${level}' order by 1`,
    [workspaceId],
  );
  const first = rows[draw(Math.max(1, rows.length))];
  const others = rows.filter((row) => row !== first && (level !== 'site' || row.entity === first.entity));
  if (!first || others.length === 0) return;
  const mergedIds = [...new Set([others[draw(others.length)].id, others[draw(others.length)].id])];
  try {
    const { mergeId } = await withWorkspace(base.database.pool, workspaceId, (tx) =>
      mergeRecords(tx, accessTo(workspaceId), { kind, survivorId: first.id, mergedIds, choices: {} }, parts()),
    );
    live.push(mergeId);
  } catch (error) {
    // What the rules refuse is left: two SIRETs in use, a group into what stands below it.
    if (!(error instanceof AppError) || error.status !== 409) throw error;
  }
}

async function unmergeOne({ workspaceId, draw, live }: World): Promise<void> {
  const [mergeId] = live.splice(draw(live.length), 1);
  if (mergeId === undefined) return;
  const { alsoUndone } = await withWorkspace(base.database.pool, workspaceId, (tx) =>
    unmergeRecords(tx, accessTo(workspaceId), mergeId, parts()),
  );
  for (const also of alsoUndone) live.splice(live.indexOf(also), 1);
}

/** Cells that may be written by hand without any rule standing in the way. */
const EDITABLE = [
  ['account', 'account_id', 'headcount'],
  ['account', 'account_id', 'town'],
  ['contact', 'contact_id', 'first_name'],
  ['affiliation', 'affiliation_id', 'job_title'],
  ['contact_point', 'contact_point_id', 'extension'],
  ['note', 'note_id', 'heading'],
] as const;

async function editOne({ workspaceId, draw }: World, value: string): Promise<readonly [string, string] | null> {
  const [table, key, column] = EDITABLE[draw(EDITABLE.length)]!;
  const { pool } = base.database;
  const { rows } = await pool.query(`select ${key} as id from ${table} where workspace_id = $1 order by 1`, [
    workspaceId,
  ]);
  const row = rows[draw(Math.max(1, rows.length))];
  if (!row) return null;
  await pool.query(`update ${table} set ${column} = $3 where workspace_id = $1 and ${key} = $2`, [
    workspaceId,
    row.id,
    value,
  ]);
  return [`${table}:${row.id}`, column];
}

const RUNS = { numRuns: 8, endOnFailure: true };

test('merges that are taken back in any order leave every row as it was', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), async (seed) => {
      const world = await makeWorld(seed);
      const before = await snapshot(world.workspaceId);
      for (let at = 0; at < 6; at += 1) await mergeSome(world);
      while (world.live.length > 0) await unmergeOne(world);
      expect(Object.fromEntries(await snapshot(world.workspaceId))).toEqual(Object.fromEntries(before));
    }),
    RUNS,
  );
});

test('what was written between merges stays in its row, and everything else is as it was', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e6 }), async (seed) => {
      const world = await makeWorld(seed);
      const expected = await snapshot(world.workspaceId);
      for (let at = 0; at < 12; at += 1) {
        const what = world.draw(4);
        if (what === 3) await unmergeOne(world);
        else if (what === 2) {
          const edited = await editOne(world, `saisi ${at}`);
          const [row, column] = edited ?? [];
          const cells = expected.get(row ?? '');
          if (row && cells && column) expected.set(row, { ...cells, [column]: `saisi ${at}` });
        } else await mergeSome(world);
      }
      while (world.live.length > 0) await unmergeOne(world);
      expect(Object.fromEntries(await snapshot(world.workspaceId))).toEqual(Object.fromEntries(expected));
    }),
    RUNS,
  );
});
