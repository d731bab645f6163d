import type { Pool } from 'pg';
import { importLockOf } from '../../base/accounts/tree-lock.ts';
import { appendChanges } from '../../base/change-log/append-changes.ts';
import type { ChangeContext } from '../../base/change-log/change-line.ts';
import type { Arrangement } from '../../matching/arrangement.ts';
import type { ColumnMapping } from '../../matching/column-mapping.ts';
import type { Table } from '../../matching/table.ts';
import { AppError } from '../../platform/app-error.ts';
import { holdLock } from '../../platform/db/hold-lock.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { assertMayImport } from './analysis-save.ts';
import { batchesOf, writeBatch } from './commit-plan-batch.ts';
import { advanceFile, cancelFile, closeFile, findSavedFile, openFile, type SavedFile } from './commit-plan-file.ts';

import type { FileToSave } from './import-file.ts';
import type { ImportPlan, PlanCounts } from './import-plan.ts';
import { planChanges } from './plan-changes.ts';
import { countChanges, NO_COUNTS } from './plan-changes-counts.ts';
import type { PlanContext } from './plan-changes-draft.ts';
import { findExisting } from './plan-changes-find-existing.ts';

const CLUSTERS_PER_BATCH = 500;

export interface ImportToCommit {
  readonly workspaceId: string;
  readonly userId: string;
  /** `program`: its key was looked at when it asked, and nobody of the workspace has that id. A member where nothing is said. */
  readonly actor?: 'member' | 'program' | undefined;
  readonly file: FileToSave;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly arrangement: Arrangement;
  /** Those that the arrangement was made with. */
  readonly answers?: NonNullable<PlanContext['answers']>;
  readonly now: Date;
  readonly newId: () => string;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface CommitResult {
  /** `already_saved`: the same bytes were saved before; nothing was written. */
  readonly status: 'saved' | 'already_saved' | 'cancelled';
  readonly file: SavedFile;
  readonly counts: PlanCounts;
}

/**
 * The aperçu avant enregistrement: what saving would change, nothing written.
 * @throws AppError `workspace_unknown`, `import_not_allowed`.
 */
export async function planImport(pool: Pool, input: ImportToCommit): Promise<ImportPlan> {
  if (input.actor !== 'program') await assertMayImport(pool, input);
  const existing = await withWorkspace(pool, input.workspaceId, (tx) =>
    findExisting(tx, input.workspaceId, input.arrangement),
  );
  return planChanges(input.arrangement, input.table, existing, input);
}

/**
 * Saves an arrangement in a workspace: the only writer of imported data. Customers are written whole, some hundred per
 * transaction, with the cursor in the same transaction; the same file a second time writes nothing and says so.
 * @throws AppError `import_already_running` while another saving is under way in the workspace.
 */
export async function commitImport(pool: Pool, input: ImportToCommit): Promise<CommitResult> {
  const { workspaceId, file } = input;
  if (input.actor !== 'program') await assertMayImport(pool, input);
  const result = await holdLock(pool, importLockOf(workspaceId), async (): Promise<CommitResult> => {
    const saved = await withWorkspace(pool, workspaceId, (tx) => findSavedFile(tx, workspaceId, file));
    if (saved?.status === 'committed')
      return { status: 'already_saved', file: saved, counts: saved.counts ?? NO_COUNTS };
    // Planned under the lock: no other import can change what the plan was made on.
    const plan = await planImport(pool, input);
    return commitPlan(pool, input, plan, saved?.counts ?? NO_COUNTS);
  });
  if (!result) throw new AppError('import_already_running', { status: 409 });
  return result;
}

async function commitPlan(
  pool: Pool,
  input: ImportToCommit,
  plan: ImportPlan,
  before: PlanCounts,
): Promise<CommitResult> {
  const { workspaceId, now, newId, userId, table, mapping, file } = input;
  const opening = { file, headers: table.headers, mapping, planHash: plan.hash, userId, now, newId };
  const { importFileId, cursor } = await withWorkspace(pool, workspaceId, (tx) => openFile(tx, workspaceId, opening));
  const context = {
    changedBy: userId,
    changedAt: now,
    source: 'import',
    cause: { import_file_id: importFileId },
  } as const;
  const seen = new Set<string>();
  let counts = before;
  for (const batch of batchesOf(plan, cursor, CLUSTERS_PER_BATCH)) {
    if (input.signal?.aborted) {
      await withWorkspace(pool, workspaceId, (tx) => cancelFile(tx, workspaceId, importFileId));
      return { status: 'cancelled', file: await getFile(pool, input), counts };
    }
    counts = countChanges(batch.changes, plan.newIds, seen, counts);
    await withWorkspace(pool, workspaceId, async (tx) => {
      await writeBatch(tx, workspaceId, importFileId, batch, context, newId);
      await advanceFile(tx, workspaceId, importFileId, batch.next, counts);
    });
    input.onProgress?.(batch.next, plan.clusterCount);
  }
  const unchanged = plan.recordCount - sumOfRecords(counts);
  await close(pool, input, importFileId, { ...counts, unchanged, toCheck: plan.counts.toCheck }, context);
  const saved = await getFile(pool, input);
  return { status: 'saved', file: saved, counts: saved.counts ?? counts };
}

async function close(
  pool: Pool,
  { workspaceId, table, file, now, newId }: ImportToCommit,
  importFileId: string,
  counts: PlanCounts,
  context: ChangeContext,
): Promise<void> {
  await withWorkspace(pool, workspaceId, async (tx) => {
    await closeFile(tx, workspaceId, importFileId, table.rows.length, counts, now);
    const changes = { name: [null, file.name], status: [null, 'committed'], counts: [null, counts] } as const;
    const line = { recordKind: 'import_file', recordId: importFileId, changes } as const;
    await appendChanges(tx, workspaceId, [line], context, newId);
  });
}

function sumOfRecords({ created, completed }: PlanCounts): number {
  return created.group + created.entity + created.site + created.contact + created.network + completed;
}

async function getFile(pool: Pool, { workspaceId, file }: ImportToCommit): Promise<SavedFile> {
  const saved = await withWorkspace(pool, workspaceId, (tx) => findSavedFile(tx, workspaceId, file));
  if (!saved) throw new Error('the import that was being saved is not in the base');
  return saved;
}
