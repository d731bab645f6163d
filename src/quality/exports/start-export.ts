import { sql } from 'kysely';
import { findList } from '../../base/accounts/lists/find-list.ts';
import { appendChanges } from '../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../base/workspaces/access.ts';
import { AppError } from '../../platform/app-error.ts';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { DEFAULT_COLUMNS, type ListExport, type StartExport } from './contract.ts';
import { findExportField } from './export-field.ts';
import { getExport, LIST_EXPORT_COLUMNS, type ListExportRow } from './export-row.ts';
import { reachableSource, sourceOf } from './export-source.ts';

/** How long a file waits for whoever asked for it. */
export const KEPT_DAYS = 7;

interface Guides {
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * Writes down that a list shall leave: what it is, who asked, how many lines it has and how many were left out because
 * somebody objects. The file itself is written afterwards.
 * @throws AppError `right_missing`, `export_field_unknown`, `export_calls_contacts`, `export_empty`; as `findList`.
 */
export async function startExport(
  tx: Tx,
  access: Access,
  asked: StartExport,
  { now, newId }: Guides,
): Promise<ListExport> {
  assertMay(access, 'export_records');
  const row = readRow(access, asked, { now, newId });
  if (asked.purpose === 'none') assertMay(access, 'export_objections');
  const readable = await countLines(tx, access, row, now, 'none');
  const total = row.purpose === 'none' ? readable : await countLines(tx, access, row, now, row.purpose);
  if (total === 0) throw new AppError('export_empty', { status: 422, values: { leftOut: readable } });
  const written = { ...row, total_count: total, left_out_count: readable - total };
  await insertRows(tx, access.workspaceId, 'list_export', LIST_EXPORT_COLUMNS, [written]);
  await appendChanges(tx, access.workspaceId, [lineOf(written)], contextOf(access, now), newId);
  return getExport(tx, access, row.list_export_id, now);
}

function readRow(access: Access, asked: StartExport, { now, newId }: Guides) {
  const { kind, layout, language, filter, sort, operators } = asked;
  if (layout === 'calls' && kind !== 'contact')
    throw new AppError('export_calls_contacts', { status: 422, values: { field: 'kind' } });
  const named =
    asked.fields
      ?.split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '' && one !== 'id') ?? [];
  const fields = named.length > 0 ? [...new Set(named)] : [...DEFAULT_COLUMNS[kind]];
  const unknown = fields.find((key) => findExportField(kind, key) === null);
  if (unknown !== undefined) throw new AppError('export_field_unknown', { values: { field: unknown } });
  return {
    list_export_id: newId(),
    ...{ record_kind: kind, layout, language, filter, sort, fields },
    // A call file is for calling: nobody chooses to call who refuses it, and pick lists need a workbook.
    purpose: layout === 'calls' ? ('phone' as const) : asked.purpose,
    format: layout === 'calls' ? ('xlsx' as const) : asked.format,
    operators: [...new Set(operators)],
    ...{ status: 'running', done_count: 0, total_count: 0, left_out_count: 0 },
    ...{ created_by: access.actorId, created_at: now },
    expires_at: new Date(now.getTime() + KEPT_DAYS * 86_400_000),
  };
}

type Written = ReturnType<typeof readRow>;

async function countLines(tx: Tx, access: Access, row: Written, now: Date, purpose: StartExport['purpose']) {
  const kind = row.record_kind;
  const source = purpose === 'none' ? sourceOf(kind) : reachableSource(kind, purpose);
  const query = { filter: filterOf(row), sort: row.sort, fields: 'code', limit: 1, count: 'exact' as const };
  const { count } = await findList(tx, source, query, { access, now });
  return count?.count ?? 0;
}

/** With a number, and at work somewhere that is not closed. */
const CALLABLE = 'phone:any;affiliation:works_at,covers;account.state:open,moved,none';

/** A call file holds who can be called. */
export function filterOf({ layout, filter }: Pick<ListExportRow, 'layout' | 'filter'>): string {
  if (layout !== 'calls') return filter;
  return filter === '' ? CALLABLE : `${filter};${CALLABLE}`;
}

function lineOf(row: Omit<ListExportRow, never>) {
  const { list_export_id: recordId, record_kind, layout, purpose, format, filter, sort, fields } = row;
  const said = { record_kind, layout, purpose, format, filter, sort, fields, total_count: row.total_count };
  const told = { ...said, left_out_count: row.left_out_count, includes_objections: purpose === 'none' };
  const changes = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, [null, value] as const]));
  return { recordKind: 'list_export' as const, recordId, changes };
}

interface Ending {
  readonly exportId: string;
  readonly status: 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly byteCount: number | null;
  readonly problem: string | null;
}

/** Writes down how an export ended. It ends once. */
export async function endExport(
  tx: Tx,
  by: Pick<Access, 'workspaceId' | 'actorId' | 'source'>,
  { exportId, status, done, byteCount, problem }: Ending,
  { now, newId }: Guides,
): Promise<void> {
  const { rows } = await sql`
    update list_export x set status = ${status}, done_count = ${done}, byte_count = ${byteCount}, problem = ${problem},
      ended_at = ${now}
    where x.workspace_id = ${by.workspaceId} and x.list_export_id = ${exportId} and x.status = 'running'
    returning x.list_export_id`.execute(tx);
  if (rows.length === 0) return;
  const changes = { status: ['running', status], done_count: [0, done] } as const;
  const line = { recordKind: 'list_export', recordId: exportId, changes } as const;
  const context = { changedBy: by.actorId, changedAt: now, source: by.source, cause: null };
  await appendChanges(tx, by.workspaceId, [line], context, newId);
}

/** Who took the file away, and when. */
export async function noteDownload(tx: Tx, access: Access, exportId: string, { now, newId }: Guides): Promise<void> {
  const changes = { downloaded_at: [null, now] } as const;
  const line = { recordKind: 'list_export', recordId: exportId, changes } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now), newId);
}
