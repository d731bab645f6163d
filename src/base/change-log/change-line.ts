import { createHash } from 'node:crypto';

/** What a line is about. A record that gets lines of its own adds its name here. */
export type RecordKind =
  | 'workspace'
  | 'workspace_member'
  | 'workspace_setting'
  | 'api_key'
  | 'invitation'
  | 'team'
  | 'account'
  | 'account_grant'
  | 'territory'
  | 'portfolio_change'
  | 'product_line'
  | 'access_request'
  | 'contact'
  | 'activity'
  | 'list_view'
  | 'bulk_edit'
  | 'candidate_pair'
  | 'import_file'
  | 'field_definition'
  | 'creation_request'
  | 'objective'
  | 'quality_check'
  | 'cleaning_job'
  | 'cleaning_run'
  | 'list_export'
  | 'sheet_return';

/** Through which door a write came. */
export type ChangeSource = 'import' | 'person' | 'set_up' | 'api' | 'rule' | 'undo';

/** {field: [before, after]}. A line that a record owns (a phone, an affiliation) is the field `table:id`. */
export type FieldChanges = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** One write on one record. */
export interface ChangeLine {
  readonly recordKind: RecordKind;
  readonly recordId: string;
  readonly changes: FieldChanges;
}

/** Who writes, when and why: the same for every line of one write. */
export interface ChangeContext {
  readonly changedBy: string | null;
  readonly changedAt: Date;
  readonly source: ChangeSource;
  /** What led to the write: an import file, a request. */
  readonly cause: Readonly<Record<string, string>> | null;
}

/**
 * The salted hash of a line. It covers the words with their keys in order, because JSONB keeps no order of its own;
 * erasing a value together with its salt leaves the hash and tells nothing of the value.
 */
export function hashLine(line: ChangeLine, context: ChangeContext, changeId: string, salt: Uint8Array): Uint8Array {
  const { changedBy, changedAt, source, cause } = context;
  const words = [
    changeId,
    line.recordKind,
    line.recordId,
    line.changes,
    changedBy,
    changedAt.toISOString(),
    source,
    cause,
  ];
  return createHash('sha256').update(salt).update(writeInOrder(words)).digest();
}

/** JSON with the keys of every object in order. */
function writeInOrder(value: unknown): string {
  if (value === null || typeof value !== 'object' || value instanceof Date) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(writeInOrder).join()}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const inOrder = entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${inOrder.map(([key, inner]) => `${JSON.stringify(key)}:${writeInOrder(inner)}`).join()}}`;
}
