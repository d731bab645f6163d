import { sql } from 'kysely';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { applyMerge, assertSirets, lockRecords } from './apply-merge.ts';
import { assertMergeable } from './assert-mergeable.ts';
import { findConnected, type KeptMerge } from './find-connected.ts';
import type { MergeScene } from './merge-order.ts';
import { assertMayMerge, type WriteParts } from './merge-records.ts';
import { readParts } from './read-parts.ts';
import { RecordLog } from './record-lines-log.ts';
import { type KeptEdit, restoreMerge } from './restore-merge.ts';

/** What came back, and what did not because somebody worked on since. */
export interface Unmerged {
  readonly survivorId: string;
  readonly restoredIds: readonly string[];
  readonly keptEdits: readonly KeptEdit[];
  /** Rows that came to the survivor after the merge: they stay there. */
  readonly addedSince: readonly { readonly table: string; readonly id: string }[];
  /** Later merges that rested on this one: taken back and done again. */
  readonly redone: readonly string[];
  /** Later merges that are not allowed without this one, as of two sites whose companies are two again: taken back too. */
  readonly alsoUndone: readonly string[];
}

const MOST_ADDED = 500;

/**
 * Takes a merge back, even after later edits and merges: without any, every column is as before but version and
 * `updated_at`.
 * @throws AppError `right_missing`, `merge_unknown`, `merge_undone_already`, `unmerge_blocked`.
 */
export async function unmergeRecords(tx: Tx, access: Access, mergeId: string, parts: WriteParts): Promise<Unmerged> {
  assertMay(access, 'merge_records');
  const merge = await findLiveMerge(tx, access, mergeId);
  const scene: MergeScene = { tx, workspaceId: access.workspaceId, references: parts.references, now: parts.now };
  const later = await findConnected(scene, merge);
  await assertSurvivorsMine(tx, access, merge, later);
  const log = new RecordLog();
  try {
    return await takeBack({ scene, access, merge, later, log, parts });
  } catch (error) {
    throw explainBlock(error, merge);
  }
}

interface TakingBack {
  readonly scene: MergeScene;
  readonly access: Access;
  readonly merge: KeptMerge;
  readonly later: readonly KeptMerge[];
  readonly log: RecordLog;
  readonly parts: WriteParts;
}

async function takeBack({ scene, access, merge, later, log, parts }: TakingBack): Promise<Unmerged> {
  const { tx, workspaceId, now } = scene;
  const settable = new Map<string, ReadonlySet<string>>();
  const kept: KeptEdit[] = [];
  for (const one of later.toReversed()) {
    const before = await readParts(scene, one.mergeId, recordTableOf(one));
    const edits = await restoreMerge(scene, one, log);
    const set = new Set(Object.keys(before.find(({ id }) => id === one.survivorId)?.after ?? {}));
    for (const { id, field } of edits) if (id === one.survivorId && field !== null) set.delete(field);
    settable.set(one.mergeId, set.union(new Set(['other_names', 'domains'])));
  }
  kept.push(...(await restoreMerge(scene, merge, log)));
  const redone: string[] = [];
  const alsoUndone: string[] = [];
  for (const one of later)
    ((await mergeAgain(scene, one, settable.get(one.mergeId), log)) ? redone : alsoUndone).push(one.mergeId);
  await sql`
    update merge m set undone_at = ${now}, undone_by = ${access.actorId}
    where m.workspace_id = ${workspaceId} and m.merge_id = any(${[merge.mergeId, ...alsoUndone]}::uuid[])`.execute(tx);
  const addedSince = await findAdded(scene, merge);
  const context = { ...contextOf(access, now, { unmerge: merge.mergeId }), source: 'undo' } as const;
  await appendChanges(tx, workspaceId, log.lines(), context, parts.newId);
  const ids = [merge.survivorId, ...merge.mergedIds];
  // Asked again: whoever takes a merge back has not said yet that they are two.
  await sql`
    update candidate_pair p set decision = null, decided_by = null, decided_at = null
    where p.workspace_id = ${workspaceId} and p.decision = 'merge'
      and p.left_id = any(${ids}::uuid[]) and p.right_id = any(${ids}::uuid[])`.execute(tx);
  return {
    survivorId: merge.survivorId,
    restoredIds: merge.mergedIds,
    keptEdits: kept,
    addedSince,
    redone,
    alsoUndone,
  };
}

/** Does a merge again that rested on the one taken back; false where the rules refuse it now. */
async function mergeAgain(
  scene: MergeScene,
  merge: KeptMerge,
  settable: ReadonlySet<string> | undefined,
  log: RecordLog,
): Promise<boolean> {
  const order = settable ? { ...merge, settable } : merge;
  const rows = await lockRecords(scene, order);
  try {
    assertMergeable(order.kind, rows);
    if (order.kind === 'account') await assertSirets(scene, rows);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
  await sql`
    delete from merge_part p where p.workspace_id = ${scene.workspaceId} and p.merge_id = ${merge.mergeId}`.execute(
    scene.tx,
  );
  await applyMerge(scene, order, rows, log);
  return true;
}

function recordTableOf({ kind }: KeptMerge) {
  return { table: kind, key: `${kind}_id` };
}

async function findLiveMerge(tx: Tx, { workspaceId }: Access, mergeId: string): Promise<KeptMerge> {
  const { rows } = await sql<KeptMerge & { isUndone: boolean }>`
    select m.merge_id as "mergeId", m.record_kind as kind, m.survivor_id as "survivorId", m.merged_ids as "mergedIds",
      m.choices, m.undone_at is not null as "isUndone"
    from merge m where m.workspace_id = ${workspaceId} and m.merge_id = ${mergeId}
    for update`.execute(tx);
  const [merge] = rows;
  if (!merge) throw new AppError('merge_unknown', { values: { id: mergeId }, status: 404 });
  if (merge.isUndone) throw new AppError('merge_undone_already', { values: { id: mergeId }, status: 409 });
  return merge;
}

/** The survivor of today: the record that the survivor has gone into, where a later merge took it. */
async function assertSurvivorsMine(
  tx: Tx,
  access: Access,
  merge: KeptMerge,
  later: readonly KeptMerge[],
): Promise<void> {
  let id = merge.survivorId;
  for (const one of later) if (one.mergedIds.includes(id)) id = one.survivorId;
  await assertMayMerge(tx, access, merge.kind, [id]);
}

/** Rows that refer to the survivor and were made after the merge: ids tell their moment. */
async function findAdded(scene: MergeScene, merge: KeptMerge): Promise<Unmerged['addedSince']> {
  const { tx, workspaceId } = scene;
  const added: { table: string; id: string }[] = [];
  for (const { table, key, column } of scene.references.filter(({ refersTo }) => refersTo === merge.kind)) {
    if (column === 'group_id' || column === 'entity_id') continue;
    const { rows } = await sql<{ id: string }>`
      select t.${sql.ref(key)} as id from ${sql.table(table)} t
      where t.workspace_id = ${workspaceId} and t.${sql.ref(column)} = ${merge.survivorId}
        and t.${sql.ref(key)} > ${merge.mergeId}::uuid
      order by 1 limit ${MOST_ADDED}`.execute(tx);
    for (const { id } of rows) added.push({ table, id });
  }
  return added;
}

/** Unique keys and foreign keys say what stands in the way: something that was written since. */
function explainBlock(error: unknown, merge: KeptMerge): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (error instanceof AppError || (code !== '23505' && code !== '23503')) return error;
  const constraint = typeof error === 'object' && error !== null && 'constraint' in error ? error.constraint : '';
  return new AppError('unmerge_blocked', {
    values: { name: String(constraint ?? merge.mergeId) },
    status: 409,
    cause: error,
  });
}
