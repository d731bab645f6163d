import { sql } from 'kysely';
import type { Pool } from 'pg';
import { findList } from '../../../base/accounts/lists/find-list.ts';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../../base/workspaces/access.ts';
import { enterWorkspace, type Visit } from '../../../base/workspaces/enter-workspace.ts';
import type { Language } from '../../../domain/words/words.ts';
import { AppError } from '../../../platform/app-error.ts';
import { insertRows } from '../../../platform/db/bulk-write.ts';
import type { Columns, RowOf } from '../../../platform/db/columns.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { gesturesAt, planGestures } from '../calls/gesture.ts';
import type { ExportKind } from '../export-field.ts';
import { sourceOfRecords } from '../export-source.ts';
import type { ExportLine } from '../read-lines.ts';
import type { ReturnCounts } from './contract.ts';
import { planLine } from './plan-line.ts';
import { columnsAt, type ReturnedLine, type ReturnedTitles, readReturnedSheet } from './read-returned-sheet.ts';

/** A file that came back, as it lies on disk. */
export interface ReturnedFile {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly language: Language;
}

interface Guides {
  readonly now: Date;
  readonly newId: () => string;
}

export const CHANGE_COLUMNS = {
  sheet_return_id: 'uuid',
  position: 'integer',
  line: 'integer',
  record_id: 'uuid',
  record_name: 'text',
  kind: 'text',
  field: 'text',
  before: 'text',
  after: 'text',
  decision: 'text?',
} as const satisfies Columns;
type ChangeRow = RowOf<typeof CHANGE_COLUMNS>;

const RETURN_COLUMNS = {
  sheet_return_id: 'uuid',
  list_export_id: 'uuid?',
  record_kind: 'text',
  name: 'text',
  sha256: 'text',
  language: 'text',
  counts: 'jsonb',
  headers: 'text[]',
  added: 'jsonb',
  received_by: 'uuid',
  received_at: 'timestamptz',
} as const satisfies Columns;

/** More edits than anybody reviews: such a sheet is a new file, and goes the way of files. */
const MOST_CHANGES = 20_000;
const MOST_ADDED = 5_000;

/** A sheet while it is read: what was found so far. */
class Reading {
  readonly counts = { lines: 0, untouched: 0, added: 0, absent: null, repeated: 0, gone: 0, damaged: 0 };
  readonly changes: Omit<ChangeRow, 'sheet_return_id' | 'position'>[] = [];
  readonly added: (readonly string[])[] = [];
  readonly seen = new Set<string>();
  kind: ExportKind | null = null;
  headers: readonly string[] = [];
  exportId: string | null = null;
}

/**
 * Reads an exported file that came back and writes down what was edited in it, to be looked at: nothing of the base changes.
 * @throws AppError `right_missing`, `return_not_ours`, `return_too_many`; SpreadsheetError.
 */
export async function receiveReturn(pool: Pool, visit: Visit, file: ReturnedFile, guides: Guides): Promise<string> {
  const reading = new Reading();
  for await (const batch of readReturnedSheet(file.path, file.name))
    await enterWorkspace(pool, visit, async (tx, access) => {
      assertMay(access, 'import_files');
      await readBatch(tx, access, reading, batch, guides.now);
    });
  if (reading.kind === null) throw new AppError('return_not_ours', { status: 422, values: { file: file.name } });
  return enterWorkspace(pool, visit, (tx, access) => writeReturn(tx, access, reading, file, guides));
}

async function readBatch(
  tx: Tx,
  access: Access,
  reading: Reading,
  { titles, exportId, lines }: ReturnedTitles & { readonly lines: readonly ReturnedLine[] },
  now: Date,
): Promise<void> {
  const ids = lines.flatMap(({ mark }) => mark?.recordId ?? []);
  reading.kind ??= await findKind(tx, access, ids);
  reading.exportId ??= exportId;
  if (reading.headers.length === 0) reading.headers = titles;
  const { kind } = reading;
  if (kind === null) return;
  const columns = columnsAt(kind, titles);
  const gestures = kind === 'contact' ? gesturesAt(titles) : new Map();
  const current = await readCurrent(tx, access, { kind, ids, keys: [...columns.keys()].map(({ key }) => key), now });
  for (const line of lines) readLine(reading, { columns, gestures }, line, current);
  if (reading.changes.length > MOST_CHANGES || reading.added.length > MOST_ADDED)
    throw new AppError('return_too_many', { status: 422, values: { most: MOST_CHANGES, mostAdded: MOST_ADDED } });
}

interface Titles {
  readonly columns: ReturnType<typeof columnsAt>;
  readonly gestures: ReturnType<typeof gesturesAt>;
}

function readLine(
  reading: Reading,
  { columns, gestures }: Titles,
  { mark, cells, number }: ReturnedLine,
  records: ReadonlyMap<string, ExportLine>,
): void {
  const { counts } = reading;
  if (mark === null) {
    counts.added += 1;
    reading.added.push(cells);
    return;
  }
  if (reading.seen.has(mark.recordId)) {
    counts.repeated += 1;
    return;
  }
  reading.seen.add(mark.recordId);
  counts.lines += 1;
  const current = records.get(mark.recordId);
  if (!current) {
    counts.gone += 1;
    return;
  }
  const { changes: edits, damaged } = planLine(columns, cells, mark, current);
  const changes = [...edits, ...planGestures(gestures, cells)];
  counts.damaged += damaged;
  if (changes.length === 0) counts.untouched += 1;
  const own = { line: number, record_id: mark.recordId, record_name: String(current.name ?? current.code ?? '') };
  for (const change of changes)
    reading.changes.push({
      ...own,
      ...change,
      decision: change.kind === 'update' || change.kind === 'gesture' ? 'take' : null,
    });
}

/** Whose lines these are: the first that the base knows says it. */
async function findKind(tx: Tx, { workspaceId }: Access, ids: readonly string[]): Promise<ExportKind | null> {
  const { rows } = await sql<{ kind: ExportKind }>`
    select 'account' as kind from account a where a.workspace_id = ${workspaceId} and a.account_id = any(${ids}::uuid[])
    union all
    select 'contact' from contact c where c.workspace_id = ${workspaceId} and c.contact_id = any(${ids}::uuid[])
    limit 1`.execute(tx);
  return rows[0]?.kind ?? null;
}

interface Asked {
  readonly kind: ExportKind;
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  readonly now: Date;
}

/** The records as the asker reads them today. */
export async function readCurrent(tx: Tx, access: Access, { kind, ids, keys, now }: Asked) {
  const fields = [...new Set(['name', 'code', ...keys])].join(',');
  const query = { filter: '', sort: '', fields, limit: ids.length + 1, count: 'none' as const };
  const { lines } = await findList(tx, sourceOfRecords(kind, ids), query, { access, now });
  return new Map(lines.map((line) => [line.id, line]));
}

async function writeReturn(
  tx: Tx,
  access: Access,
  { kind, counts, changes, added, headers, seen, exportId }: Reading,
  file: ReturnedFile,
  { now, newId }: Guides,
): Promise<string> {
  const { workspaceId } = access;
  const id = newId();
  const total = await findTotal(tx, access, exportId);
  const said: ReturnCounts = { ...counts, absent: total === null ? null : Math.max(0, total - seen.size) };
  const row = {
    ...{ sheet_return_id: id, list_export_id: total === null ? null : exportId, record_kind: kind ?? 'account' },
    ...{ name: file.name, sha256: file.sha256, language: file.language, counts: said, headers: [...headers], added },
    ...{ received_by: access.actorId, received_at: now },
  };
  await insertRows(tx, workspaceId, 'sheet_return', RETURN_COLUMNS, [row]);
  const rows = changes.map((change, position) => ({ sheet_return_id: id, position, ...change }));
  await insertRows(tx, workspaceId, 'sheet_return_change', CHANGE_COLUMNS, rows);
  const told = { name: [null, file.name], changes: [null, changes.length], lines: [null, counts.lines] } as const;
  const line = { recordKind: 'sheet_return', recordId: id, changes: told } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
  return id;
}

async function findTotal(tx: Tx, { workspaceId }: Access, exportId: string | null): Promise<number | null> {
  if (exportId === null) return null;
  const { rows } = await sql<{ total: number }>`
    select x.total_count as total from list_export x
    where x.workspace_id = ${workspaceId} and x.list_export_id = ${exportId}`.execute(tx);
  return rows[0]?.total ?? null;
}
