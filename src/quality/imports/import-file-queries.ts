import { sql } from 'kysely';
import { mayReadAccount, mayReadContact } from '../../base/accounts/account-policy.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { RecordOrigins, SavedImports } from './import-file-contract.ts';

/** Beyond this many a card would not be read; the count says how many there are. */
const LINES_SHOWN = 50;

type SavedImport = SavedImports['imports'][number];
type Origin = RecordOrigins['origins'][number];

/** The files saved into a workspace, latest first. */
export async function findSavedImports(tx: Tx, { workspaceId }: Access, limit = 100): Promise<SavedImports> {
  const { rows } = await sql<
    Omit<SavedImport, 'receivedAt' | 'committedAt'> & { receivedAt: Date; committedAt: Date | null }
  >`
    select f.import_file_id as id, f.name, f.sheet, f.status, f.received_at as "receivedAt", f.committed_at as "committedAt",
      f.received_by as "receivedBy", f.counts,
      (select count(*) from import_row r
        where r.workspace_id = ${workspaceId} and r.import_file_id = f.import_file_id) as "rowCount"
    from import_file f
    where f.workspace_id = ${workspaceId}
    order by f.import_file_id desc
    limit ${limit}`.execute(tx);
  return {
    imports: rows.map((row) => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      committedAt: row.committedAt?.toISOString() ?? null,
    })),
  };
}

/** Why a record of the base stands where it stands, file by file, with the lines as they were found. */
export async function getRecordOrigins(tx: Tx, access: Access, recordId: string): Promise<RecordOrigins> {
  const { workspaceId } = access;
  const { rows } = await sql<
    Omit<Origin, 'lines' | 'lineCount' | 'receivedAt'> & { receivedAt: Date; rowIds: number[] }
  >`
    select f.import_file_id as "importId", f.name, f.sheet, f.received_at as "receivedAt", f.headers, p.confidence, p.reasons,
      p.joins, p.row_ids as "rowIds"
    from import_placement p
    join import_file f on f.workspace_id = ${workspaceId} and f.import_file_id = p.import_file_id
    where p.workspace_id = ${workspaceId} and p.record_id = ${recordId} and (
      exists (select from account a where a.workspace_id = ${workspaceId} and a.account_id = ${recordId}
        and ${mayReadAccount(access, 'a')})
      or exists (select from contact c where c.workspace_id = ${workspaceId} and c.contact_id = ${recordId}
        and ${mayReadContact(access, 'c')}))
    order by f.import_file_id desc`.execute(tx);
  const origins: Origin[] = [];
  for (const { rowIds, receivedAt, ...origin } of rows) {
    const lines = await findLines(tx, workspaceId, origin.importId, rowIds.slice(0, LINES_SHOWN));
    origins.push({ ...origin, receivedAt: receivedAt.toISOString(), lineCount: rowIds.length, lines });
  }
  return { origins };
}

async function findLines(
  tx: Tx,
  workspaceId: string,
  importId: string,
  rowIds: readonly number[],
): Promise<Origin['lines']> {
  const { rows } = await sql<Origin['lines'][number]>`
    select row_id as "rowId", status, cells from import_row
    where workspace_id = ${workspaceId} and import_file_id = ${importId} and row_id = any(${rowIds}::integer[])
    order by row_id`.execute(tx);
  return rows;
}
