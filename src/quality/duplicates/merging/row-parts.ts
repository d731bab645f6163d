import { sql } from 'kysely';
import type { MergeScene, Row } from './merge-order.ts';

/** A table whose rows a merge changes. */
export interface PartTable {
  readonly table: string;
  readonly key: string;
}

/** A row with what changes in it; null where it is removed. */
export interface RowChange {
  readonly id: string;
  readonly after: Row | null;
}

/** Keeps what rows are before a merge changes them. A row that it changes twice keeps its first image. */
export async function keepParts(
  { tx, workspaceId }: MergeScene,
  mergeId: string,
  { table, key }: PartTable,
  changes: readonly RowChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map((change) => change.id);
  const afters = changes.map(({ after }) => (after === null ? null : JSON.stringify(after)));
  await sql`
    insert into merge_part (workspace_id, merge_id, table_name, row_id, before, after)
    select t.workspace_id, ${mergeId}::uuid, ${table}::text, x.id, to_jsonb(t), x.after::jsonb
    from unnest(${ids}::uuid[], ${afters}::text[]) as x(id, after)
    join ${sql.table(table)} t on t.workspace_id = ${workspaceId} and t.${sql.ref(key)} = x.id
    where t.workspace_id = ${workspaceId}
    on conflict (workspace_id, merge_id, table_name, row_id) do update
      set after = case when excluded.after is null then null else merge_part.after || excluded.after end`.execute(tx);
}

/** Rows by their keys, as JSON. */
export async function readRows(
  { tx, workspaceId }: MergeScene,
  { table, key }: PartTable,
  column: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; row: Row }>`
    select t.${sql.ref(key)} as id, to_jsonb(t) as row from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and t.${sql.ref(column)} = any(${ids}::uuid[])
    order by t.${sql.ref(key)}`.execute(tx);
  return new Map(rows.map(({ id, row }) => [id, row]));
}

const RECORDS: ReadonlySet<string> = new Set(['account', 'contact']);

/** Columns that say of a record that it was written once more. */
function raise(table: string, now: Date) {
  return RECORDS.has(table) ? sql`, version = t.version + 1, updated_at = ${now}` : sql``;
}

/** Sets columns of rows to what is given for each; every row names the same columns. */
export async function patchRows(
  { tx, workspaceId, now }: MergeScene,
  { table, key }: PartTable,
  changes: readonly { readonly id: string; readonly after: Row }[],
): Promise<void> {
  const byColumns = Map.groupBy(changes, ({ after }) => Object.keys(after).sort().join());
  for (const [names, alike] of byColumns) {
    if (names === '') continue;
    const set = sql.join(names.split(',').map((name) => sql`${sql.ref(name)} = r.${sql.ref(name)}`));
    const afters = alike.map(({ after }) => JSON.stringify(after));
    await sql`
      update ${sql.table(table)} t set ${set}${raise(table, now)}
      from unnest(${alike.map(({ id }) => id)}::uuid[], ${afters}::text[]) as x(id, after),
        jsonb_populate_record(null::${sql.table(table)}, x.after::jsonb) r
      where t.workspace_id = ${workspaceId} and t.${sql.ref(key)} = x.id`.execute(tx);
  }
}

/** Sets one column of many rows to one record. */
export async function repointRows(
  { tx, workspaceId, now }: MergeScene,
  { table, key }: PartTable,
  column: string,
  change: { readonly ids: readonly string[]; readonly to: string },
): Promise<void> {
  if (change.ids.length === 0) return;
  await sql`
    update ${sql.table(table)} t set ${sql.ref(column)} = ${change.to}::uuid${raise(table, now)}
    where t.workspace_id = ${workspaceId} and t.${sql.ref(key)} = any(${change.ids}::uuid[])`.execute(tx);
}

export async function removeRows(
  { tx, workspaceId }: MergeScene,
  { table, key }: PartTable,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    delete from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and t.${sql.ref(key)} = any(${ids}::uuid[])`.execute(tx);
}

/** Writes rows as they were. */
export async function insertImages(
  { tx, workspaceId }: MergeScene,
  { table }: PartTable,
  images: readonly Row[],
): Promise<void> {
  if (images.length === 0) return;
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_catalog.pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      and attname <> 'workspace_id'
    order by attnum`.execute(tx);
  const columns = rows.map(({ name }) => name);
  // A column that came after the merge has no value in the image: it is left to its default.
  const known = columns.filter((name) => name in (images[0] ?? {}));
  await sql`
    insert into ${sql.table(table)} (workspace_id, ${sql.join(known.map((name) => sql.ref(name)))})
    select w.workspace_id, ${sql.join(known.map((name) => sql`r.${sql.ref(name)}`))}
    from workspace w, unnest(${images.map((image) => JSON.stringify(image))}::text[]) as x(image),
      jsonb_populate_record(null::${sql.table(table)}, x.image::jsonb) r
    where w.workspace_id = ${workspaceId}`.execute(tx);
}
