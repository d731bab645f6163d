import { sql } from 'kysely';
import { AppError } from '../../../platform/app-error.ts';
import type { MergeScene, Row } from './merge-order.ts';
import { patchRows, readRows } from './row-parts.ts';

const ACCOUNT = { table: 'account', key: 'account_id' } as const;

interface Place {
  readonly path: readonly string[];
  readonly groupId: string | null;
  readonly entityId: string | null;
}

/**
 * Images of accounts with the place that their parent has today: it may have moved since.
 * @throws AppError `unmerge_blocked` where the parent is gone.
 */
export async function placeImages(scene: MergeScene, images: readonly Row[]): Promise<readonly Row[]> {
  const inOrder = [...images].sort((left, right) => (left.path as string[]).length - (right.path as string[]).length);
  const parentIds = inOrder.flatMap((row) => (row.parent_id === null ? [] : [String(row.parent_id)]));
  const known = new Map(await readRows(scene, ACCOUNT, 'account_id', parentIds));
  return inOrder.map((image) => {
    const placed = image.parent_id === null ? image : placeUnder(image, known.get(String(image.parent_id)));
    known.set(String(image.account_id), placed);
    return placed;
  });
}

function placeUnder(image: Row, parent: Row | undefined): Row {
  if (!parent) throw new AppError('unmerge_blocked', { values: { name: String(image.name) }, status: 409 });
  const path = [...(parent.path as string[]), parent.account_id];
  if (JSON.stringify(path) === JSON.stringify(image.path)) return image;
  return { ...image, path, group_id: parent.group_id ?? null };
}

/** Gives everything below these accounts the path that follows from its parents. */
export async function repairPaths(scene: MergeScene, ids: readonly string[]): Promise<void> {
  const { tx, workspaceId } = scene;
  const { rows } = await sql<Place & { id: string }>`
    with recursive below as (
      select a.account_id, a.path as expected, a.path, a.group_id as expected_group, a.level,
        case when a.level = 'site' then a.entity_id else a.account_id end as holder, a.entity_id, a.entity_id as expected_entity
      from account a where a.workspace_id = ${workspaceId} and a.account_id = any(${ids}::uuid[])
      union all
      select a.account_id, b.expected || b.account_id, a.path, b.expected_group, a.level,
        case when a.level = 'site' then b.holder else a.account_id end, a.entity_id,
        case when a.level = 'site' then b.holder else a.entity_id end
      from below b join account a on a.workspace_id = ${workspaceId} and a.parent_id = b.account_id)
    select account_id as id, expected as path, expected_group as "groupId", expected_entity as "entityId"
    from below where path <> expected`.execute(tx);
  const changes = rows.map(({ id, path, groupId, entityId }) => ({
    id,
    after: { path, group_id: groupId, entity_id: entityId },
  }));
  await patchRows(scene, ACCOUNT, changes);
}

/** Companies among these that have a head office. */
export async function findHeaded({ tx, workspaceId }: MergeScene, entityIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select a.entity_id as id from account a
    where a.workspace_id = ${workspaceId} and a.entity_id = any(${entityIds}::uuid[]) and a.is_head_office`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Whether sites or SIRETs still rest on the SIREN of an account. */
export async function isSirenNeeded({ tx, workspaceId }: MergeScene, accountId: string): Promise<boolean> {
  const { rows } = await sql`
    select from account a
    where a.workspace_id = ${workspaceId} and a.entity_id = ${accountId} and a.account_id <> ${accountId}
      and a.siren is not null
    union all
    select from account_identifier i
    where i.workspace_id = ${workspaceId} and i.account_id = ${accountId} and i.siren is not null
    limit 1`.execute(tx);
  return rows.length > 0;
}
