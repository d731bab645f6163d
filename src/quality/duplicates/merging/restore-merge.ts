import type { RecordReference, ReferredKind } from '../../../base/accounts/record-reference.ts';
import { type MergeScene, RECORD_TABLES, type Row } from './merge-order.ts';
import { isSame, type Part, readParts, restoreColumns } from './read-parts.ts';
import type { RecordLog } from './record-lines-log.ts';
import { findHeaded, isSirenNeeded, placeImages, repairPaths } from './restore-tree.ts';
import { insertImages, patchRows } from './row-parts.ts';
import { watchCustomFields } from './settle-custom-fields.ts';

/** A value that somebody wrote after the merge and that stays where it is; `field` is null where the row was removed since. */
export interface KeptEdit {
  readonly table: string;
  readonly id: string;
  readonly field: string | null;
}

/** What a merge is that is being taken back. */
export interface MergeToRestore {
  readonly mergeId: string;
  readonly kind: ReferredKind;
  readonly survivorId: string;
  readonly mergedIds: readonly string[];
}

interface Restoring {
  readonly scene: MergeScene;
  readonly merge: MergeToRestore;
  readonly log: RecordLog;
  readonly kept: KeptEdit[];
}

const PLACE = ['parent_id', 'path', 'group_id', 'entity_id'] as const;

/** Puts everything back that a merge changed, but for what was written since. */
export async function restoreMerge(
  scene: MergeScene,
  merge: MergeToRestore,
  log: RecordLog,
): Promise<readonly KeptEdit[]> {
  const work: Restoring = { scene, merge, log, kept: [] };
  const { kind, survivorId, mergedIds } = merge;
  const recordTable = RECORD_TABLES[kind];
  const settleCustomFields = await watchCustomFields(scene, kind, [survivorId, ...mergedIds]);
  const parts = await readParts(scene, merge.mergeId, recordTable);
  const survivor = parts.find(({ id }) => id === survivorId);
  const { siren, ...rest } = survivor ? restoreSurvivor(work, survivor) : {};
  await patchRows(scene, recordTable, [{ id: survivorId, after: rest }]);
  await restoreRecords(
    work,
    parts.filter(({ after }) => after === null),
  );
  const moved = parts.filter(({ id, after }) => after !== null && id !== survivorId);
  if (kind === 'account') await restorePlaces(work, moved);
  for (const reference of tablesOf(scene, kind)) await restoreRows(work, reference);
  if (kind === 'account') await repairPaths(scene, [...mergedIds, ...moved.map(({ id }) => id)]);
  if (siren !== undefined && survivor) await restoreSiren(work, survivor, siren);
  await settleCustomFields(log);
  for (const id of mergedIds) log.note(kind, id, 'merged_into', [survivorId, null]);
  return work.kept;
}

function restoreSurvivor({ merge, log, kept }: Restoring, survivor: Part): Row {
  const { table } = RECORD_TABLES[merge.kind];
  const { after, edited } = restoreColumns(survivor);
  for (const field of edited) kept.push({ table, id: survivor.id, field });
  const { siren: _, ...said } = after;
  log.noteColumns(merge.kind, survivor.id, survivor.current ?? {}, said);
  return after;
}

async function restoreSiren({ scene, merge, log, kept }: Restoring, survivor: Part, siren: unknown): Promise<void> {
  if (siren === null && (await isSirenNeeded(scene, survivor.id))) {
    kept.push({ table: 'account', id: survivor.id, field: 'siren' });
    return;
  }
  await patchRows(scene, RECORD_TABLES[merge.kind], [{ id: survivor.id, after: { siren } }]);
  log.noteColumns(merge.kind, survivor.id, survivor.current ?? {}, { siren });
}

async function restoreRecords({ scene, merge, kept }: Restoring, removed: readonly Part[]): Promise<void> {
  const table = RECORD_TABLES[merge.kind];
  // Written once more: whoever read it before the merge must not write over it unawares.
  const images = removed.map(({ before }) => ({
    ...before,
    version: Number(before.version) + 1,
    updated_at: scene.now.toISOString(),
  }));
  if (merge.kind === 'contact') {
    await insertImages(scene, table, images);
    return;
  }
  const headed = await findHeaded(
    scene,
    images.flatMap((image: Row) => (image.is_head_office === true ? [String(image.entity_id)] : [])),
  );
  const placed = await placeImages(scene, images);
  await insertImages(
    scene,
    table,
    placed.map((image) => {
      if (image.is_head_office !== true || !headed.has(String(image.entity_id))) return image;
      kept.push({ table: 'account', id: String(image.account_id), field: 'is_head_office' });
      return { ...image, is_head_office: false };
    }),
  );
}

/** Accounts go back under their parents, unless somebody has moved them elsewhere. */
async function restorePlaces({ scene, log, kept }: Restoring, moved: readonly Part[]): Promise<void> {
  const changes = moved.flatMap(({ id, before, after, current }) => {
    if (current === null || after === null) {
      kept.push({ table: 'account', id, field: null });
      return [];
    }
    if (!PLACE.every((column) => isSame(current[column], after[column]))) {
      kept.push({ table: 'account', id, field: 'parent_id' });
      return [];
    }
    const place = Object.fromEntries(PLACE.map((column) => [column, before[column]]));
    const isHead = isSame(current.is_head_office, after.is_head_office)
      ? before.is_head_office
      : current.is_head_office;
    const back = { ...place, is_head_office: isHead };
    const isDifferent = ([column, value]: readonly [string, unknown]) => !isSame(value, current[column]);
    log.noteColumns('account', id, current, Object.fromEntries(Object.entries(back).filter(isDifferent)));
    return [{ id, after: back }];
  });
  await patchRows(scene, RECORD_TABLES.account, changes);
}

/** One reference per table: rows of a table are put back once, whatever the number of their columns that refer. */
function tablesOf(scene: MergeScene, kind: ReferredKind): readonly RecordReference[] {
  const own = scene.references.filter(({ refersTo, move }) => refersTo === kind && move === 'repoint');
  return own.filter((one, at) => own.findIndex(({ table }) => table === one.table) === at);
}

async function restoreRows({ scene, merge, log, kept }: Restoring, reference: RecordReference): Promise<void> {
  const { table, key } = reference;
  const parts = await readParts(scene, merge.mergeId, reference);
  const changes: { id: string; after: Row }[] = [];
  const images: Row[] = [];
  for (const part of parts) {
    const { id, before, after, current } = part;
    if (after === null) {
      images.push(before);
      log.noteRow(reference, null, before);
    } else if (current === null) kept.push({ table, id, field: null });
    else {
      const restored = restoreColumns(part);
      for (const field of restored.edited) kept.push({ table, id, field });
      if (Object.keys(restored.after).length === 0) continue;
      changes.push({ id: String(current[key]), after: restored.after });
      log.noteRow(reference, current, { ...current, ...restored.after });
    }
  }
  await patchRows(scene, reference, changes);
  await insertImages(scene, reference, images);
}
