import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type Access, assertMay } from '../workspaces/access.ts';
import type { Right } from '../workspaces/rights.ts';
import type { Rule, TerritoryKind } from './contract.ts';
import type { DecidedOrder } from './rank-territories.ts';

/** A zone with its rule and whoever follows what it covers. */
export interface Territory {
  readonly id: string;
  readonly name: string;
  readonly kind: TerritoryKind;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  /** The person, else the lead of the team; null where he has left, or where the team has no lead. */
  readonly followerId: string | null;
  readonly rule: Rule;
  readonly version: number;
}

/** The territories of a workspace, each kind in the order in which its territories serve. */
export async function readTerritories(tx: Tx, workspaceId: string): Promise<readonly Territory[]> {
  const { rows } = await sql<Territory>`
    select t.territory_id as id, t.name, t.kind, t.owner_id as "ownerId", t.team_id as "teamId", m.user_id as "followerId",
      t.rule, t.version
    from territory t
    left join team g on g.workspace_id = ${workspaceId} and g.team_id = t.team_id
    left join workspace_member m on m.workspace_id = ${workspaceId} and m.user_id = coalesce(t.owner_id, g.lead_id)
    where t.workspace_id = ${workspaceId}
    order by t.kind, t.rank, t.territory_id`.execute(tx);
  return rows;
}

/** Every decided pair of a workspace. */
export async function readOrders(tx: Tx, workspaceId: string): Promise<readonly DecidedOrder[]> {
  const { rows } = await sql<DecidedOrder>`
    select first_id as "firstId", second_id as "secondId" from territory_order
    where workspace_id = ${workspaceId} order by first_id, second_id`.execute(tx);
  return rows;
}

/**
 * Shares between people are laid down by who sees all of it: what one does not read could overlap unseen.
 * @throws AppError `right_missing`, `whole_base_needed`.
 */
export function assertMayShareOut(
  access: Access,
  right: Extract<Right, 'manage_territories' | 'assign_accounts'>,
): void {
  assertMay(access, right);
  if (access.reach !== 'workspace') throw new AppError('whole_base_needed', { status: 403 });
}

/** Whoever changes territories, or follows by them, takes turns. */
export async function lockTerritories(tx: Tx, { workspaceId }: Access): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`territories ${workspaceId}`}, 0))`.execute(tx);
}

/** @throws AppError `member_unknown`. */
export async function assertMember(tx: Tx, { workspaceId }: Access, userId: string, field: string): Promise<void> {
  const { rows } = await sql`
    select from workspace_member where workspace_id = ${workspaceId} and user_id = ${userId}`.execute(tx);
  if (rows.length === 0) throw new AppError('member_unknown', { values: { id: userId, field }, status: 422 });
}
