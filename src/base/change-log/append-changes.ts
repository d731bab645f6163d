import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Columns } from '../../platform/db/columns.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type ChangeContext, type ChangeLine, hashLine } from './change-line.ts';

/** PostgreSQL's channel on which committed changes are announced. */
export const CHANGE_CHANNEL = 'ramure_change';

const CHANGE_LOG_COLUMNS = {
  change_id: 'uuid',
  record_kind: 'text',
  record_id: 'uuid',
  changes: 'jsonb',
  changed_by: 'uuid?',
  changed_at: 'timestamptz',
  source: 'text',
  cause: 'jsonb',
  salt: 'bytea',
  line_hash: 'bytea',
} as const satisfies Columns;

/** Writes one line per record into the change log, in the transaction of the write itself. Every use case that writes calls it. */
export async function appendChanges(
  tx: Tx,
  workspaceId: string,
  lines: readonly ChangeLine[],
  context: ChangeContext,
  newId: () => string,
): Promise<void> {
  const salts = randomBytes(16 * lines.length);
  const rows = lines.map((line, position) => {
    const changeId = newId();
    const salt = salts.subarray(position * 16, position * 16 + 16);
    return {
      change_id: changeId,
      record_kind: line.recordKind,
      record_id: line.recordId,
      changes: line.changes,
      changed_by: context.changedBy,
      changed_at: context.changedAt,
      source: context.source,
      cause: context.cause,
      salt,
      line_hash: hashLine(line, context, changeId, salt),
    };
  });
  await insertRows(tx, workspaceId, 'change_log', CHANGE_LOG_COLUMNS, rows);
  // What no seal covers yet; a transaction that commits late brings its lines to the sealer when it does.
  await insertRows(
    tx,
    workspaceId,
    'log_unsealed',
    { change_id: 'uuid' },
    rows.map(({ change_id }) => ({ change_id })),
  );
  await announce(tx, workspaceId, rows.map((row) => row.change_id).sort());
}

/** Tells whoever follows the base, at the commit and never before, which lines came: the first and the last id. */
async function announce(tx: Tx, workspaceId: string, changeIds: readonly string[]): Promise<void> {
  const [first] = changeIds;
  if (first === undefined) return;
  const lines = [workspaceId, first, changeIds.at(-1)].join(' ');
  await sql`select pg_notify(${CHANGE_CHANNEL}, ${lines})`.execute(tx);
}
