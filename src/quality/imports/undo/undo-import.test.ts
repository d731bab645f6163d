import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../../test/support/made-access.ts';
import { phone, type Wish } from '../../../../test/support/make-arrangement.ts';
import { LAMY, NOW, openSavingBase, type SavingBase, toCommit, USER } from '../../../../test/support/saving-base.ts';
import { undoWhole } from '../../../../test/support/undo-base.ts';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import type { FieldChanges } from '../../../base/change-log/change-line.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { withWorkspace } from '../../../platform/db/transaction.ts';
import { RECORD_REFERENCES } from '../../../record-references.ts';
import { mergeRecords } from '../../duplicates/merging/merge-records.ts';
import { commitImport } from '../commit-plan.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

const me = (workspaceId: string) => accessTo(workspaceId, { userId: USER });
const save = (workspaceId: string, wish: Wish) => commitImport(base.database.pool, toCommit(workspaceId, wish));

async function idOf(workspaceId: string, table: 'account' | 'contact', where: string): Promise<string> {
  const { rows } = await base.database.pool.query(
    `select ${table}_id as id from ${table} where workspace_id = $1 and ${where}`,
    [workspaceId],
  );
  return rows[0].id;
}

/** Somebody changes a column of an account by hand. */
async function write(workspaceId: string, accountId: string, column: string, value: string): Promise<void> {
  await withWorkspace(base.database.pool, workspaceId, async (tx) => {
    await sql`
      update account t set ${sql.ref(column)} = ${value}
      where t.workspace_id = ${workspaceId} and t.account_id = ${accountId}`.execute(tx);
    const changes: FieldChanges = { [column]: [null, value] };
    const context = { changedBy: USER, changedAt: NOW, source: 'person', cause: null } as const;
    await appendChanges(tx, workspaceId, [{ recordKind: 'account', recordId: accountId, changes }], context, newId);
  });
}

test('an undone import is gone from the base, its lines say so, and each record tells it in the change log', async () => {
  const workspaceId = await base.makeWorkspace();
  const { file } = await save(workspaceId, LAMY);
  const { status, counts } = await undoWhole(base.database.pool, me(workspaceId), file.importFileId);
  expect(status).toBe('done');
  expect(counts).toMatchObject({
    removed: { group: 1, entity: 2, site: 3, contact: 2, network: 1 },
    kept: 0,
    objectionsLeaving: 1,
  });
  for (const table of ['account', 'contact', 'affiliation', 'note', 'contact_point', 'import_placement'])
    expect(await base.count(workspaceId, table), table).toBe(0);
  expect(await base.count(workspaceId, 'import_row', "status = 'undone'")).toBeGreaterThan(0);
  expect(await base.count(workspaceId, 'import_row', "status = 'blank'")).toBe(2);
  expect(await base.count(workspaceId, 'import_file', "status = 'undone'")).toBe(1);
  expect(await base.count(workspaceId, 'change_log', "source = 'undo' and record_kind = 'account'")).toBe(7);
});

test('undone twice is undone once', async () => {
  const workspaceId = await base.makeWorkspace();
  const { file } = await save(workspaceId, LAMY);
  const first = await undoWhole(base.database.pool, me(workspaceId), file.importFileId);
  const lines = await base.count(workspaceId, 'change_log');
  const second = await undoWhole(base.database.pool, me(workspaceId), file.importFileId);
  expect(second.id).toBe(first.id);
  expect(await base.count(workspaceId, 'change_log')).toBe(lines);
});

test('a record that somebody worked on since is kept whole with what it stands under, and says why', async () => {
  const workspaceId = await base.makeWorkspace();
  const { file } = await save(workspaceId, LAMY);
  await write(workspaceId, await idOf(workspaceId, 'account', "name = 'Siège Lyon'"), 'town', 'Villeurbanne');
  const { counts, items } = await undoWhole(base.database.pool, me(workspaceId), file.importFileId);
  expect(counts.kept).toBe(3);
  const reasons = new Map(items.map(({ name, reasons: said }) => [name, said.map(({ code }) => code)]));
  expect(reasons.get('Siège Lyon')).toEqual(['undo_held_by_work']);
  expect(reasons.get('Lamy Services')).toEqual(['undo_held_by_account']);
  expect(reasons.get('Groupe Lamy')).toEqual(['undo_held_by_account']);
  expect(await base.count(workspaceId, 'account')).toBe(3);
  expect(await base.count(workspaceId, 'contact_point', 'account_id is not null')).toBe(1);
  // The line of the site that stays is not undone.
  expect(await base.count(workspaceId, 'import_row', "status <> 'undone' and site_id is not null")).toBeGreaterThan(0);
});

test('a value entered after the import stays, the others of the same record are empty again', async () => {
  const workspaceId = await base.makeWorkspace();
  const company = { name: 'Lamy Services', siren: '812345676' };
  await save(workspaceId, { entities: [{ ...company, sites: [{ name: 'Siège', sirets: ['81234567600019'] }] }] });
  const site = { name: 'Siège', sirets: ['81234567600019'], phones: [phone('+33472000001')] };
  const { file, counts: saved } = await save(workspaceId, {
    entities: [{ ...company, legalForm: 'SAS', headcount: '50', sites: [site] }],
  });
  expect(saved.completed).toBe(2);
  const id = await idOf(workspaceId, 'account', "name = 'Lamy Services'");
  await write(workspaceId, id, 'headcount', '80');
  const { counts, items } = await undoWhole(base.database.pool, me(workspaceId), file.importFileId);
  expect(counts).toMatchObject({ partly: 1, restored: 1, kept: 0 });
  expect(items).toMatchObject([
    {
      name: 'Lamy Services',
      outcome: 'partly',
      reasons: [{ code: 'undo_later_value', values: { field: 'headcount', value: '80' } }],
    },
  ]);
  const { rows } = await base.database.pool.query('select headcount, legal_form from account where account_id = $1', [
    id,
  ]);
  expect(rows).toEqual([{ headcount: '80', legal_form: null }]);
  expect(await base.count(workspaceId, 'contact_point')).toBe(0);
});

test('what a second file says too stays for its sake, and goes with it', async () => {
  const workspaceId = await base.makeWorkspace();
  const first = await save(workspaceId, LAMY);
  const second = await save(workspaceId, LAMY);
  expect(second.counts.created.entity).toBe(0);
  const kept = await undoWhole(base.database.pool, me(workspaceId), first.file.importFileId);
  expect(kept.counts.removed).toEqual({ group: 0, entity: 0, site: 0, contact: 0, network: 0 });
  expect(kept.items[0]?.reasons).toContainEqual({ code: 'undo_held_by_file', values: { file: 'clients.csv' } });
  expect(await base.count(workspaceId, 'account')).toBe(7);
});

test('an objection that the file stated of somebody who stays is never lifted by an undoing', async () => {
  const workspaceId = await base.makeWorkspace();
  const person = { name: 'Luc Petit', email: 'l.petit@lamy.fr', codes: ['P1'] };
  const wish = (more: object): Wish => ({
    entities: [
      {
        name: 'Lamy',
        siren: '812345676',
        sites: [{ name: 'Lyon', sirets: ['81234567600019'], contacts: [{ ...person, ...more }] }],
      },
    ],
  });
  await save(workspaceId, wish({}));
  const { file } = await save(workspaceId, wish({ objections: [{ channel: 'phone', raw: 'ne plus appeler' }] }));
  const { counts, items } = await undoWhole(base.database.pool, me(workspaceId), file.importFileId);
  expect(counts).toMatchObject({ objectionsStaying: 1, objectionsLeaving: 0 });
  expect(items[0]?.reasons).toEqual([{ code: 'undo_objection_stays', values: { channel: 'phone' } }]);
  expect(await base.count(workspaceId, 'objection', 'lifted_at is null')).toBe(1);
});

test('a record that was merged into another since is left there', async () => {
  const workspaceId = await base.makeWorkspace();
  await save(workspaceId, { entities: [{ name: 'Martin Bâtiment', siren: '732829320' }] });
  const { file } = await save(workspaceId, { entities: [{ name: 'Dupont' }] });
  const survivorId = await idOf(workspaceId, 'account', "name = 'Martin Bâtiment'");
  const mergedIds = [await idOf(workspaceId, 'account', "name = 'Dupont'")];
  await withWorkspace(base.database.pool, workspaceId, (tx) =>
    mergeRecords(
      tx,
      me(workspaceId),
      { kind: 'account', survivorId, mergedIds, choices: {} },
      { references: RECORD_REFERENCES, now: NOW, newId },
    ),
  );
  const { counts, items } = await undoWhole(base.database.pool, me(workspaceId), file.importFileId);
  expect(counts).toMatchObject({ gone: 1, kept: 0 });
  expect(items).toMatchObject([
    { outcome: 'gone', reasons: [{ code: 'undo_merged_since', values: { id: survivorId } }] },
  ]);
  expect(await base.count(workspaceId, 'account')).toBe(1);
});

test('one group of an import is undone alone, and the rest later', async () => {
  const workspaceId = await base.makeWorkspace();
  const { file } = await save(workspaceId, LAMY);
  const groupId = await idOf(workspaceId, 'account', "name = 'Groupe Lamy'");
  const luc = await idOf(workspaceId, 'contact', "last_name = 'Petit' or search_key like '%petit%'");
  const part = await undoWhole(base.database.pool, me(workspaceId), file.importFileId, { recordIds: [groupId] });
  expect(part.isPartial).toBe(true);
  // Claire covers a site of another company: she stays, and so does what she stands under.
  expect(part.counts).toMatchObject({ removed: { group: 0, entity: 0, site: 1, contact: 1 }, kept: 3 });
  expect(await base.count(workspaceId, 'contact', `contact_id = '${luc}'`)).toBe(0);
  expect(await base.count(workspaceId, 'import_file', "status = 'partly_undone'")).toBe(1);
  const rest = await undoWhole(base.database.pool, me(workspaceId), file.importFileId);
  expect(rest.counts.kept).toBe(0);
  expect(await base.count(workspaceId, 'account')).toBe(0);
  expect(await base.count(workspaceId, 'import_file', "status = 'undone'")).toBe(1);
});

test('an undoing that was stopped goes on where it stopped', async () => {
  const workspaceId = await base.makeWorkspace();
  const entities = Array.from({ length: 60 }, (_, at) => ({ name: `Client ${at}`, sites: [{ name: `Site ${at}` }] }));
  const { file } = await save(workspaceId, { entities });
  const stop = new AbortController();
  const cut = await undoWhole(
    base.database.pool,
    me(workspaceId),
    file.importFileId,
    {},
    {
      signal: stop.signal,
      batchSize: 50,
      onProgress: (done) => (done === 50 ? stop.abort() : undefined),
    },
  ).catch((error: unknown) => error);
  // The first run of the work is the plan: it was stopped, and left nothing.
  expect(cut).toBeInstanceOf(Error);
  expect(await base.count(workspaceId, 'import_undo')).toBe(0);
  const half = new AbortController();
  const stopped = await undoWhole(
    base.database.pool,
    me(workspaceId),
    file.importFileId,
    { onPlanned: async () => half.abort() },
    { signal: half.signal, batchSize: 50 },
  );
  expect(stopped).toMatchObject({ status: 'cancelled', done: 0 });
  const whole = await undoWhole(base.database.pool, me(workspaceId), file.importFileId);
  expect(whole).toMatchObject({ status: 'done', counts: { removed: { entity: 60, site: 60 } } });
  expect(await base.count(workspaceId, 'account')).toBe(0);
});

test('whoever may not import undoes nothing, and what others imported asks for the right to undo changes', async () => {
  const workspaceId = await base.makeWorkspace();
  const { file } = await save(workspaceId, LAMY);
  const undoAs = (role: 'sales_rep' | 'sales_manager' | 'data_steward') =>
    undoWhole(base.database.pool, accessTo(workspaceId, { role, userId: newId() }), file.importFileId);
  await expect(undoAs('sales_rep')).rejects.toMatchObject({ code: 'right_missing' });
  await expect(undoAs('sales_manager')).rejects.toMatchObject({
    code: 'right_missing',
    values: { right: 'undo_changes' },
  });
  await expect(undoWhole(base.database.pool, me(workspaceId), newId())).rejects.toMatchObject({
    code: 'import_unknown',
  });
  expect(await base.count(workspaceId, 'account')).toBe(7);
  expect((await undoAs('data_steward')).status).toBe('done');
});
