import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount, mayReadContact } from '../accounts/account-policy.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { Writing } from '../contacts/contact-queries.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import { ACTIVITY_COLUMNS, type ActivityRow, isInTouch, isOwed } from './activity.ts';
import type { CreateActivityRequest, WrittenActivity } from './contract.ts';
import { keepLastContact } from './keep-last-contact.ts';

/**
 * Writes what happened with an account or a person, or what is owed to them. Of a person alone it is kept on the site
 * where he works too. Whoever reads an account may note what he did there.
 * @throws AppError `right_missing`, `activity_about_nobody`, `activity_empty`, `due_date_missing`, `activity_in_the_future`,
 * `account_unknown`, `contact_unknown`, `assignee_unknown`.
 */
export async function createActivity(
  tx: Tx,
  access: Access,
  asked: CreateActivityRequest,
  { now, newId }: Writing,
): Promise<WrittenActivity> {
  assertMay(access, 'edit_contacts');
  const row = { activity_id: newId(), ...(await readPlace(tx, access, asked)), ...readFields(access, asked, now) };
  await assertAssignee(tx, access, row.assignee_id);
  await insertRows(tx, access.workspaceId, 'activity', ACTIVITY_COLUMNS, [row]);
  const silent = new Set(['activity_id', 'created_at', 'updated_at', 'created_by']);
  const filled = Object.entries(row).filter(([name, value]) => value !== null && !silent.has(name));
  const changes = Object.fromEntries(filled.map(([name, value]) => [name, [null, value] as const]));
  const line = { recordKind: 'activity', recordId: row.activity_id, changes } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now), newId);
  if (isInTouch(row.kind)) await keepLastContact(tx, access, row, { now, newId });
  return { id: row.activity_id, version: 1 };
}

type Place = Pick<ActivityRow, 'account_id' | 'contact_id'>;

async function readPlace(tx: Tx, access: Access, { accountId, contactId }: CreateActivityRequest): Promise<Place> {
  if (!accountId && !contactId)
    throw new AppError('activity_about_nobody', { status: 422, values: { field: 'accountId' } });
  if (accountId) await assertReadable(tx, access, accountId);
  if (!contactId) return { account_id: accountId ?? null, contact_id: null };
  const { rows } = await sql<{ works: string | null }>`
    select (select a.account_id from affiliation f
      join account a on a.workspace_id = ${access.workspaceId} and a.account_id = f.account_id
      where f.workspace_id = ${access.workspaceId} and f.contact_id = c.contact_id and not f.has_ended
        and ${mayReadAccount(access, 'a')}
      order by f.kind desc, f.affiliation_id limit 1) as works
    from contact c
    where c.workspace_id = ${access.workspaceId} and c.contact_id = ${contactId} and ${mayReadContact(access, 'c')}`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) throw new AppError('contact_unknown', { status: 404, values: { id: contactId } });
  return { account_id: accountId ?? found.works, contact_id: contactId };
}

async function assertReadable(tx: Tx, access: Access, accountId: string): Promise<void> {
  const { rows } = await sql`
    select from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = ${accountId} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  if (rows.length === 0) throw new AppError('account_unknown', { status: 404, values: { id: accountId } });
}

function readFields(
  access: Access,
  asked: CreateActivityRequest,
  now: Date,
): Omit<ActivityRow, 'activity_id' | keyof Place> {
  const { kind, subject = null, body = null, outcome = null } = asked;
  if (subject === null && body === null && (isOwed(kind) || kind === 'note'))
    throw new AppError('activity_empty', { status: 422, values: { field: 'subject' } });
  if (isOwed(kind) && !asked.dueOn) throw new AppError('due_date_missing', { status: 422, values: { field: 'dueOn' } });
  const occurredAt = isOwed(kind) ? null : asked.occurredAt ? new Date(asked.occurredAt) : now;
  assertPast(occurredAt, now);
  return {
    ...{ kind, subject, body, outcome, occurred_at: occurredAt, done_at: null },
    due_on: isOwed(kind) ? (asked.dueOn ?? null) : null,
    assignee_id: asked.assigneeId ?? (isOwed(kind) ? access.userId : null),
    ...{ created_by: access.actorId, created_at: now, updated_at: now },
  };
}

const CLOCKS_DIFFER_MS = 24 * 3_600_000;

/** What is to come is owed, not done. @throws AppError `activity_in_the_future`. */
export function assertPast(occurredAt: Date | null, now: Date): void {
  if (occurredAt !== null && occurredAt.getTime() > now.getTime() + CLOCKS_DIFFER_MS)
    throw new AppError('activity_in_the_future', { status: 422, values: { field: 'occurredAt' } });
}

/** @throws AppError `assignee_unknown` for somebody who is no member of the workspace. */
export async function assertAssignee(tx: Tx, access: Access, assigneeId: string | null): Promise<void> {
  if (assigneeId === null || assigneeId === access.userId) return;
  const { rows } = await sql`
    select from workspace_member where workspace_id = ${access.workspaceId} and user_id = ${assigneeId}`.execute(tx);
  if (rows.length === 0)
    throw new AppError('assignee_unknown', { status: 422, values: { field: 'assigneeId', id: assigneeId } });
}
