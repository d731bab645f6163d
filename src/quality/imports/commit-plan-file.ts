import { sql } from 'kysely';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type FileToSave, IMPORT_FILE_COLUMNS } from './import-file.ts';
import type { PlanCounts } from './import-plan.ts';

/** A file that was saved, or whose saving was begun. */
export interface SavedFile {
  readonly importFileId: string;
  readonly status: 'committing' | 'cancelled' | 'committed';
  readonly planHash: string;
  readonly cursor: number;
  readonly counts: PlanCounts | null;
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly committedAt: Date | null;
}

/**
 * The import of the very same bytes and sheet into this workspace, if there was one: when, by whom, what it brought. One
 * that was taken back is none: its file may be saved again.
 */
export async function findSavedFile(
  tx: Tx,
  workspaceId: string,
  file: Pick<FileToSave, 'sha256' | 'sheet'>,
): Promise<SavedFile | undefined> {
  const { rows } = await sql<SavedFile>`
    select import_file_id as "importFileId", status, plan_hash as "planHash", cursor, counts, received_by as "receivedBy",
      received_at as "receivedAt", committed_at as "committedAt"
    from import_file
    where workspace_id = ${workspaceId} and sha256 = ${file.sha256} and sheet = ${file.sheet ?? ''}
      and status not in ('partly_undone', 'undone')`.execute(tx);
  return rows[0];
}

export interface Opening {
  readonly file: FileToSave;
  readonly headers: readonly string[];
  readonly mapping: unknown;
  readonly planHash: string;
  readonly userId: string;
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * Opens the saving of a file and answers from which cluster on. A saving that was cut goes on where it stopped when the
 * arrangement is still the same; else its lines are written anew, and what it brought is found again by its identifiers.
 */
export async function openFile(
  tx: Tx,
  workspaceId: string,
  opening: Opening,
): Promise<{ importFileId: string; cursor: number }> {
  const saved = await findSavedFile(tx, workspaceId, opening.file);
  if (!saved) return createFile(tx, workspaceId, opening);
  const { importFileId } = saved;
  const isSamePlan = saved.planHash === opening.planHash;
  const cursor = isSamePlan ? saved.cursor : 0;
  if (!isSamePlan) {
    await sql`delete from import_row where workspace_id = ${workspaceId} and import_file_id = ${importFileId}`.execute(
      tx,
    );
    await sql`delete from import_placement where workspace_id = ${workspaceId} and import_file_id = ${importFileId}`.execute(
      tx,
    );
  }
  await sql`
    update import_file set status = 'committing', plan_hash = ${opening.planHash}, cursor = ${cursor}
    where workspace_id = ${workspaceId} and import_file_id = ${importFileId}`.execute(tx);
  return { importFileId, cursor };
}

async function createFile(
  tx: Tx,
  workspaceId: string,
  opening: Opening,
): Promise<{ importFileId: string; cursor: number }> {
  const { file, headers, mapping, planHash, userId, now } = opening;
  const importFileId = opening.newId();
  await insertRows(tx, workspaceId, 'import_file', IMPORT_FILE_COLUMNS, [
    {
      import_file_id: importFileId,
      sha256: file.sha256,
      name: file.name,
      sheet: file.sheet ?? '',
      encoding: file.encoding,
      header_row: file.headerRow,
      headers,
      mapping,
      status: 'committing',
      plan_hash: planHash,
      cursor: 0,
      counts: null,
      received_by: userId,
      received_at: now,
      committed_at: null,
    },
  ]);
  return { importFileId, cursor: 0 };
}

/** Records how far the saving is, in the transaction of the batch itself: a crash can neither lose nor repeat one. */
export async function advanceFile(
  tx: Tx,
  workspaceId: string,
  importFileId: string,
  cursor: number,
  counts: PlanCounts,
): Promise<void> {
  await sql`
    update import_file set cursor = ${cursor}, counts = ${JSON.stringify(counts)}::jsonb
    where workspace_id = ${workspaceId} and import_file_id = ${importFileId}`.execute(tx);
}

/** @throws when the lines in the base are not, once each, the lines of the sheet. */
export async function closeFile(
  tx: Tx,
  workspaceId: string,
  importFileId: string,
  rowCount: number,
  counts: PlanCounts,
  now: Date,
): Promise<void> {
  const { rows } = await sql<{ written: number }>`
    select count(*) as written from import_row
    where workspace_id = ${workspaceId} and import_file_id = ${importFileId}`.execute(tx);
  const written = rows[0]?.written;
  if (written !== rowCount) throw new Error(`${rowCount} lines read, ${written} saved`);
  await sql`
    update import_file set status = 'committed', committed_at = ${now}, counts = ${JSON.stringify(counts)}::jsonb
    where workspace_id = ${workspaceId} and import_file_id = ${importFileId}`.execute(tx);
}

/** What was saved stays; the same file goes on from here when it is saved again. */
export async function cancelFile(tx: Tx, workspaceId: string, importFileId: string): Promise<void> {
  await sql`
    update import_file set status = 'cancelled'
    where workspace_id = ${workspaceId} and import_file_id = ${importFileId}`.execute(tx);
}
