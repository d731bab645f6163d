import { sql } from 'kysely';
import type { MergeOrder, MergeScene, Row } from './merge-order.ts';
import type { RecordLog } from './record-lines-log.ts';
import { keepParts, patchRows } from './row-parts.ts';

interface Standing {
  readonly id: string;
  readonly level: string;
  readonly parentId: string | null;
  readonly path: readonly string[];
  readonly groupId: string | null;
  readonly entityId: string | null;
  readonly isHeadOffice: boolean;
}

const ACCOUNT = { table: 'account', key: 'account_id' } as const;

/** Accounts that stand below any of these, the trees of their tops being all that is read. */
export async function findBelow({ tx, workspaceId }: MergeScene, ids: readonly string[]): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select a.account_id as id, a.level, a.parent_id as "parentId", a.path, a.group_id as "groupId",
      a.entity_id as "entityId", a.is_head_office as "isHeadOffice"
    from account a
    where a.workspace_id = ${workspaceId} and a.path && ${ids}::uuid[]
      and a.root_id in (select t.root_id from account t where t.workspace_id = ${workspaceId} and t.account_id = any(${ids}::uuid[]))
    order by cardinality(a.path), a.account_id`.execute(tx);
  return rows;
}

async function hasHeadOffice({ tx, workspaceId }: MergeScene, entityId: string): Promise<boolean> {
  const { rows } = await sql`
    select from account a
    where a.workspace_id = ${workspaceId} and a.entity_id = ${entityId} and a.is_head_office`.execute(tx);
  return rows.length > 0;
}

/** What stands below the merged accounts comes to stand below the survivor; of two head offices the survivor's stays one. */
export async function moveTree(scene: MergeScene, order: MergeOrder, survivor: Row, log: RecordLog): Promise<void> {
  const { survivorId, mergedIds, mergeId } = order;
  const merged = new Set(mergedIds);
  const survivorPath = [...(survivor.path as string[]), survivorId];
  const groupId = survivor.group_id as string | null;
  let isHeadTaken = survivor.level === 'entity' && (await hasHeadOffice(scene, survivorId));
  const below = (await findBelow(scene, mergedIds)).filter(({ id }) => !merged.has(id) && id !== survivorId);
  const changes = below.map((account) => {
    const { id, parentId, path, entityId, isHeadOffice } = account;
    const from = path.findLastIndex((ancestor) => merged.has(ancestor));
    const isOfMergedEntity = entityId !== null && merged.has(entityId);
    const staysHead = isHeadOffice && !(isOfMergedEntity && isHeadTaken);
    if (isHeadOffice && isOfMergedEntity) isHeadTaken = true;
    const after = {
      parent_id: parentId !== null && merged.has(parentId) ? survivorId : parentId,
      path: [...survivorPath, ...path.slice(from + 1)],
      group_id: groupId,
      entity_id: isOfMergedEntity ? survivorId : entityId,
      is_head_office: staysHead,
    };
    const before = {
      parent_id: parentId,
      path,
      group_id: account.groupId,
      entity_id: entityId,
      is_head_office: isHeadOffice,
    };
    return { id, before, after };
  });
  await keepParts(scene, mergeId, ACCOUNT, changes);
  await patchRows(scene, ACCOUNT, changes);
  for (const { id, before, after } of changes) {
    const isDifferent = ([column, value]: readonly [string, unknown]) =>
      JSON.stringify(value) !== JSON.stringify(before[column as keyof typeof before]);
    log.noteColumns('account', id, before, Object.fromEntries(Object.entries(after).filter(isDifferent)));
  }
}
