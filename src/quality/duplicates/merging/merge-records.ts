import { sql } from 'kysely';
import { mayEditAccount, mayReadAccount, mayReadContact } from '../../../base/accounts/account-policy.ts';
import type { RecordReference, ReferredKind } from '../../../base/accounts/record-reference.ts';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { applyMerge, lockRecords } from './apply-merge.ts';
import type { MergeChoices, MergeOrder, MergeScene } from './merge-order.ts';
import { resolveFields } from './record-fields.ts';
import { RecordLog } from './record-lines-log.ts';

/** Which records become one, and which of them stays. */
export interface MergeWish {
  readonly kind: ReferredKind;
  readonly survivorId: string;
  readonly mergedIds: readonly string[];
  readonly choices: Partial<MergeChoices>;
  /** The versions that were looked at, by id; a record that changed since is refused. */
  readonly versions?: Readonly<Record<string, number>>;
}

export interface WriteParts {
  readonly references: readonly RecordReference[];
  readonly now: Date;
  readonly newId: () => string;
}

const UNKNOWN = { account: 'account_unknown', contact: 'merge_contact_unknown' } as const;

/**
 * Asserts that somebody may merge each of these records.
 * @throws AppError `right_missing`, `account_unknown`, `merge_contact_unknown`, `account_not_yours`.
 */
export async function assertMayMerge(
  tx: Tx,
  access: Access,
  kind: ReferredKind,
  ids: readonly string[],
): Promise<void> {
  assertMay(access, 'merge_records');
  const { workspaceId } = access;
  const { rows } =
    kind === 'account'
      ? await sql<{ id: string; isMine: boolean }>`
          select a.account_id as id, ${mayEditAccount(access, 'a')} as "isMine" from account a
          where a.workspace_id = ${workspaceId} and a.account_id = any(${ids}::uuid[]) and ${mayReadAccount(access, 'a')}`.execute(
          tx,
        )
      : await sql<{ id: string; isMine: boolean }>`
          select c.contact_id as id, true as "isMine" from contact c
          where c.workspace_id = ${workspaceId} and c.contact_id = any(${ids}::uuid[]) and ${mayReadContact(access, 'c')}`.execute(
          tx,
        );
  const found = new Map(rows.map(({ id, isMine }) => [id, isMine]));
  for (const id of ids) {
    if (!found.has(id)) throw new AppError(UNKNOWN[kind], { values: { id }, status: 404 });
    if (!found.get(id)) throw new AppError('account_not_yours', { values: { id }, status: 403 });
  }
}

/**
 * Makes several accounts of one level, or several contacts, one: in one transaction, each touched record with a line in
 * the change log. It can be taken back.
 * @throws AppError as `assertMayMerge` and `assertMergeable`; `record_changed_meanwhile`; `merge_with_itself`.
 */
export async function mergeRecords(
  tx: Tx,
  access: Access,
  wish: MergeWish,
  { references, now, newId }: WriteParts,
): Promise<{ readonly mergeId: string; readonly survivorId: string }> {
  const { kind, survivorId } = wish;
  const mergedIds = [...new Set(wish.mergedIds)];
  if (mergedIds.includes(survivorId)) throw new AppError('merge_with_itself', { values: { id: survivorId } });
  await assertMayMerge(tx, access, kind, [survivorId, ...mergedIds]);
  const scene: MergeScene = { tx, workspaceId: access.workspaceId, references, now };
  const base = { mergeId: newId(), kind, survivorId, mergedIds };
  const rows = await lockRecords(scene, { ...base, choices: { fields: {}, revenue: 'sum' } });
  for (const row of rows) {
    const yours = wish.versions?.[String(row[`${kind}_id`])];
    if (yours !== undefined && yours !== row.version)
      throw new AppError('record_changed_meanwhile', { values: { version: Number(row.version), yours }, status: 409 });
  }
  const choices: MergeChoices = {
    fields: resolveFields(kind, rows, wish.choices.fields ?? {}),
    revenue: wish.choices.revenue ?? 'sum',
  };
  const order: MergeOrder = { ...base, choices };
  await sql`
    insert into merge (workspace_id, merge_id, record_kind, survivor_id, merged_ids, choices, merged_by, merged_at)
    values (${access.workspaceId}, ${order.mergeId}, ${kind}, ${survivorId}, ${mergedIds}::uuid[],
      ${JSON.stringify(choices)}::jsonb, ${access.actorId}, ${now})`.execute(tx);
  const log = new RecordLog();
  await applyMerge(scene, order, rows, log);
  const context = contextOf(access, now, { merge: order.mergeId });
  await appendChanges(tx, access.workspaceId, log.lines(), context, newId);
  await settleCandidates(tx, access, [survivorId, ...mergedIds], now);
  return { mergeId: order.mergeId, survivorId };
}

/** Questions about records that are one now are answered; those about a merged record and a third one go with it. */
async function settleCandidates(tx: Tx, access: Access, ids: readonly string[], now: Date): Promise<void> {
  await sql`
    update candidate_pair p set decision = 'merge', decided_by = ${access.actorId}, decided_at = ${now}
    where p.workspace_id = ${access.workspaceId} and p.left_id = any(${ids}::uuid[]) and p.right_id = any(${ids}::uuid[])`.execute(
    tx,
  );
}
