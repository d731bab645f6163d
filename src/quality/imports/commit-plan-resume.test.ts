import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeArrangement } from '../../../test/support/make-arrangement.ts';
import { LAMY, NOW, openSavingBase, type SavingBase, toCommit, USER } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { commitImport } from './commit-plan.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

test('the same file a second time writes nothing and says when and by whom it was saved', async () => {
  const workspaceId = await base.makeWorkspace();
  const input = toCommit(workspaceId, LAMY);
  await commitImport(base.database.pool, input);
  const before = await base.count(workspaceId, 'change_log');
  const again = await commitImport(base.database.pool, { ...input, now: new Date('2027-01-01') });
  expect(again.status).toBe('already_saved');
  expect(again.file.receivedBy).toBe(USER);
  expect(again.file.committedAt).toEqual(NOW);
  expect(again.counts.created.site).toBe(3);
  expect(await base.count(workspaceId, 'change_log')).toBe(before);
});

test('a cancelled saving keeps whole customers and the next one goes on from there', async () => {
  const workspaceId = await base.makeWorkspace();
  const entities = Array.from({ length: 1200 }, (_, position) => ({
    name: `Client ${position}`,
    sites: [{ name: `Site ${position}`, contacts: [{ name: `Anne Durand${position}` }] }],
  }));
  const input = toCommit(workspaceId, { entities });
  const stop = new AbortController();
  const cut = await commitImport(base.database.pool, { ...input, signal: stop.signal, onProgress: () => stop.abort() });
  expect(cut.status).toBe('cancelled');
  expect(cut.file).toMatchObject({ status: 'cancelled', cursor: 500 });
  expect(await base.count(workspaceId, 'account')).toBe(1000);
  const steps: number[] = [];
  const whole = await commitImport(base.database.pool, { ...input, onProgress: (done) => steps.push(done) });
  expect(steps).toEqual([1000, 1200]);
  expect(whole.counts).toMatchObject({
    created: { entity: 1200, site: 1200, contact: 1200 },
    completed: 0,
    unchanged: 0,
  });
  expect(await base.count(workspaceId, 'import_row')).toBe(1200);
});

test('one saving at a time in a workspace, and another workspace is not held up', async () => {
  const workspaceId = await base.makeWorkspace();
  const elsewhere = await base.makeWorkspace();
  const outcomes = await Promise.allSettled([
    commitImport(base.database.pool, toCommit(workspaceId, LAMY)),
    commitImport(base.database.pool, toCommit(workspaceId, LAMY)),
    commitImport(base.database.pool, toCommit(elsewhere, LAMY)),
  ]);
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toMatchObject([
    { reason: { code: 'import_already_running' } },
  ]);
  expect(await base.count(elsewhere, 'account')).toBe(7);
});

test('whoever does not belong to the workspace cannot save into it, nor can a reader', async () => {
  const workspaceId = await base.makeWorkspace();
  const stranger = { ...toCommit(workspaceId, LAMY), userId: newId() };
  await expect(commitImport(base.database.pool, stranger)).rejects.toMatchObject({ code: 'workspace_unknown' });
  const reader = newId();
  await base.database.pool.query(`insert into workspace_member values ($1, $2, 'viewer', $3)`, [
    workspaceId,
    reader,
    NOW,
  ]);
  await expect(commitImport(base.database.pool, { ...stranger, userId: reader })).rejects.toMatchObject({
    code: 'import_not_allowed',
  });
  expect(await base.count(workspaceId, 'account')).toBe(0);
});

test('a saving that a crash cut goes on, even after a question was answered in between', async () => {
  const workspaceId = await base.makeWorkspace();
  const clients = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, position) => ({
      name: `Client ${from + position}`,
      sites: [{ name: `Site ${from + position}` }],
    }));
  const input = toCommit(workspaceId, { entities: clients(0, 600) });
  const crash = () => {
    throw new Error('power cut');
  };
  await expect(commitImport(base.database.pool, { ...input, onProgress: crash })).rejects.toThrow('power cut');
  expect(await base.count(workspaceId, 'account')).toBe(1000);
  expect(await base.count(workspaceId, 'import_file', "status = 'committing' and cursor = 500")).toBe(1);
  // Answered otherwise, the same lines make one customer more at the beginning and none of the first five.
  const otherwise = makeArrangement({ entities: [{ name: 'Client nouveau' }, ...clients(5, 600)], blankRows: 4 });
  const whole = await commitImport(base.database.pool, { ...input, ...otherwise });
  expect(whole.status).toBe('saved');
  expect(await base.count(workspaceId, 'account')).toBe(1201);
  expect(await base.count(workspaceId, 'import_row')).toBe(600);
  expect(whole.counts.created).toMatchObject({ entity: 601, site: 600 });
});
