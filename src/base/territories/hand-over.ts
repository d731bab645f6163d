import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { dayOf, type Moment } from '../accounts/write-account.ts';
import type { Access } from '../workspaces/access.ts';
import type { HandOver, HandoverScope, MadeChange } from './contract.ts';
import type { OwedWork } from './owed-work.ts';
import { type HandoverPlan, planHandover } from './plan-handover.ts';
import {
  causeOf,
  finishChange,
  insertChange,
  isNamedByHand,
  MOST_ACCOUNTS,
  moveAccounts,
  type PortfolioChange,
} from './portfolio-change.ts';
import { askingOf } from './served-accounts.ts';
import { lockTerritories, type Territory } from './territory.ts';
import { assignTerritories } from './territory-owners.ts';

type Deps = Moment & { readonly owed: OwedWork };

/**
 * « Reprise de portefeuille »: what one person follows and owes is another's from a day on; the reason stands in the history
 * of every account. A day to come is waited for: what is moved then is what there is then.
 * @throws AppError as `planHandover`; `nothing_to_hand_over`, `handover_needs_person` where a program without a person asks
 * for a day to come.
 */
export async function handOver(
  tx: Tx,
  access: Access,
  { startsOn, note, ...scope }: HandOver,
  deps: Deps,
): Promise<MadeChange> {
  await lockTerritories(tx, access);
  const { fromId, toId } = scope;
  const change: PortfolioChange = {
    ...{ id: deps.newId(), kind: 'handover', request: scope, fromId, toId, startsOn, note: note || null },
  };
  const plan = await planHandover(tx, askingOf(access, deps.now), scope, deps.owed);
  if (startsOn <= dayOf(deps.now)) {
    await insertChange(tx, access, change, deps);
    return carryOut(tx, access, change, plan, deps);
  }
  if (access.userId === null || access.source === 'api')
    throw new AppError('handover_needs_person', { values: { field: 'startsOn' }, status: 422 });
  await insertChange(tx, access, change, deps);
  return { id: change.id, accounts: 0, activities: 0, territories: 0, left: 0, isApplied: false };
}

/** Carries out a handover whose day has come. @throws AppError as `handOver`. */
export async function startHandover(tx: Tx, access: Access, changeId: string, deps: Deps): Promise<MadeChange | null> {
  await lockTerritories(tx, access);
  const { rows } = await sql<PortfolioChange & { request: HandoverScope }>`
    select portfolio_change_id as id, kind, request, from_user_id as "fromId", to_user_id as "toId",
      to_char(starts_on, 'YYYY-MM-DD') as "startsOn", note
    from portfolio_change
    where workspace_id = ${access.workspaceId} and portfolio_change_id = ${changeId} and applied_at is null
      and undone_at is null
    for update`.execute(tx);
  const [change] = rows;
  if (!change) return null;
  const plan = await planHandover(tx, askingOf(access, deps.now), change.request, deps.owed);
  return carryOut(tx, access, change, plan, deps);
}

async function carryOut(
  tx: Tx,
  access: Access,
  change: PortfolioChange,
  plan: HandoverPlan,
  { owed, ...moment }: Deps,
): Promise<MadeChange> {
  const { workspaceId } = access;
  await sql`
    insert into portfolio_move (workspace_id, portfolio_change_id, record_kind, record_id, from_user_id, to_user_id, is_by_hand)
    select w.workspace_id, ${change.id}::uuid, 'account', x.account_id, x.owner_id, ${change.toId}::uuid,
      ${isNamedByHand(workspaceId, { account: 'x.account_id', owner: 'x.owner_id' })}
    from workspace w, (${plan.accounts}) x
    where w.workspace_id = ${workspaceId}
    order by x.account_id limit ${MOST_ACCOUNTS}`.execute(tx);
  const accounts = await moveAccounts(tx, access, change, moment);
  const ground = { cause: causeOf(change) };
  const moves = (ids: readonly string[]) => ids.map((id) => ({ id, fromId: change.fromId, toId: change.toId }));
  const activities = await owed.assign(tx, access, moves(plan.activityIds), ground, moment);
  const isAll = accounts < MOST_ACCOUNTS;
  // The territories go with the last of their accounts.
  const owned = isAll ? plan.territories.map(({ id }: Territory) => id) : [];
  const territories = await assignTerritories(tx, access, moves(owned), ground, moment);
  await keepMoves(tx, workspaceId, change, { activity: activities, territory: territories });
  const moved = { accounts, activities: activities.length, territories: territories.length };
  if (accounts + activities.length + territories.length === 0 && change.startsOn === dayOf(moment.now))
    throw new AppError('nothing_to_hand_over', { status: 409 });
  await finishChange(tx, access, change, moved, moment);
  return { id: change.id, ...moved, left: isAll ? 0 : await countLeft(tx, plan.accounts), isApplied: true };
}

async function countLeft(tx: Tx, accounts: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${accounts}) x`.execute(tx);
  return rows[0]?.count ?? 0;
}

async function keepMoves(
  tx: Tx,
  workspaceId: string,
  change: PortfolioChange,
  moved: Readonly<Record<'activity' | 'territory', readonly string[]>>,
): Promise<void> {
  for (const [kind, ids] of Object.entries(moved))
    await sql`
      insert into portfolio_move (workspace_id, portfolio_change_id, record_kind, record_id, from_user_id, to_user_id,
        is_by_hand)
      select w.workspace_id, ${change.id}::uuid, ${kind}, x.id, ${change.fromId}::uuid, ${change.toId}::uuid, true
      from workspace w, unnest(${ids}::uuid[]) as x(id)
      where w.workspace_id = ${workspaceId}`.execute(tx);
}
