import { sql } from 'kysely';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { describeRecords, readableRecords } from '../readable-records.ts';
import { isStrategic } from '../record-facts.ts';
import type { AnswerCheck, CheckDetail, CheckSummary } from './contract.ts';

interface Guides {
  readonly now: Date;
  readonly newId: () => string;
}

const MOST_KEY_ACCOUNTS = 100;

/** 2026-Q4 */
function quarterOf(now: Date): string {
  return `${now.getUTCFullYear()}-Q${Math.floor(now.getUTCMonth() / 3) + 1}`;
}

interface Draw {
  readonly kind: CheckSummary['kind'];
  readonly size: number;
  readonly seed: number;
}

/**
 * Draws the records of a quarterly check: at random, half of them persons, so that the same seed on the same base draws
 * the same; or every key account.
 * @throws AppError `right_missing`.
 */
export async function drawCheck(tx: Tx, access: Access, draw: Draw, { now, newId }: Guides): Promise<CheckDetail> {
  assertMay(access, 'manage_fields');
  const { workspaceId, actorId } = access;
  const { kind, size, seed } = draw;
  const id = newId();
  const quarter = quarterOf(now);
  await sql`
    insert into quality_check (workspace_id, quality_check_id, kind, seed, quarter, drawn_by, drawn_at)
    values (${workspaceId}, ${id}, ${kind}, ${seed}, ${quarter}, ${actorId}, ${now})`.execute(tx);
  const accounts =
    kind === 'sample' ? await drawIds(tx, access, 'account', Math.ceil(size / 2), seed) : await keyAccounts(tx, access);
  const contacts = kind === 'sample' ? await drawIds(tx, access, 'contact', Math.floor(size / 2), seed) : [];
  const items = [
    ...accounts.map((recordId) => ({ recordId, recordKind: 'account' })),
    ...contacts.map((recordId) => ({ recordId, recordKind: 'contact' })),
  ];
  await sql`
    insert into quality_check_item (workspace_id, quality_check_id, position, record_kind, record_id)
    select w.workspace_id, ${id}::uuid, x.position, x.record_kind, x.record_id
    from workspace w, unnest(${items.map((one) => one.recordKind)}::text[], ${items.map((one) => one.recordId)}::uuid[])
      with ordinality as x(record_kind, record_id, position)
    where w.workspace_id = ${workspaceId}`.execute(tx);
  const changes = { kind: [null, kind], seed: [null, seed], size: [null, items.length] } as const;
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'quality_check', recordId: id, changes }],
    contextOf(access, now),
    newId,
  );
  return getCheck(tx, access, id);
}

async function drawIds(
  tx: Tx,
  access: Access,
  recordKind: 'account' | 'contact',
  size: number,
  seed: number,
): Promise<string[]> {
  const id = sql.ref(recordKind === 'account' ? 'a.account_id' : 'c.contact_id');
  const { rows } = await sql<{ id: string }>`
    select ${id} as id ${readableRecords(access, recordKind)}
    order by md5(${String(seed)} || ${id}::text), ${id} limit ${size}`.execute(tx);
  return rows.map((row) => row.id);
}

async function keyAccounts(tx: Tx, access: Access): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.account_id as id ${readableRecords(access, 'account')} and ${isStrategic}
    order by a.search_key, a.account_id limit ${MOST_KEY_ACCOUNTS}`.execute(tx);
  return rows.map((row) => row.id);
}

/** The checks of the workspace, the latest first. */
export async function findChecks(tx: Tx, { workspaceId }: Access, id: string | null = null): Promise<CheckSummary[]> {
  const { rows } = await sql<Omit<CheckSummary, 'drawnAt' | 'signedAt'> & { drawnAt: Date; signedAt: Date | null }>`
    select k.quality_check_id as id, k.kind, k.quarter, k.seed, k.drawn_at as "drawnAt", k.signed_by as "signedBy",
      k.signed_at as "signedAt", count(i.position)::int as total, count(i.answer)::int as answered,
      (count(*) filter (where i.answer = 'right'))::int as right
    from quality_check k
    left join quality_check_item i on i.workspace_id = ${workspaceId} and i.quality_check_id = k.quality_check_id
    where k.workspace_id = ${workspaceId} and k.quality_check_id = coalesce(${id}::uuid, k.quality_check_id)
    group by k.workspace_id, k.quality_check_id order by k.quality_check_id desc limit 50`.execute(tx);
  return rows.map((row) => ({
    ...row,
    drawnAt: row.drawnAt.toISOString(),
    signedAt: row.signedAt?.toISOString() ?? null,
  }));
}

/** A check with its records; one that the asker may not read is not among them. @throws AppError `check_unknown`. */
export async function getCheck(tx: Tx, access: Access, id: string): Promise<CheckDetail> {
  const [check] = await findChecks(tx, access, id);
  if (!check) throw new AppError('check_unknown', { status: 404 });
  const { rows } = await sql<
    Omit<CheckDetail['items'][number], 'record'> & { recordId: string; recordKind: 'account' | 'contact' }
  >`
    select position, record_id as "recordId", record_kind as "recordKind", answer, comment from quality_check_item
    where workspace_id = ${access.workspaceId} and quality_check_id = ${id} order by position`.execute(tx);
  const idsOf = (kind: string) => rows.filter((row) => row.recordKind === kind).map((row) => row.recordId);
  const accounts = await describeRecords(tx, access, 'account', idsOf('account'));
  const records = [...accounts, ...(await describeRecords(tx, access, 'contact', idsOf('contact')))];
  const byId = new Map(records.map((record) => [record.id, record]));
  const items = rows.flatMap(({ position, answer, comment, recordId }) => {
    const record = byId.get(recordId);
    return record ? [{ position, answer, comment, record }] : [];
  });
  return { ...check, items };
}

/** @throws AppError `right_missing`, `check_unknown`, `check_signed`. */
export async function answerCheck(
  tx: Tx,
  access: Access,
  { id, position, answer, comment }: AnswerCheck & { readonly id: string; readonly position: number },
  { now }: Guides,
): Promise<CheckDetail> {
  await lockOpenCheck(tx, access, id);
  const { workspaceId, actorId } = access;
  await sql`
    update quality_check_item set answer = ${answer}, comment = ${comment ?? null}, answered_by = ${actorId}, answered_at = ${now}
    where workspace_id = ${workspaceId} and quality_check_id = ${id} and position = ${position}`.execute(tx);
  return getCheck(tx, access, id);
}

/** Signs a check whose every record was answered for. @throws AppError as `answerCheck`, and `check_unanswered`. */
export async function signCheck(tx: Tx, access: Access, id: string, { now, newId }: Guides): Promise<CheckDetail> {
  await lockOpenCheck(tx, access, id);
  const { workspaceId, actorId } = access;
  const [check] = await findChecks(tx, access, id);
  const left = (check?.total ?? 0) - (check?.answered ?? 0);
  if (left > 0) throw new AppError('check_unanswered', { values: { left }, status: 422 });
  await sql`
    update quality_check set signed_by = ${actorId}, signed_at = ${now}
    where workspace_id = ${workspaceId} and quality_check_id = ${id}`.execute(tx);
  const changes = {
    signedBy: [null, actorId],
    right: [null, check?.right ?? 0],
    total: [null, check?.total ?? 0],
  } as const;
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'quality_check', recordId: id, changes }],
    contextOf(access, now),
    newId,
  );
  return getCheck(tx, access, id);
}

async function lockOpenCheck(tx: Tx, access: Access, id: string): Promise<void> {
  assertMay(access, 'manage_fields');
  const { rows } = await sql<{ signedAt: Date | null }>`
    select signed_at as "signedAt" from quality_check
    where workspace_id = ${access.workspaceId} and quality_check_id = ${id} for update`.execute(tx);
  const [found] = rows;
  if (!found) throw new AppError('check_unknown', { status: 404 });
  if (found.signedAt) throw new AppError('check_signed', { status: 409 });
}
