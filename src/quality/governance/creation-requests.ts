import { sql } from 'kysely';
import type { Access } from '../../base/workspaces/access.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CreationRequest } from './contract.ts';

type Stored = Omit<CreationRequest, 'requestedAt' | 'decidedAt'> & {
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
};

interface Wanted {
  readonly status?: CreationRequest['status'];
  readonly id?: string;
}

/** The inbox: everybody's requests for who decides about them, one's own for everybody else. Oldest first. */
export async function findRequests(tx: Tx, access: Access, wanted: Wanted): Promise<readonly CreationRequest[]> {
  const { workspaceId, actorId } = access;
  const decides = access.rights.has('approve_creations');
  const { rows } = await sql<Stored>`
    select r.creation_request_id as id, r.status, r.draft, r.proposed_owner_id as "proposedOwnerId", r.reason,
      r.evidence as nearest, r.requested_by as "requestedBy", r.requested_at as "requestedAt", r.decided_by as "decidedBy",
      r.decided_at as "decidedAt", r.decision_reason as "decisionReason", r.is_decided_by_rule as "isDecidedByRule",
      r.created_record_id as "createdRecordId",
      case when p.account_id is not null then json_build_object('id', p.account_id, 'name', p.name) end as parent
    from creation_request r
    left join account p on p.workspace_id = ${workspaceId} and p.account_id = r.parent_id
    where r.workspace_id = ${workspaceId} and (${decides} or r.requested_by = ${actorId})
      and r.status = coalesce(${wanted.status ?? null}, r.status)
      and r.creation_request_id = coalesce(${wanted.id ?? null}::uuid, r.creation_request_id)
    order by r.creation_request_id limit 200`.execute(tx);
  return rows.map((row) => ({
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}

/** @throws AppError `creation_request_unknown`. */
export async function getRequest(tx: Tx, access: Access, id: string): Promise<CreationRequest> {
  const [found] = await findRequests(tx, access, { id });
  if (!found) throw new AppError('creation_request_unknown', { values: { id }, status: 404 });
  return found;
}
