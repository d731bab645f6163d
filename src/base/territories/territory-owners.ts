import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { OwnerMove } from '../accounts/assign-accounts.ts';
import type { Moment } from '../accounts/write-account.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import type { Ground } from './owed-work.ts';

/** Gives territories to another person, and back. @returns the ids of those that moved. */
export async function assignTerritories(
  tx: Tx,
  access: Access,
  moves: readonly OwnerMove[],
  { cause, source }: Ground,
  { now, newId }: Moment,
): Promise<readonly string[]> {
  const { workspaceId } = access;
  const { rows } = await sql<OwnerMove>`
    update territory t set owner_id = x.to_id, version = t.version + 1, updated_at = ${now}
    from unnest(${moves.map(({ id }) => id)}::uuid[], ${moves.map(({ fromId }) => fromId)}::uuid[],
      ${moves.map(({ toId }) => toId)}::uuid[]) as x(territory_id, from_id, to_id)
    where t.workspace_id = ${workspaceId} and t.territory_id = x.territory_id and t.owner_id = x.from_id
    returning t.territory_id as id, x.from_id as "fromId", x.to_id as "toId"`.execute(tx);
  const lines = rows.map(
    ({ id, fromId, toId }) =>
      ({ recordKind: 'territory', recordId: id, changes: { ownerId: [fromId, toId] } }) as const,
  );
  const context = contextOf(access, now, cause);
  await appendChanges(tx, workspaceId, lines, source ? { ...context, source } : context, newId);
  return rows.map(({ id }) => id);
}
