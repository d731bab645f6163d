import { sql } from 'kysely';
import { type Access, assertMay } from '../../base/workspaces/access.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CreationRequest } from './contract.ts';
import { getRequest } from './creation-requests.ts';
import { type CreationDoors, closeRequest, type Guides } from './request-creation.ts';

/**
 * Approves a request, which creates the account, or refuses it with a reason. A request is decided once.
 * @throws AppError `right_missing`, `creation_request_unknown`, `creation_request_decided`, `reason_missing`, and what the
 * creation throws (then nothing is decided).
 */
export async function decideCreation(
  tx: Tx,
  access: Access,
  id: string,
  { decision, reason }: { readonly decision: 'approve' | 'refuse'; readonly reason?: string | undefined },
  doors: Pick<CreationDoors, 'create'>,
  guides: Guides,
): Promise<CreationRequest> {
  assertMay(access, 'approve_creations');
  await sql`
    select from creation_request
    where workspace_id = ${access.workspaceId} and creation_request_id = ${id} for update`.execute(tx);
  const request = await getRequest(tx, access, id);
  if (request.status !== 'proposed') throw new AppError('creation_request_decided', { values: { id }, status: 409 });
  if (decision === 'refuse') {
    if (!reason) throw new AppError('reason_missing', { status: 422 });
    await closeRequest(tx, access, id, { status: 'refused', reason, isByRule: false, createdId: null }, guides);
    return getRequest(tx, access, id);
  }
  const { draft, parent, proposedOwnerId: ownerId, requestedBy } = request;
  const createdId = await doors.create(
    tx,
    access,
    { draft, parentId: parent?.id ?? null, ownerId, requestedBy },
    guides,
  );
  await closeRequest(
    tx,
    access,
    id,
    { status: 'approved', reason: reason ?? null, isByRule: false, createdId },
    guides,
  );
  return getRequest(tx, access, id);
}
