import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount, mayReadContact } from '../accounts/account-policy.ts';
import { findSurvivor } from '../accounts/find-survivor.ts';
import { getChanges } from '../change-log/get-changes.ts';
import { getRecordAt } from '../change-log/get-record-at.ts';
import { type Access, assertMay } from '../workspaces/access.ts';
import type { RecordAt, RecordChanges } from './record-history-contract.ts';

/**
 * The history of a record is read by whoever reads the record; of one that was merged, by whoever reads the one that was kept.
 * @throws AppError `right_missing`, `record_history_unknown`.
 */
export async function assertMayReadHistory(tx: Tx, access: Access, recordId: string): Promise<void> {
  assertMay(access, 'read_changes');
  const { workspaceId } = access;
  const standing = (await findSurvivor(tx, workspaceId, recordId)) ?? recordId;
  const { rows } = await sql`
    select from account a
    where a.workspace_id = ${workspaceId} and a.account_id = ${standing} and ${mayReadAccount(access, 'a')}
    union all
    select from contact c
    where c.workspace_id = ${workspaceId} and c.contact_id = ${standing} and ${mayReadContact(access, 'c')}`.execute(
    tx,
  );
  if (rows.length === 0) throw new AppError('record_history_unknown', { values: { id: recordId }, status: 404 });
}

/** Who changed what of a record and when, newest first, page by page. @throws as `assertMayReadHistory`. */
export async function getRecordChanges(
  tx: Tx,
  access: Access,
  recordId: string,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<RecordChanges> {
  await assertMayReadHistory(tx, access, recordId);
  const found = await getChanges(tx, access.workspaceId, recordId, limit, before ?? null);
  const changes = found.map(({ recordId: _, ...line }) => ({
    ...line,
    changedAt: line.changedAt.toISOString(),
    cause: line.cause && { ...line.cause },
    changes: Object.fromEntries(
      Object.entries(line.changes).map(([field, [from, to]]) => [field, [from, to] as [unknown, unknown]]),
    ),
  }));
  return { changes, next: found.length === limit ? (found.at(-1)?.changeId ?? null) : null };
}

/** A record as it was at an instant, rebuilt from its lines. @throws as `assertMayReadHistory`; `record_unknown_then`. */
export async function getRecordThen(tx: Tx, access: Access, recordId: string, instant: string): Promise<RecordAt> {
  await assertMayReadHistory(tx, access, recordId);
  const state = await getRecordAt(tx, access.workspaceId, recordId, new Date(instant));
  if (!state) throw new AppError('record_unknown_then', { values: { id: recordId, instant }, status: 404 });
  // The answer's own objects: those of the log may not be changed.
  const parts = structuredClone(state.parts) as RecordAt['parts'];
  return { fields: { ...state.fields }, parts, changedAt: state.changedAt.toISOString() };
}
