import { enterWorkspace } from '../../src/base/workspaces/enter-workspace.ts';
import { newId } from '../../src/platform/db/new-id.ts';
import { openPool } from '../../src/platform/db/open-pool.ts';
import { withWorkspace } from '../../src/platform/db/transaction.ts';
import { commitImport } from '../../src/quality/imports/commit-plan.ts';
import { structureFile } from '../../src/quality/imports/structure-file.ts';
import { beginUndo, planUndo } from '../../src/quality/imports/undo/begin-undo.ts';
import { undoImport } from '../../src/quality/imports/undo/undo-import.ts';
import { findLatestUndo } from '../../src/quality/imports/undo/undo-queries.ts';
import { RECORD_REFERENCES } from '../../src/record-references.ts';

/** The same instant in every life, so that bases can be compared record by record. */
const now = new Date('2026-11-12T10:00:00Z');
const [what, url = '', workspaceId = '', userId = '', sheet = ''] = process.argv.slice(2);
const pool = openPool(url, 3);

/** The process that is killed: it analyzes and saves a file, or undoes it, going on with what an earlier life left. */
async function importFile(): Promise<void> {
  const { arrangement, table, mapping, file } = await structureFile(sheet, { threads: 1 });
  await commitImport(pool, { workspaceId, userId, arrangement, table, mapping, file, now, newId });
}

async function undoFile(): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    'select import_file_id as id from import_file where workspace_id = $1 order by 1 desc limit 1',
    [workspaceId],
  );
  const importId = rows[0]?.id ?? '';
  const moment = { now, newId };
  const enter = <Result>(use: Parameters<typeof enterWorkspace<Result>>[2]) =>
    enterWorkspace(pool, { workspaceId, userId }, use);
  const former = await enter((tx, access) => findLatestUndo(tx, access, importId));
  if (!former?.hasBegun) {
    const { undoId } = await enter((tx, access) => planUndo(tx, access, importId, {}, moment));
    await undoImport({ pool, workspaceId, undoId, references: RECORD_REFERENCES, ...moment });
  }
  const undoId = await enter((tx, access) => beginUndo(tx, access, importId, moment));
  if (undoId) await undoImport({ pool, workspaceId, undoId, references: RECORD_REFERENCES, batchSize: 200, ...moment });
}

await withWorkspace(pool, workspaceId, async () => {});
await (what === 'import' ? importFile() : undoFile());
await pool.end();
