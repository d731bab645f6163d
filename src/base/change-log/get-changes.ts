import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ChangeContext, ChangeLine } from './change-line.ts';

export interface LoggedChange extends ChangeLine, ChangeContext {
  readonly changeId: string;
}

/** What happened to a record, newest first; a page ends before the line `before`. */
export async function getChanges(
  tx: Tx,
  workspaceId: string,
  recordId: string,
  limit = 100,
  before: string | null = null,
): Promise<readonly LoggedChange[]> {
  const { rows } = await sql<LoggedChange>`
    select change_id as "changeId", record_kind as "recordKind", record_id as "recordId", changes,
      changed_by as "changedBy", changed_at as "changedAt", source, cause
    from change_log
    where workspace_id = ${workspaceId} and record_id = ${recordId}
      and change_id < coalesce(${before}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
    order by change_id desc
    limit ${limit}`.execute(tx);
  return rows;
}
