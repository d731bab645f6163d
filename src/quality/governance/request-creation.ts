import { sql } from 'kysely';
import { mayReadAccount } from '../../base/accounts/account-policy.ts';
import { appendChanges } from '../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../base/workspaces/access.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CreationDraft, CreationRequest, RequestCreation } from './contract.ts';
import { getRequest } from './creation-requests.ts';

type Nearest = CreationRequest['nearest'][number];

/**
 * What the request needs of other rooms: the records that resemble a draft, and the creation itself.
 */
export interface CreationDoors {
  /** The nearest records of the base, looked up before the transaction of the request. */
  findNearest(tx: Tx, access: Access, draft: CreationDraft, parentId: string | null): Promise<readonly Nearest[]>;
  /** Creates the account, with its own checks and change log, and answers its id. */
  create(tx: Tx, access: Access, wanted: AccountToCreate, guides: Guides): Promise<string>;
}

export interface AccountToCreate {
  readonly draft: CreationDraft;
  readonly parentId: string | null;
  readonly ownerId: string | null;
  /** On whose proposal. */
  readonly requestedBy: string;
}

export interface Guides {
  readonly now: Date;
  readonly newId: () => string;
}

interface Evidence {
  readonly nearest: readonly Nearest[];
}

/**
 * Asks for an account to be created, with what the decision needs: what resembles it, under whom it would stand, who
 * would follow it. A rule approves at once what needs nobody's judgement: a site under a company that the asker follows,
 * with nothing alike in the base.
 * @throws AppError `right_missing` for a key, `account_unknown`, `parent_missing`, and what the creation throws.
 */
export async function requestCreation(
  tx: Tx,
  access: Access,
  wanted: RequestCreation,
  { nearest }: Evidence,
  doors: Pick<CreationDoors, 'create'>,
  guides: Guides,
): Promise<CreationRequest> {
  // Any person may ask; a program, as whoever writes. A key that only reads has lost this right.
  if (access.source === 'api') assertMay(access, 'edit_accounts');
  const { workspaceId, actorId } = access;
  const { now, newId } = guides;
  const parent = await findParent(tx, access, wanted.parentId);
  if (wanted.draft.level === 'site' && !parent) throw new AppError('parent_missing', { status: 422 });
  const ownerId = wanted.proposedOwnerId ?? parent?.ownerId ?? null;
  const isPlain =
    wanted.draft.level === 'site' &&
    access.userId !== null &&
    parent?.ownerId === access.userId &&
    nearest.length === 0;
  const id = newId();
  await sql`
    insert into creation_request (workspace_id, creation_request_id, draft, parent_id, proposed_owner_id, reason, evidence,
      status, requested_by, requested_at, is_decided_by_rule)
    values (${workspaceId}, ${id}, ${JSON.stringify(wanted.draft)}, ${wanted.parentId}, ${ownerId}, ${wanted.reason ?? null},
      ${JSON.stringify(nearest)}, 'proposed', ${actorId}, ${now}, false)`.execute(tx);
  const changes = {
    status: [null, 'proposed'],
    draft: [null, wanted.draft],
    parentId: [null, wanted.parentId],
  } as const;
  const line = { recordKind: 'creation_request', recordId: id, changes } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
  if (isPlain) {
    const created = { draft: wanted.draft, parentId: wanted.parentId, ownerId, requestedBy: actorId };
    const createdId = await doors.create(tx, access, created, guides);
    await closeRequest(tx, access, id, { status: 'approved', reason: null, isByRule: true, createdId }, guides);
  }
  return getRequest(tx, access, id);
}

async function findParent(tx: Tx, access: Access, parentId: string | null): Promise<{ ownerId: string | null } | null> {
  if (parentId === null) return null;
  const { rows } = await sql<{ ownerId: string | null }>`
    select a.owner_id as "ownerId" from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = ${parentId} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) throw new AppError('account_unknown', { values: { id: parentId }, status: 404 });
  return found;
}

interface Decision {
  readonly status: 'approved' | 'refused';
  readonly reason: string | null;
  readonly isByRule: boolean;
  readonly createdId: string | null;
}

/** Writes what was decided about a request, once. */
export async function closeRequest(
  tx: Tx,
  access: Access,
  id: string,
  { status, reason, isByRule, createdId }: Decision,
  { now, newId }: Guides,
): Promise<void> {
  const { workspaceId, actorId } = access;
  await sql`
    update creation_request set status = ${status}, decision_reason = ${reason}, decided_by = ${actorId}, decided_at = ${now},
      is_decided_by_rule = ${isByRule}, created_record_id = ${createdId}
    where workspace_id = ${workspaceId} and creation_request_id = ${id}`.execute(tx);
  const changes = {
    status: ['proposed', status],
    createdRecordId: [null, createdId],
    decisionReason: [null, reason],
  } as const;
  const line = { recordKind: 'creation_request', recordId: id, changes } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
}
