import { sql } from 'kysely';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { assertMayMerge } from '../merging/merge-records.ts';
import type { DecideRequest } from './contract.ts';

interface WriteParts {
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * Keeps what somebody decided of a pair: two things, or later. It is not asked again; `open` asks it again.
 * @throws AppError `right_missing`, `candidate_unknown`, and as `assertMayMerge`.
 */
export async function decideCandidate(
  tx: Tx,
  access: Access,
  { leftId, rightId, decision }: DecideRequest,
  { now, newId }: WriteParts,
): Promise<void> {
  assertMay(access, 'merge_records');
  const { workspaceId, actorId } = access;
  const [left, right] = leftId < rightId ? [leftId, rightId] : [rightId, leftId];
  const { rows } = await sql<{ kind: 'account' | 'contact'; decision: string | null }>`
    select record_kind as kind, decision from candidate_pair
    where workspace_id = ${workspaceId} and left_id = ${left} and right_id = ${right} for update`.execute(tx);
  const [pair] = rows;
  if (!pair) throw new AppError('candidate_unknown', { status: 404 });
  await assertMayMerge(tx, access, pair.kind, [left, right]);
  const decided = decision === 'open' ? null : decision;
  await sql`
    update candidate_pair p
    set decision = ${decided}, decided_by = ${decided && actorId}, decided_at = ${decided && now}
    where p.workspace_id = ${workspaceId} and p.left_id = ${left} and p.right_id = ${right}`.execute(tx);
  const changes = { [`candidate_pair:${right}.decision`]: [pair.decision, decided] } as const;
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: pair.kind, recordId: left, changes }],
    contextOf(access, now),
    newId,
  );
}
