import { sql } from 'kysely';
import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import type { Reason } from '../../../domain/reason.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { ImportedRecord } from './imported-record.ts';

/** Something that rests on a record which the import made. */
export interface Hold {
  /** The row that refers to the record, and the record whose row it is: neither holds once it is taken back itself. */
  readonly rowId: string | null;
  readonly ownerId: string | null;
  readonly reason: Reason;
}

/** The place of an account under its parent: it may leave it and stay in the base. */
export function placeMark(accountId: string): string {
  return `place ${accountId}`;
}

interface Asked {
  readonly workspaceId: string;
  readonly importFileId: string;
  readonly references: readonly RecordReference[];
}

/** What rests on the records that an import made, record by record: words of people, other files, rows that refer to them. */
export async function findHolds(
  tx: Tx,
  { workspaceId, importFileId, references }: Asked,
  made: readonly ImportedRecord[],
): Promise<Map<string, Hold[]>> {
  const holds = new Map<string, Hold[]>(made.map(({ id }) => [id, []]));
  for (const { id, others } of made) holds.get(id)?.push(...others.flatMap(holdOfLine).slice(0, 1));
  for (const kind of ['account', 'contact'] as const) {
    const ids = made.filter((record) => record.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    await findOtherFiles(tx, workspaceId, importFileId, ids, holds);
    const own = references.filter(({ refersTo, column, move }) => {
      // Whoever stands below an account stands below it by a chain of parents.
      return refersTo === kind && (move === 'repoint' || column === 'parent_id');
    });
    for (const reference of own) await findReferring(tx, workspaceId, reference, ids, holds);
  }
  return holds;
}

/** Rules of the workspace write on every new record: that is not somebody's work on it. */
const WORK: ReadonlySet<string> = new Set(['person', 'api', 'undo']);

function holdOfLine({ source }: ImportedRecord['others'][number]): Hold[] {
  return WORK.has(source) ? [{ rowId: null, ownerId: null, reason: { code: 'undo_held_by_work' } }] : [];
}

/** Another file that speaks of the record said the same: it stays for its sake. */
async function findOtherFiles(
  tx: Tx,
  workspaceId: string,
  importFileId: string,
  ids: readonly string[],
  holds: ReadonlyMap<string, Hold[]>,
): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (p.record_id) p.record_id as id, f.name from import_placement p
    join import_file f on f.workspace_id = ${workspaceId} and f.import_file_id = p.import_file_id
    where p.workspace_id = ${workspaceId} and p.record_id = any(${ids}::uuid[]) and p.import_file_id <> ${importFileId}
    order by p.record_id, p.import_file_id`.execute(tx);
  for (const { id, name } of rows)
    holds.get(id)?.push({ rowId: null, ownerId: null, reason: { code: 'undo_held_by_file', values: { file: name } } });
}

/** Tables whose rows have a sentence of their own; the rest is said in general. */
const SAID: ReadonlySet<string> = new Set([
  'account',
  'account_grant',
  'account_link',
  'activity',
  'affiliation',
  'contact_point',
  'creation_request',
  'note',
  'objection',
]);

async function findReferring(
  tx: Tx,
  workspaceId: string,
  { table, key, column, owner, move }: RecordReference,
  ids: readonly string[],
  holds: ReadonlyMap<string, Hold[]>,
): Promise<void> {
  const ownerColumn = owner ? sql.ref(`t.${owner.column}`) : sql`null::uuid`;
  const { rows } = await sql<{ id: string; rowId: string; ownerId: string | null }>`
    select ${sql.ref(`t.${column}`)} as id, ${sql.ref(`t.${key}`)} as "rowId", ${ownerColumn} as "ownerId"
    from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and ${sql.ref(`t.${column}`)} = any(${ids}::uuid[])`.execute(tx);
  const reason = { code: SAID.has(table) ? `undo_held_by_${table}` : 'undo_held_by_rows' };
  for (const { id, rowId, ownerId } of rows) {
    const hold = move === 'tree' ? { rowId: placeMark(rowId), ownerId: rowId } : { rowId, ownerId };
    holds.get(id)?.push({ ...hold, reason });
  }
}
