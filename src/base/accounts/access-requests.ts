import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import { type WithDates, writeInstants } from '../workspaces/write-instants.ts';
import { grantAccount, mayEntrust } from './account-grants.ts';
import { mayReadAccount } from './account-policy.ts';
import type { AccessRequestView, GlimpsedAccount } from './contract.ts';

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * What anybody of the workspace may know of an account that he may not read: its name, its town and who follows it. A
 * principal, who comes from outside, knows nothing of it.
 * @throws AppError `account_unknown`.
 */
export async function glimpseAccount(tx: Tx, access: Access, accountId: string): Promise<GlimpsedAccount> {
  const { workspaceId, userId } = access;
  const { rows } = await sql<GlimpsedAccount>`
    select a.account_id as id, a.name, a.town, coalesce(n.name, a.owner_name) as "followedBy",
      ${mayReadAccount(access, 'a')} as "mayRead",
      exists (select from access_request q where q.workspace_id = ${workspaceId} and q.account_id = a.account_id
        and q.user_id = ${userId} and q.decision is null) as "isAsked"
    from account a
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = a.owner_id
    where a.workspace_id = ${workspaceId} and a.account_id = ${accountId}`.execute(tx);
  const [found] = rows;
  if (!found || (access.role === 'principal' && !found.mayRead))
    throw new AppError('account_unknown', { values: { id: accountId }, status: 404 });
  return found;
}

/**
 * Asks for access to an account that one may not read.
 * @throws AppError `account_unknown`, `access_there_already`, `access_asked_already`, `api_key_of_person`.
 */
export async function requestAccess(
  tx: Tx,
  access: Access,
  { accountId, message }: { readonly accountId: string; readonly message: string | null },
  { now, newId }: Clock,
): Promise<{ readonly id: string }> {
  const { workspaceId, userId } = access;
  if (!userId || access.source !== 'person') throw new AppError('api_key_of_person', { status: 403 });
  const glimpse = await glimpseAccount(tx, access, accountId);
  if (glimpse.mayRead) throw new AppError('access_there_already', { status: 409 });
  const id = newId();
  const { rows } = await sql`
    insert into access_request (workspace_id, access_request_id, account_id, user_id, message, asked_at)
    values (${workspaceId}, ${id}, ${accountId}, ${userId}, ${message}, ${now})
    on conflict (workspace_id, user_id, account_id) where decision is null do nothing
    returning access_request_id`.execute(tx);
  if (rows.length === 0) throw new AppError('access_asked_already', { status: 409 });
  const changes = { accountId: [null, accountId], userId: [null, userId], message: [null, message] } as const;
  const line = { recordKind: 'access_request', recordId: id, changes } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
  return { id };
}

/** The requests that wait for somebody's answer, and those that he has made himself; newest first. */
export async function findAccessRequests(tx: Tx, access: Access): Promise<AccessRequestView[]> {
  const { workspaceId, userId } = access;
  const mayDecide = mayEntrust(access, 'a');
  const { rows } = await sql<WithDates<AccessRequestView, 'askedAt'>>`
    select q.access_request_id as id, q.account_id as "accountId", a.name as "accountName", a.town,
      q.user_id as "userId", coalesce(n.name, '') as "userName", q.message, q.asked_at as "askedAt",
      q.decision, q.user_id is distinct from ${userId} and ${mayDecide} as "isMineToAnswer"
    from access_request q
    join account a on a.workspace_id = ${workspaceId} and a.account_id = q.account_id
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = q.user_id
    where q.workspace_id = ${workspaceId}
      and (q.user_id = ${userId} or (q.decision is null and ${mayDecide}))
    order by q.access_request_id desc limit 200`.execute(tx);
  return rows.map(writeInstants);
}

/**
 * Answers a request; accepted, it becomes an access to the account.
 * @throws AppError `access_request_unknown`, `access_request_decided`, `member_unknown` where the person has left meanwhile.
 */
export async function decideAccessRequest(
  tx: Tx,
  access: Access,
  { id, decision }: { readonly id: string; readonly decision: 'accepted' | 'refused' },
  clock: Clock,
): Promise<void> {
  const { workspaceId, actorId } = access;
  const { rows } = await sql<{ accountId: string; userId: string; decision: string | null }>`
    select q.account_id as "accountId", q.user_id as "userId", q.decision from access_request q
    join account a on a.workspace_id = ${workspaceId} and a.account_id = q.account_id
    where q.workspace_id = ${workspaceId} and q.access_request_id = ${id} and ${mayEntrust(access, 'a')}
      and q.user_id is distinct from ${access.userId}
    for update of q`.execute(tx);
  const [request] = rows;
  if (!request) throw new AppError('access_request_unknown', { status: 404 });
  // A key that only reads has lost this right; who follows the account keeps it as a person.
  if (access.source === 'api') assertMay(access, 'assign_accounts');
  if (request.decision) throw new AppError('access_request_decided', { status: 409 });
  await sql`
    update access_request set decision = ${decision}, decided_by = ${actorId}, decided_at = ${clock.now}
    where workspace_id = ${workspaceId} and access_request_id = ${id}`.execute(tx);
  const line = { recordKind: 'access_request', recordId: id, changes: { decision: [null, decision] } } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, clock.now), clock.newId);
  const { accountId, userId } = request;
  if (decision === 'accepted') await grantAccount(tx, access, { accountId, userId, reason: 'access_request' }, clock);
}
