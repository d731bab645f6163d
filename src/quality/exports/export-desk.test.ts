import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPeopleBase, type PeopleBase } from '../../../test/support/people-base.ts';
import { NOW, USER } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { startExportSchema } from './contract.ts';
import { ExportDesk } from './export-desk.ts';
import { getExport } from './export-row.ts';
import { startExport } from './start-export.ts';

let base: PeopleBase;
let folder: string;
let desk: ExportDesk;
beforeAll(async () => {
  base = await openPeopleBase();
  folder = mkdtempSync(join(tmpdir(), 'ramure-desk-'));
  desk = new ExportDesk({ pool: base.database.pool, folder, report: (error) => reported.push(error), now: () => NOW });
});
const reported: unknown[] = [];
afterAll(async () => {
  await desk.close();
  await base.database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const begin = async () => {
  const asked = await base.run((tx) =>
    startExport(tx, base.admin, startExportSchema.parse({ kind: 'contact', purpose: 'none' }), { now: NOW, newId }),
  );
  const by = { workspaceId: base.workspaceId, actorId: USER, source: 'person' } as const;
  desk.run({ visit: { workspaceId: base.workspaceId, userId: USER }, by, asked, language: 'fr' });
  return asked.id;
};
const state = (id: string) => base.run((tx) => getExport(tx, base.admin, id, NOW));

test('a cancelled export leaves nothing behind', async () => {
  const id = await begin();
  await desk.cancel(id);
  expect(await state(id)).toMatchObject({ status: 'cancelled', byteCount: null });
  expect(readdirSync(join(folder, base.workspaceId), { recursive: true }).join()).not.toContain(id);
});

test('somebody who leaves the workspace meanwhile gets no file', async () => {
  await base.database.pool.query('delete from workspace_member where workspace_id = $1', [base.workspaceId]);
  const id = await begin();
  await desk.settled(id);
  expect(await state(id)).toMatchObject({ status: 'failed', problem: 'workspace_unknown' });
  expect(existsSync(desk.pathOf(base.workspaceId, { id, format: 'xlsx' }))).toBe(false);
  expect(reported).toEqual([]);
});

test('a file is deleted a week after it was written, and not before', async () => {
  mkdirSync(join(folder, 'w'), { recursive: true });
  for (const [name, days] of [
    ['old', 8],
    ['young', 6],
  ] as const) {
    writeFileSync(join(folder, 'w', name), 'x');
    const at = new Date(NOW.getTime() - days * 86_400_000);
    utimesSync(join(folder, 'w', name), at, at);
  }
  await desk.sweep();
  expect(readdirSync(join(folder, 'w'))).toEqual(['young']);
});
