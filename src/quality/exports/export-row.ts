import { sql } from 'kysely';
import { type Access, assertMay } from '../../base/workspaces/access.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Columns, RowOf } from '../../platform/db/columns.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ListExport } from './contract.ts';

export const LIST_EXPORT_COLUMNS = {
  list_export_id: 'uuid',
  record_kind: 'text',
  layout: 'text',
  purpose: 'text',
  format: 'text',
  language: 'text',
  filter: 'text',
  sort: 'text',
  fields: 'text[]',
  operators: 'text[]',
  status: 'text',
  done_count: 'integer',
  total_count: 'integer',
  left_out_count: 'integer',
  created_by: 'uuid',
  created_at: 'timestamptz',
  expires_at: 'timestamptz',
} as const satisfies Columns;
export type ListExportRow = RowOf<typeof LIST_EXPORT_COLUMNS>;

type Found = Omit<ListExport, 'createdAt' | 'endedAt' | 'expiresAt'> & {
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly expiresAt: Date;
};

/** Whoever answers for the members of a workspace, and reads all of it, sees what everybody took out. */
const seesAll = (access: Access) => access.rights.has('manage_members') && access.reach === 'workspace';

/** The exports that somebody may see, the latest first: his own. @throws AppError `right_missing`. */
export async function findExports(tx: Tx, access: Access, now: Date, exportId?: string): Promise<ListExport[]> {
  assertMay(access, 'export_records');
  const { workspaceId, actorId } = access;
  const mine = seesAll(access) ? sql`true` : sql`x.created_by = ${actorId}`;
  const one = exportId === undefined ? sql`true` : sql`x.list_export_id = ${exportId}`;
  const { rows } = await sql<Found>`
    select x.list_export_id as id, x.record_kind as kind, x.layout, x.purpose, x.format, x.filter, x.sort, x.fields, x.operators,
      case when x.status = 'done' and x.expires_at < ${now} then 'expired' else x.status end as status,
      x.done_count as done, x.total_count as total, x.left_out_count as "leftOut", x.byte_count as "byteCount", x.problem,
      coalesce(n.name, k.name) as "createdByName", x.created_by = ${actorId} as "isMine", x.created_at as "createdAt",
      x.ended_at as "endedAt", x.expires_at as "expiresAt"
    from list_export x
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = x.created_by
    left join api_key k on k.workspace_id = ${workspaceId} and k.api_key_id = x.created_by
    where x.workspace_id = ${workspaceId} and ${mine} and ${one}
    order by x.list_export_id desc limit 100`.execute(tx);
  return rows.map((row) => ({
    ...row,
    byteCount: row.byteCount === null ? null : Number(row.byteCount),
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/** @throws AppError `right_missing`, `export_unknown`: somebody else's is as unknown as one that never was. */
export async function getExport(tx: Tx, access: Access, exportId: string, now: Date): Promise<ListExport> {
  const [found] = await findExports(tx, access, now, exportId);
  if (!found) throw new AppError('export_unknown', { status: 404, values: { id: exportId } });
  return found;
}
