import { sql } from 'kysely';
import { foldedWords } from '../../../domain/fold-text.ts';
import { AppError } from '../../../platform/app-error.ts';
import { updateRows } from '../../../platform/db/bulk-write.ts';
import type { Columns } from '../../../platform/db/columns.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { appendChanges } from '../../change-log/append-changes.ts';
import type { ChangeLine, FieldChanges } from '../../change-log/change-line.ts';
import { type Access, contextOf } from '../../workspaces/access.ts';
import { CHANGED_ACCOUNT_COLUMNS, CHANGED_CONTACT_COLUMNS } from '../bulk/bulk-columns.ts';
import { bulkSchema } from '../bulk/contract.ts';
import { type KnownBase, readKnownBase } from '../bulk/known-base.ts';
import type { ListName } from '../views/contract.ts';
import { type BulkEditRow, keepProgress, lockBulkEdit, viewOf, type Writing } from './bulk-edit.ts';
import type { BulkEdit } from './contract.ts';
import { assertMayEdit } from './edit-target.ts';

const AT_ONCE = 1_000;

interface LoggedLine {
  readonly changeId: string;
  readonly recordId: string;
  readonly changes: FieldChanges;
}
type Row = Readonly<Record<string, unknown>>;

/**
 * Puts back the next thousand records of an edit, from its own lines in the change log, the last one first. A value that somebody
 * changed since stays his; so does a record that is gone or no longer the asker's to edit. Each of those is counted as kept.
 * @throws AppError `bulk_edit_unknown`, `bulk_edit_undone`, `right_missing`.
 */
export async function undoBulkEdit(tx: Tx, access: Access, bulkEditId: string, writing: Writing): Promise<BulkEdit> {
  const edit = await lockBulkEdit(tx, access, bulkEditId);
  if (edit.state === 'undone' || edit.firstChangeId === null) throw new AppError('bulk_edit_undone', { status: 409 });
  assertMayEdit(access, edit.list, [edit.changes]);
  const lines = await previousLines(tx, access, edit);
  const known = await readKnown(tx, access, edit.list, lines);
  const undone = lines.flatMap((line) => planUndo(edit.list, known, line) ?? []);
  await writeUndone(tx, access, edit, undone, writing);
  const progress = {
    undone: edit.undone + undone.length,
    kept: edit.kept + lines.length - undone.length,
    reached: lines.at(-1)?.changeId ?? edit.reached,
    state: lines.length < AT_ONCE ? ('undone' as const) : ('undoing' as const),
  };
  return viewOf(await keepProgress(tx, access, edit, progress, writing.now), access);
}

/** Its own lines stand between two ids of the log, whose key is in the order of time: no index over causes is needed. */
async function previousLines(tx: Tx, { workspaceId }: Access, edit: BulkEditRow): Promise<readonly LoggedLine[]> {
  const before = edit.state === 'undoing' ? sql`l.change_id < ${edit.reached}::uuid` : sql`true`;
  const kind = edit.list === 'accounts' ? 'account' : 'contact';
  const { rows } = await sql<LoggedLine>`
    select l.change_id as "changeId", l.record_id as "recordId", l.changes from change_log l
    where l.workspace_id = ${workspaceId} and l.change_id between ${edit.firstChangeId}::uuid and ${edit.lastChangeId}::uuid
      and ${before} and l.record_kind = ${kind} and l.cause ->> 'bulk_edit' = ${edit.id} and l.source <> 'undo'
    order by l.change_id desc limit ${AT_ONCE}`.execute(tx);
  return rows;
}

async function readKnown(tx: Tx, access: Access, list: ListName, lines: readonly LoggedLine[]): Promise<KnownBase> {
  const items = lines.map(({ recordId, changes }) => {
    const owner = changes.owner_id?.[0];
    return list === 'accounts' && typeof owner === 'string' ? { id: recordId, ownerId: owner } : { id: recordId };
  });
  return readKnownBase(tx, access, bulkSchema.parse({ mode: 'each', [list]: items }));
}

interface Undone {
  readonly row: Row;
  readonly line: ChangeLine;
}

const COLUMNS: Readonly<Record<ListName, Columns>> = {
  accounts: CHANGED_ACCOUNT_COLUMNS,
  contacts: CHANGED_CONTACT_COLUMNS,
};

/** What a record becomes without the edit; null where nothing of it is left to put back. */
function planUndo(list: ListName, known: KnownBase, { recordId, changes }: LoggedLine): Undone | null {
  const found = list === 'accounts' ? known.accounts.get(recordId) : known.contacts.get(recordId);
  if (!found?.isMine) return null;
  const columns = Object.keys(COLUMNS[list]);
  const now: Row = Object.fromEntries(columns.map((name) => [name, found[name as keyof typeof found]])); // columns of the row
  const back = Object.entries(changes).filter(([name, [before, after]]) => {
    const isAway = name === 'owner_id' && typeof before === 'string' && !known.members.has(before);
    return columns.includes(name) && isSame(now[name], after) && !isAway;
  });
  if (back.length === 0) return null;
  const row = { ...now, ...Object.fromEntries(back.map(([name, [before]]) => [name, before])) };
  const kind = list === 'accounts' ? 'account' : 'contact';
  const logged = Object.fromEntries(back.map(([name, [before, after]]) => [name, [after, before] as const]));
  return {
    row: { ...row, search_key: searchKeyOf(list, row) },
    line: { recordKind: kind, recordId, changes: logged },
  };
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

function searchKeyOf(list: ListName, row: Row): string {
  const words = list === 'accounts' ? row.name : `${row.last_name ?? ''} ${row.first_name ?? ''}`;
  return foldedWords(String(words)).join(' ');
}

async function writeUndone(
  tx: Tx,
  access: Access,
  { id, list }: BulkEditRow,
  undone: readonly Undone[],
  { now, newId }: Writing,
): Promise<void> {
  if (undone.length === 0) return;
  const { workspaceId } = access;
  const table = list === 'accounts' ? 'account' : 'contact';
  const rows = undone.map(({ row }) => row) as never[]; // each holds the columns of its list, as `planUndo` made it
  await updateRows(tx, workspaceId, table, `${table}_id`, COLUMNS[list], rows, {
    versionColumn: 'version',
    updatedAt: now,
  });
  const context = { ...contextOf(access, now, { bulk_edit: id }), source: 'undo' as const };
  await appendChanges(
    tx,
    workspaceId,
    undone.map(({ line }) => line),
    context,
    newId,
  );
}
