import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount, mayReadContact } from '../accounts/account-policy.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { assertVersion, differencesOf } from '../change-log/assert-version.ts';
import type { Writing } from '../contacts/contact-queries.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import { type ActivityRow, isInTouch, isOwed } from './activity.ts';
import type { UpdateActivityRequest, WrittenActivity } from './contract.ts';
import { assertAssignee, assertPast } from './create-activity.ts';
import { keepLastContact } from './keep-last-contact.ts';

type Changeable = Pick<
  ActivityRow,
  'subject' | 'body' | 'occurred_at' | 'due_on' | 'done_at' | 'assignee_id' | 'outcome'
>;
type Found = Changeable &
  Pick<ActivityRow, 'kind' | 'account_id' | 'contact_id' | 'created_by'> & { readonly version: number };

/**
 * Changes an activity, or says that what was owed is done. Its author and whom it is given to may, and who reads everything.
 * @throws AppError `right_missing`, `activity_unknown`, `activity_not_yours`, `record_changed_meanwhile`,
 * `activity_empty`, `assignee_unknown`, `activity_in_the_future`.
 */
export async function updateActivity(
  tx: Tx,
  access: Access,
  { activityId, ...asked }: UpdateActivityRequest & { readonly activityId: string },
  { now, newId }: Writing,
): Promise<WrittenActivity> {
  const { kind, account_id, contact_id, created_by: _author, version, ...before } = await lock(tx, access, activityId);
  const wished = readWished(kind, before, asked, now);
  assertVersion({ version, fields: before }, { version: asked.version, fields: wished });
  const changes = differencesOf(before, wished);
  if (Object.keys(changes).length === 0) return { id: activityId, version };
  const after: Changeable = { ...before, ...wished };
  if (after.subject === null && after.body === null && (isOwed(kind) || kind === 'note'))
    throw new AppError('activity_empty', { status: 422, values: { field: 'subject' } });
  if (changes.assignee_id) await assertAssignee(tx, access, after.assignee_id);
  await sql`
    update activity set subject = ${after.subject}, body = ${after.body}, occurred_at = ${after.occurred_at},
      due_on = ${after.due_on}, done_at = ${after.done_at}, assignee_id = ${after.assignee_id}, outcome = ${after.outcome},
      version = version + 1, updated_at = ${now}
    where workspace_id = ${access.workspaceId} and activity_id = ${activityId}`.execute(tx);
  const line = { recordKind: 'activity', recordId: activityId, changes } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now), newId);
  if (isInTouch(kind) && changes.occurred_at)
    await keepLastContact(tx, access, { account_id, contact_id, occurred_at: after.occurred_at }, { now, newId });
  return { id: activityId, version: version + 1 };
}

/** What was sent, as far as the kind has it: what happened is not owed. */
function readWished(kind: string, before: Changeable, asked: UpdateActivityRequest, now: Date): Partial<Changeable> {
  const { subject, body, outcome, assigneeId } = asked;
  const occurredAt = asked.occurredAt === undefined ? undefined : new Date(asked.occurredAt);
  if (occurredAt) assertPast(occurredAt, now);
  const doneAt = asked.isDone === undefined ? undefined : asked.isDone ? (before.done_at ?? now) : null;
  const own = isOwed(kind) ? { due_on: asked.dueOn, done_at: doneAt } : { occurred_at: occurredAt };
  const sent = Object.entries({ subject, body, outcome, assignee_id: assigneeId, ...own });
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

async function lock(tx: Tx, access: Access, activityId: string): Promise<Found> {
  assertMay(access, 'edit_contacts');
  const { workspaceId } = access;
  const { rows } = await sql<Found>`
    select t.kind, t.account_id, t.contact_id, t.created_by, t.version, t.subject, t.body, t.occurred_at, t.due_on, t.done_at,
      t.assignee_id, t.outcome
    from activity t
    where t.workspace_id = ${workspaceId} and t.activity_id = ${activityId} and (
      exists (select from account a where a.workspace_id = ${workspaceId} and a.account_id = t.account_id
        and ${mayReadAccount(access, 'a')})
      or (t.account_id is null and exists (select from contact c where c.workspace_id = ${workspaceId}
        and c.contact_id = t.contact_id and ${mayReadContact(access, 'c')})))
    for update of t`.execute(tx);
  const [found] = rows;
  if (!found) throw new AppError('activity_unknown', { status: 404, values: { id: activityId } });
  const isMine = found.created_by === access.actorId || (access.userId !== null && found.assignee_id === access.userId);
  if (!isMine && access.reach !== 'workspace')
    throw new AppError('activity_not_yours', { status: 403, values: { id: activityId } });
  return found;
}
