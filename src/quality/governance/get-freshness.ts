import { sql } from 'kysely';
import type { Access } from '../../base/workspaces/access.ts';
import type { FieldRecordKind } from '../../domain/field-definition.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Freshness } from './contract.ts';
import { classOf, type FieldClass, scoreFreshness } from './freshness.ts';
import { doorOf } from './record-doors.ts';

/** How fresh a record is, per class of field. @throws AppError `account_unknown`, `contact_unknown`. */
export async function getFreshness(
  tx: Tx,
  access: Access,
  recordKind: FieldRecordKind,
  recordId: string,
  now: Date,
): Promise<Freshness> {
  await doorOf(recordKind).read(tx, access, recordId);
  const { workspaceId } = access;
  const { rows } = await sql<{ key: string; at: Date }>`
    select k.key, max(l.changed_at) as at from change_log l, jsonb_object_keys(l.changes) as k(key)
    where l.workspace_id = ${workspaceId} and l.record_id = ${recordId} group by k.key`.execute(tx);
  const changedAt = new Map<FieldClass, Date>();
  for (const { key, at } of rows) {
    const fieldClass = classOf(key);
    if (at > (changedAt.get(fieldClass) ?? new Date(0))) changedAt.set(fieldClass, at);
  }
  const { createdAt, verifiedAt } = await findAges(tx, workspaceId, recordKind, recordId);
  const { score, classes } = scoreFreshness({ changedAt, createdAt, verifiedAt }, now);
  const last = [...changedAt.values(), createdAt, ...(verifiedAt ? [verifiedAt] : [])];
  return {
    score,
    lastLookedAt: new Date(Math.max(...last.map((one) => one.getTime()))).toISOString(),
    verifiedAt: verifiedAt?.toISOString() ?? null,
    classes: classes.map((one) => ({ ...one, changedAt: one.changedAt.toISOString() })),
  };
}

async function findAges(
  tx: Tx,
  workspaceId: string,
  recordKind: FieldRecordKind,
  recordId: string,
): Promise<{ readonly createdAt: Date; readonly verifiedAt: Date | null }> {
  const { rows } = await (recordKind === 'account'
    ? sql<{ createdAt: Date; verifiedAt: Date | null }>`
        select created_at as "createdAt", last_verified_at as "verifiedAt" from account
        where workspace_id = ${workspaceId} and account_id = ${recordId}`
    : sql<{ createdAt: Date; verifiedAt: Date | null }>`
        select created_at as "createdAt", verified_at as "verifiedAt" from contact
        where workspace_id = ${workspaceId} and contact_id = ${recordId}`
  ).execute(tx);
  return rows[0] ?? { createdAt: new Date(0), verifiedAt: null };
}
