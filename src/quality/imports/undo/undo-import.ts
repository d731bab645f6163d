import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import { importLockOf } from '../../../base/accounts/tree-lock.ts';
import { AppError } from '../../../platform/app-error.ts';
import { holdLock } from '../../../platform/db/hold-lock.ts';
import { type Tx, withWorkspace } from '../../../platform/db/transaction.ts';
import { closeUndo } from './close-undo.ts';
import type { UndoCounts } from './contract.ts';
import { decideBatch } from './decide-batch.ts';
import { forgetPlan } from './forget-plan.ts';
import { NO_UNDO_COUNTS } from './import-undo.ts';
import { listRecords } from './list-records.ts';
import { readBatch } from './read-batch.ts';
import { readScene } from './read-scene.ts';
import type { UndoDraft } from './undo-draft.ts';
import { writeBatch } from './write-batch.ts';

/** Larger batches lock more records at once without being faster. */
const RECORDS_PER_BATCH = 2_000;

const TRY_AGAIN_MS = 300;

export interface UndoWork {
  readonly pool: Pool;
  readonly workspaceId: string;
  readonly undoId: string;
  readonly references: readonly RecordReference[];
  readonly now: Date;
  readonly newId: () => string;
  /** Records per transaction, where a few are enough to look at. */
  readonly batchSize?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

interface Undo {
  readonly importFileId: string;
  readonly status: string;
  readonly scope: readonly string[] | null;
  readonly cursor: number;
  readonly total: number | null;
  readonly counts: UndoCounts;
  readonly askedBy: string;
}

/**
 * Foresees or does the undoing of an import, batch by batch, with the cursor in the same transaction: what was cut goes on
 * where it stopped. An undoing that is `planning` writes nothing but what it foresees; one that is `running` takes back,
 * once no other file is being saved or taken back in the workspace.
 */
export async function undoImport(work: UndoWork): Promise<'planned' | 'done' | 'cancelled'> {
  const undo = await withWorkspace(work.pool, work.workspaceId, (tx) => getUndo(tx, work));
  if (undo.status === 'planning') return plan(work, undo);
  for (;;) {
    const outcome = await holdLock(work.pool, importLockOf(work.workspaceId), () => takeBack(work, undo));
    if (outcome) return outcome;
    work.signal?.throwIfAborted();
    await sleep(TRY_AGAIN_MS);
  }
}

async function plan(work: UndoWork, undo: Undo): Promise<'planned' | 'cancelled'> {
  const { pool, workspaceId, undoId } = work;
  const total = await withWorkspace(pool, workspaceId, async (tx) => {
    const count = await listRecords(tx, { workspaceId, undoId, ...undo });
    await note(tx, work, { cursor: 0, total: count, counts: NO_UNDO_COUNTS });
    return count;
  });
  const taken = new Set<string>();
  const ended = await eachBatch(work, { ...undo, cursor: 0, total, counts: NO_UNDO_COUNTS }, (tx, after) =>
    look(tx, work, undo, after, { taken, lock: 'none' }),
  );
  if (ended === 'cancelled') await withWorkspace(pool, workspaceId, (tx) => forgetPlan(tx, workspaceId, undoId));
  else await setStatus(work, 'planned');
  return ended === 'cancelled' ? 'cancelled' : 'planned';
}

async function takeBack(work: UndoWork, undo: Undo): Promise<'done' | 'cancelled'> {
  const { workspaceId, now, newId } = work;
  const cause = { undone_import_file_id: undo.importFileId, import_undo_id: work.undoId };
  const context = { changedBy: undo.askedBy, changedAt: now, source: 'undo', cause } as const;
  const ended = await eachBatch(work, undo, async (tx, after) => {
    // What earlier batches took back is gone from the base itself.
    const draft = await look(tx, work, undo, after, { taken: new Set(), lock: 'for update' });
    await writeBatch(tx, { workspaceId, importFileId: undo.importFileId, context, newId }, draft);
    return draft;
  });
  await withWorkspace(work.pool, workspaceId, (tx) => closeUndo(tx, { ...work, ...undo, context, ended }));
  return ended;
}

async function look(
  tx: Tx,
  { workspaceId, undoId, references, batchSize: limit = RECORDS_PER_BATCH }: UndoWork,
  { importFileId }: Undo,
  after: number,
  { taken, lock }: { readonly taken: Set<string>; readonly lock: 'for update' | 'none' },
): Promise<UndoDraft> {
  const batch = await readBatch(tx, { workspaceId, undoId, importFileId }, { after, limit, lock });
  const scene = await readScene(tx, { workspaceId, importFileId, references, taken }, batch);
  return decideBatch(batch, scene);
}

async function eachBatch(
  work: UndoWork,
  undo: Undo,
  perform: (tx: Tx, after: number) => Promise<UndoDraft>,
): Promise<'done' | 'cancelled'> {
  const total = undo.total ?? 0;
  let { cursor, counts } = undo;
  while (cursor < total) {
    if (work.signal?.aborted) return 'cancelled';
    const at = cursor;
    [cursor, counts] = await withWorkspace(work.pool, work.workspaceId, async (tx) => {
      const draft = await perform(tx, at);
      const next = draft.decisions.at(-1)?.item.position ?? total;
      const sum = addCounts(counts, draft);
      await noteDecisions(tx, work, draft);
      await note(tx, work, { cursor: next, total, counts: sum });
      return [next, sum] as const;
    });
    work.onProgress?.(cursor, total);
  }
  return 'done';
}

function addCounts(before: UndoCounts, { decisions, removed, objections }: UndoDraft): UndoCounts {
  const of = (outcome: string) => decisions.filter((decision) => decision.outcome === outcome).length;
  const levels = { ...before.removed };
  // An account is a group, a company or a site; a contact is one.
  for (const { level } of removed) levels[level as keyof typeof levels] += 1;
  return {
    removed: levels,
    restored: before.restored + of('restored'),
    partly: before.partly + of('partly'),
    kept: before.kept + of('kept'),
    gone: before.gone + of('gone'),
    objectionsLeaving: before.objectionsLeaving + objections.leaving,
    objectionsStaying: before.objectionsStaying + objections.staying,
  };
}

async function noteDecisions(tx: Tx, { workspaceId, undoId }: UndoWork, { decisions }: UndoDraft): Promise<void> {
  await sql`
    update import_undo_item t set outcome = x.outcome, reasons = x.reasons::jsonb
    from unnest(${decisions.map(({ item }) => item.position)}::integer[], ${decisions.map(({ outcome }) => outcome)}::text[],
      ${decisions.map(({ reasons }) => (reasons.length > 0 ? JSON.stringify(reasons) : null))}::text[])
      as x(position, outcome, reasons)
    where t.workspace_id = ${workspaceId} and t.import_undo_id = ${undoId} and t.position = x.position`.execute(tx);
}

async function note(
  tx: Tx,
  { workspaceId, undoId }: UndoWork,
  { cursor, total, counts }: Pick<Undo, 'cursor' | 'total' | 'counts'>,
): Promise<void> {
  await sql`
    update import_undo t set cursor = ${cursor}, total = ${total}, counts = ${JSON.stringify(counts)}::jsonb
    where t.workspace_id = ${workspaceId} and t.import_undo_id = ${undoId}`.execute(tx);
}

async function setStatus(work: UndoWork, status: string): Promise<void> {
  const { workspaceId, undoId, now } = work;
  await withWorkspace(work.pool, workspaceId, async (tx) => {
    await sql`
      update import_undo t set status = ${status}, ended_at = ${now}
      where t.workspace_id = ${workspaceId} and t.import_undo_id = ${undoId}`.execute(tx);
  });
}

async function getUndo(tx: Tx, { workspaceId, undoId }: UndoWork): Promise<Undo> {
  const { rows } = await sql<Undo>`
    select import_file_id as "importFileId", status, scope, cursor, total, counts, asked_by as "askedBy" from import_undo
    where workspace_id = ${workspaceId} and import_undo_id = ${undoId}`.execute(tx);
  const [undo] = rows;
  if (!undo) throw new AppError('import_undo_unknown', { values: { id: undoId }, status: 404 });
  return undo;
}
