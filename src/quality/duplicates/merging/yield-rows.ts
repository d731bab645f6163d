import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import { findOthersOfKey, findUniqueKeys, isFreedByYield } from './find-likes.ts';
import type { MergeOrder, MergeScene, Row } from './merge-order.ts';
import { keepParts, patchRows } from './row-parts.ts';

/**
 * Lets rows give up what the kept record has already, and answers them as they are then, by key: a second main contact
 * stays a contact, and where a merged account stood is told as past.
 */
export async function yieldRows(
  scene: MergeScene,
  order: MergeOrder,
  reference: RecordReference,
  moving: ReadonlyMap<string, Row>,
): Promise<ReadonlyMap<string, Row>> {
  const { yields } = reference;
  if (yields === undefined) return moving;
  const changes =
    yields.kind === 'end'
      ? ended(scene, moving, yields.column)
      : await unflagged(scene, order, reference, yields.column);
  await keepParts(scene, order.mergeId, reference, changes);
  await patchRows(scene, reference, changes);
  const patches = new Map(changes.map(({ id, after }) => [id, after]));
  return new Map([...moving].map(([id, row]) => [id, { ...row, ...patches.get(id) }]));
}

interface Yielded {
  readonly id: string;
  readonly after: Row;
}

function ended({ now }: MergeScene, moving: ReadonlyMap<string, Row>, column: string): readonly Yielded[] {
  const today = now.toISOString().slice(0, 10);
  return [...moving].flatMap(([id, row]) => {
    if (row[column] !== null) return [];
    // Known from a day that has not come yet: nothing ends before it begins.
    const from = typeof row.valid_from === 'string' && row.valid_from > today ? row.valid_from : today;
    return [{ id, after: { [column]: from } }];
  });
}

async function unflagged(
  scene: MergeScene,
  { survivorId, mergedIds }: MergeOrder,
  reference: RecordReference,
  column: string,
): Promise<readonly Yielded[]> {
  const keys = (await findUniqueKeys(scene, reference)).filter((unique) => isFreedByYield(unique, reference));
  const yielded: Yielded[] = [];
  for (const unique of keys)
    for (const { id } of await findOthersOfKey(scene, reference, unique, [survivorId, ...mergedIds]))
      yielded.push({ id, after: { [column]: false } });
  return yielded;
}
