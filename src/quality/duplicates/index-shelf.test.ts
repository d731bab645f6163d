import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSavingBase, type SavingBase, toCommit } from '../../../test/support/saving-base.ts';
import { appendChanges } from '../../base/change-log/append-changes.ts';
import { findByFragments } from '../../matching/live/find-by-fragments.ts';
import { newId } from '../../platform/db/new-id.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { commitImport } from '../imports/commit-plan.ts';
import { followChanges } from './follow-changes.ts';
import { IndexShelf } from './index-shelf.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

const MINUTES = 60_000;

function openShelf(settings: { mostBytes?: number } = {}) {
  const clock = { now: 0 };
  const faults: unknown[] = [];
  const { pool } = base.database;
  const shelf = new IndexShelf({ pool, now: () => clock.now, report: (error) => faults.push(error), ...settings });
  return { shelf, clock, faults };
}

async function whenReady(shelf: IndexShelf, workspaceId: string): Promise<WorkspaceIndex> {
  for (let tries = 0; tries < 300; tries += 1) {
    const index = shelf.find(workspaceId);
    if (index) return index;
    await sleep(10);
  }
  throw new Error('the index was not whole after three seconds');
}

async function workspaceWith(...names: readonly string[]): Promise<string> {
  const workspaceId = await base.makeWorkspace();
  const entities = names.map((name) => ({ name, sites: [{ name: `Site ${name}` }] }));
  await commitImport(base.database.pool, toCommit(workspaceId, { entities }));
  return workspaceId;
}

const find = (index: WorkspaceIndex, word: string) =>
  findByFragments(index.accounts, { words: [word], keys: [] }, 50).map((found) => found.id);

test('the first look-up begins the index, the next ones have it', async () => {
  const { shelf } = openShelf();
  const workspaceId = await workspaceWith('Zirmatech');
  expect(shelf.find(workspaceId)).toBeNull();
  const index = await whenReady(shelf, workspaceId);
  expect(find(index, 'zirma')).toHaveLength(2);
  expect(shelf.find(workspaceId)).toBe(index);
  await shelf.close();
});

test('an index that nobody used for half an hour is given back', async () => {
  const { shelf, clock } = openShelf();
  const workspaceId = await workspaceWith('Zirmatech');
  await whenReady(shelf, workspaceId);
  clock.now = 29 * MINUTES;
  shelf.makeRoom();
  expect(shelf.find(workspaceId)).not.toBeNull();
  clock.now = 60 * MINUTES;
  shelf.makeRoom();
  expect(shelf.find(workspaceId)).toBeNull();
  await shelf.close();
});

test('beyond the memory allowed the index unused for longest goes first, the one asked for stays', async () => {
  const { shelf, clock } = openShelf({ mostBytes: 1 });
  const [first, second] = [await workspaceWith('Lamy'), await workspaceWith('Collet')];
  await whenReady(shelf, first);
  clock.now = 1;
  await whenReady(shelf, second);
  expect(shelf.find(second)).not.toBeNull();
  expect(shelf.find(first)).toBeNull();
  await shelf.close();
});

test('what a commit brings is found, what it takes out is not, without anybody asking for a new index', async () => {
  const { shelf, faults } = openShelf();
  const { pool, url } = base.database;
  const workspaceId = await workspaceWith('Lamy');
  let cuts = 0;
  const follower = followChanges({
    databaseUrl: url,
    onChange: (id, span) => shelf.follow(id, span),
    onCut: () => {
      cuts += 1;
    },
  });
  while (cuts === 0) await sleep(5);
  const index = await whenReady(shelf, workspaceId);
  await commitImport(pool, toCommit(workspaceId, { entities: [{ name: 'Zirmatech', sites: [{ name: 'Brest' }] }] }));
  while (find(index, 'zirmatech').length === 0) await sleep(5);
  const { rows } = await pool.query(
    "select account_id from account where workspace_id = $1 and level = 'entity' and name = 'Zirmatech'",
    [workspaceId],
  );
  const id = rows[0].account_id;
  await pool.query(`delete from import_placement where workspace_id = $1`, [workspaceId]);
  for (const table of ['account_identifier', 'contact_point'])
    await pool.query(`delete from ${table} where workspace_id = $1`, [workspaceId]);
  await pool.query('delete from account where workspace_id = $1 and entity_id = $2 and account_id <> $2', [
    workspaceId,
    id,
  ]);
  await pool.query('delete from account where workspace_id = $1 and account_id = $2', [workspaceId, id]);
  const gone = { recordKind: 'account', recordId: id, changes: { name: ['Zirmatech', null] } } as const;
  const context = { changedBy: null, changedAt: new Date(), source: 'person', cause: null } as const;
  await withWorkspace(pool, workspaceId, (tx) => appendChanges(tx, workspaceId, [gone], context, newId));
  // Its site goes with it.
  while (find(index, 'zirmatech').length > 0) await sleep(5);
  expect(shelf.find(workspaceId)).toBe(index);
  await follower.close();
  await shelf.close();
  expect(faults).toEqual([]);
});

test('a workspace never sees what another holds', async () => {
  const name = fc.constantFrom('Lamy', 'Zirmatech', 'Collet', 'Durand', 'Valorhone');
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(names, names, async (here, there) => {
      const { shelf } = openShelf();
      const [mine, theirs] = [await workspaceWith(...here), await workspaceWith(...there)];
      const index = await whenReady(shelf, mine);
      await whenReady(shelf, theirs);
      const { rows } = await base.database.pool.query('select account_id from account where workspace_id = $1', [mine]);
      const own = new Set(rows.map((row) => row.account_id));
      expect(index.accounts.size).toBe(own.size);
      for (const word of [...here, ...there].map((text) => text.toLowerCase()))
        for (const id of find(index, word)) expect(own.has(id)).toBe(true);
      await shelf.close();
    }),
    { numRuns: 6 },
  );
});
