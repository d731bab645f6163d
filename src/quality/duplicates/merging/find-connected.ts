import { sql } from 'kysely';
import type { MergeChoices, MergeScene, Row } from './merge-order.ts';
import type { MergeToRestore } from './restore-merge.ts';

/** A merge as it is kept. */
export interface KeptMerge extends MergeToRestore {
  readonly choices: MergeChoices;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id that stands in a row. */
function idsIn(row: Row): string[] {
  return Object.values(row).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && UUID.test(one)),
  );
}

/**
 * The merges after this one that touched a row that it touched or named, or that such a merge touched: oldest first. They
 * rest on it, and are taken back before it and done again after it.
 */
export async function findConnected(scene: MergeScene, merge: KeptMerge): Promise<readonly KeptMerge[]> {
  const { tx, workspaceId } = scene;
  const found = new Map<string, KeptMerge>();
  const seen = new Set<string>();
  let toRead: readonly KeptMerge[] = [merge];
  while (toRead.length > 0) {
    const fresh = await idsOfParts(
      scene,
      toRead.map(({ mergeId }) => mergeId),
      seen,
    );
    const { rows } = await sql<KeptMerge>`
      select m.merge_id as "mergeId", m.record_kind as kind, m.survivor_id as "survivorId", m.merged_ids as "mergedIds",
        m.choices
      from merge m
      where m.workspace_id = ${workspaceId} and m.merge_id > ${merge.mergeId}::uuid and m.undone_at is null
        and m.merge_id in (
          select p.merge_id from merge_part p
          where p.workspace_id = ${workspaceId} and p.row_id = any(${fresh}::uuid[]))`.execute(tx);
    toRead = rows.filter(({ mergeId }) => !found.has(mergeId));
    for (const one of toRead) found.set(one.mergeId, one);
  }
  return [...found.values()].sort((left, right) => (left.mergeId < right.mergeId ? -1 : 1));
}

async function idsOfParts(
  { tx, workspaceId }: MergeScene,
  mergeIds: readonly string[],
  seen: Set<string>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; before: Row }>`
    select p.row_id as id, p.before from merge_part p
    where p.workspace_id = ${workspaceId} and p.merge_id = any(${mergeIds}::uuid[])`.execute(tx);
  const fresh = new Set<string>();
  for (const { id, before } of rows)
    for (const one of [id, ...idsIn(before)])
      if (!seen.has(one) && one !== workspaceId) {
        seen.add(one);
        fresh.add(one);
      }
  return [...fresh];
}
