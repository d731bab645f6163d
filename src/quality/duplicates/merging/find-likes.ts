import { sql } from 'kysely';
import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import type { MergeScene } from './merge-order.ts';

/** A unique key of the catalog in which a reference takes part. */
export interface UniqueKey {
  readonly columns: readonly string[];
  /** The condition of a partial index, as PostgreSQL writes it. */
  readonly predicate: string | null;
  readonly areNullsEqual: boolean;
}

/** The unique keys of the catalog in which a reference takes part. */
export async function findUniqueKeys(
  { tx }: MergeScene,
  { table, column }: RecordReference,
): Promise<readonly UniqueKey[]> {
  const { rows } = await sql<UniqueKey>`
    select array(select a.attname::text from unnest(i.indkey) with ordinality k(attnum, position)
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        order by k.position) as columns,
      pg_get_expr(i.indpred, i.indrelid) as predicate, i.indnullsnotdistinct as "areNullsEqual"
    from pg_catalog.pg_index i where i.indrelid = ${table}::regclass and i.indisunique`.execute(tx);
  return rows.filter(({ columns }) => columns.includes(column));
}

/** Whether what a row yields frees it of a key: the key binds only rows that have it still. */
export function isFreedByYield({ predicate }: UniqueKey, { yields }: RecordReference): boolean {
  return yields !== undefined && predicate !== null && new RegExp(`\\b${yields.column}\\b`).test(predicate);
}

/** A row that cannot stand beside its like on the record that is kept, and the like; none for a link to itself. */
export interface Like {
  readonly id: string;
  readonly keptId: string | null;
}

/** The rows of the merged records that would break a unique key once they refer to the survivor. */
export async function findLikes(
  scene: MergeScene,
  reference: RecordReference,
  survivorId: string,
  mergedIds: readonly string[],
): Promise<readonly Like[]> {
  const { tx, workspaceId } = scene;
  const { table, key, neverEquals, column } = reference;
  const likes = new Map<string, string | null>();
  const keys = (await findUniqueKeys(scene, reference)).filter((unique) => !isFreedByYield(unique, reference));
  for (const unique of keys)
    for (const { id, keptId } of await findOthersOfKey(scene, reference, unique, [survivorId, ...mergedIds]))
      if (!likes.has(id)) likes.set(id, keptId);
  if (neverEquals !== undefined) {
    const { rows } = await sql<{ id: string }>`
      select ${sql.ref(key)} as id from ${sql.table(table)}
      where workspace_id = ${workspaceId} and ${sql.ref(column)} = any(${mergedIds}::uuid[])
        and ${sql.ref(neverEquals)} = any(${[survivorId, ...mergedIds]}::uuid[])`.execute(tx);
    for (const { id } of rows) likes.set(id, null);
  }
  return [...likes].map(([id, keptId]) => ({ id, keptId }));
}

/** The rows of records, the survivor first, that a unique key would not let stand beside the first of their likes. */
export async function findOthersOfKey(
  { tx, workspaceId }: MergeScene,
  { table, key, column }: RecordReference,
  unique: UniqueKey,
  recordIds: readonly string[],
): Promise<readonly { readonly id: string; readonly keptId: string }[]> {
  const others = unique.columns.filter((name) => name !== column && name !== 'workspace_id');
  if (others.includes(key)) return [];
  const partition = others.length > 0 ? sql`partition by ${sql.join(others.map((name) => sql.ref(name)))}` : sql``;
  const filled = unique.areNullsEqual ? [] : others.map((name) => sql`and ${sql.ref(name)} is not null`);
  // The predicate is the catalog's own text, not anybody's input.
  const standing = unique.predicate === null ? sql`true` : sql.raw(unique.predicate);
  const { rows } = await sql<{ id: string; keptId: string }>`
    select ranked.id, ranked.kept as "keptId" from (
      select ${sql.ref(key)} as id, first_value(${sql.ref(key)}) over (
        ${partition} order by (${sql.ref(column)} = ${recordIds[0]}::uuid) desc, ${sql.ref(key)}) as kept
      from ${sql.table(table)}
      where workspace_id = ${workspaceId} and ${sql.ref(column)} = any(${recordIds}::uuid[])
        and (${standing}) ${sql.join(filled, sql` `)}) ranked
    where ranked.id <> ranked.kept`.execute(tx);
  return rows;
}
