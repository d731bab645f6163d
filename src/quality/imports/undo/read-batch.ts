import { sql } from 'kysely';
import type { FieldChanges } from '../../../base/change-log/change-line.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { UndoItem } from './import-undo.ts';
import { type ImportedRecord, readImportedRecord } from './imported-record.ts';

/** A row as it stands now. */
export type Cells = Readonly<Record<string, unknown>>;

/** A batch of records as the import left them and as they stand now. */
export interface UndoBatch {
  readonly items: readonly UndoItem[];
  readonly imported: ReadonlyMap<string, ImportedRecord>;
  /** The records themselves; one that is gone is absent. */
  readonly records: ReadonlyMap<string, Cells>;
  /** By table and id: rows that hang on records of before. */
  readonly rows: ReadonlyMap<string, Cells>;
  /** Where records that are gone went: the record that each was merged into. */
  readonly mergedInto: ReadonlyMap<string, string>;
}

interface Scope {
  readonly workspaceId: string;
  readonly undoId: string;
  readonly importFileId: string;
}

/** The next records to take back, locked where they are about to be written. */
export async function readBatch(
  tx: Tx,
  { workspaceId, undoId, importFileId }: Scope,
  page: { readonly after: number; readonly limit: number; readonly lock: 'for update' | 'none' },
): Promise<UndoBatch> {
  const { rows: items } = await sql<UndoItem>`
    select position, record_kind as kind, record_id as id from import_undo_item
    where workspace_id = ${workspaceId} and import_undo_id = ${undoId} and position > ${page.after}
    order by position limit ${page.limit}`.execute(tx);
  // Locked first: who adds something below a record waits, and what was added before is seen by what is read after.
  const records = new Map([
    ...(await readRows(tx, workspaceId, 'contact', idsOf(items, 'contact'), page.lock)),
    ...(await readRows(tx, workspaceId, 'account', idsOf(items, 'account'), page.lock)),
  ]);
  const imported = await readLines(tx, workspaceId, importFileId, items);
  const rows = new Map<string, Cells>();
  const ofBefore = [...imported.values()].filter(({ isCreated }) => !isCreated);
  const named = ofBefore.flatMap((record) => [...record.rows, ...record.filled]);
  for (const [table, some] of Map.groupBy(named, (row) => row.table)) {
    if (table === 'account' || table === 'contact') continue;
    const found = await readRows(tx, workspaceId, table, [...new Set(some.map(({ id }) => id))], page.lock);
    for (const [id, cells] of found) rows.set(`${table}:${id}`, cells);
  }
  const gone = items.filter(({ id }) => !records.has(id)).map(({ id }) => id);
  return { items, imported, records, rows, mergedInto: await findMerged(tx, workspaceId, gone) };
}

function idsOf(items: readonly UndoItem[], kind: UndoItem['kind']): string[] {
  return items.filter((item) => item.kind === kind).map(({ id }) => id);
}

/** Rows of a table of the base by their own id. The name of the table comes from our own lines, never from a request. */
async function readRows(
  tx: Tx,
  workspaceId: string,
  table: string,
  ids: readonly string[],
  lock: 'for update' | 'none',
): Promise<Map<string, Cells>> {
  if (ids.length === 0) return new Map();
  const key = sql.ref(`t.${table}_id`);
  const { rows } = await sql<{ id: string; cells: Cells }>`
    select ${key} as id, to_jsonb(t) as cells from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and ${key} = any(${ids}::uuid[])
    order by ${key} ${lock === 'for update' ? sql`for update` : sql``}`.execute(tx);
  return new Map(rows.map(({ id, cells }) => [id, cells]));
}

async function readLines(
  tx: Tx,
  workspaceId: string,
  importFileId: string,
  items: readonly UndoItem[],
): Promise<Map<string, ImportedRecord>> {
  const { rows } = await sql<{ id: string; source: string; file: string | null; changes: FieldChanges | null }>`
    select record_id as id, source, cause->>'import_file_id' as file,
      case when cause->>'import_file_id' = ${importFileId} then changes end as changes
    from change_log
    where workspace_id = ${workspaceId} and record_id = any(${items.map(({ id }) => id)}::uuid[])
    order by change_id`.execute(tx);
  const lines = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    items.map(({ id, kind }) => {
      const own = lines.get(id) ?? [];
      const others = own
        .filter(({ changes }) => changes === null)
        .map(({ source, file }) => ({ source, importFileId: file }));
      const said = own.flatMap(({ changes }) => (changes === null ? [] : [changes]));
      return [id, readImportedRecord({ kind, id, others }, said)];
    }),
  );
}

async function findMerged(tx: Tx, workspaceId: string, gone: readonly string[]): Promise<Map<string, string>> {
  if (gone.length === 0) return new Map();
  const { rows } = await sql<{ id: string; survivorId: string }>`
    select x.id, m.survivor_id as "survivorId" from merge m, unnest(m.merged_ids) as x(id)
    where m.workspace_id = ${workspaceId} and m.undone_at is null and x.id = any(${gone}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, survivorId }) => [id, survivorId]));
}
