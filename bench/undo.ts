import { parseArgs } from 'node:util';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { enterWorkspace } from '../src/base/workspaces/enter-workspace.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { commitImport } from '../src/quality/imports/commit-plan.ts';
import { structureFile } from '../src/quality/imports/structure-file.ts';
import { beginUndo, planUndo } from '../src/quality/imports/undo/begin-undo.ts';
import { undoImport } from '../src/quality/imports/undo/undo-import.ts';
import { findLatestUndo } from '../src/quality/imports/undo/undo-queries.ts';
import { RECORD_REFERENCES } from '../src/record-references.ts';
import { type EmptyBase, withEmptyBase } from './with-empty-base.ts';

async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  process.stdout.write(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

/** Saves a made-up sheet into an empty base, foresees its undoing, undoes it: nothing may be left. */
async function undoOnce({ pool, sheet }: EmptyBase): Promise<void> {
  const now = new Date();
  const userId = newId();
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Bench', userId, now, newId });
  const { arrangement, table, mapping, file } = await timed('analyzed', () => structureFile(sheet, { threads: 2 }));
  const input = { workspaceId, userId, arrangement, table, mapping, now, newId, file };
  const { file: saved } = await timed(`${table.rows.length} rows saved`, () => commitImport(pool, input));
  const inside = <Result>(work: Parameters<typeof enterWorkspace<Result>>[2]) =>
    enterWorkspace(pool, { workspaceId, userId }, work);
  const moment = { now, newId };
  const { undoId } = await inside((tx, access) => planUndo(tx, access, saved.importFileId, {}, moment));
  const work = { pool, workspaceId, undoId, references: RECORD_REFERENCES, now, newId };
  await timed('undoing foreseen', () => undoImport(work));
  await inside((tx, access) => beginUndo(tx, access, saved.importFileId, moment));
  await timed('undone', () => undoImport(work));
  const undo = await inside((tx, access) => findLatestUndo(tx, access, saved.importFileId));
  const { rows } = await pool.query(
    'select (select count(*) from account) + (select count(*) from contact) + (select count(*) from affiliation) as left',
  );
  process.stdout.write(`${JSON.stringify(undo?.counts)}\n${rows[0].left} records left\n`);
}

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
await withEmptyBase({ rows: Number(values.rows), seed: Number(values.seed) }, undoOnce);
