import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { dayOf, type Moment } from '../accounts/write-account.ts';
import type { Access } from '../workspaces/access.ts';
import type { AccountLine, Application, ApplicationPreview, MadeChange } from './contract.ts';
import {
  finishChange,
  insertChange,
  isNamedByHand,
  MOST_ACCOUNTS,
  moveAccounts,
  type PortfolioChange,
} from './portfolio-change.ts';
import { type Asking, askingOf, HOLDER, lineColumns, servedAccounts } from './served-accounts.ts';
import { assertMayShareOut, lockTerritories, readTerritories, type Territory } from './territory.ts';

const SHOWN = 20;

/**
 * Who would follow what if territories were put into force: from whom to whom, and what a person named by hand.
 * @throws AppError as `assertMayShareOut`, `openTerritories`.
 */
export async function previewApplication(
  tx: Tx,
  access: Access,
  asked: Application,
  now: Date,
): Promise<ApplicationPreview> {
  assertMayShareOut(access, 'assign_accounts');
  const asking = askingOf(access, now);
  const wished = wishedMoves(asking, await openTerritories(tx, access, asked), asked);
  const { rows } = await sql<{ fromId: string | null; toId: string; byHand: boolean; accounts: number }>`
    select x.owner_id as "fromId", x.to_id as "toId", x.by_hand as "byHand", count(*)::int as accounts
    from (${wished}) x group by 1, 2, 3 order by 4 desc`.execute(tx);
  const isMoving = (row: { readonly byHand: boolean }) => asked.byHand === 'replaced' || !row.byHand;
  const { rows: examples } = await sql<AccountLine & { toId: string }>`
    select ${lineColumns(asking)}, s.to_id as "toId" from (${wished}) s
    where not s.by_hand or ${asked.byHand === 'replaced'}
    order by s.search_key, s.account_id limit ${SHOWN}`.execute(tx);
  const moving = rows.filter(isMoving);
  return {
    moves: addUp(moving),
    accounts: total(moving),
    replaced: total(moving.filter((row) => row.byHand)),
    kept: total(rows.filter((row) => !isMoving(row))),
    examples,
  };
}

/**
 * Puts territories into force as one operation: each account that a territory has is followed by its person from now on.
 * What a person named by hand is left alone unless it is to be replaced.
 * @throws AppError as `previewApplication`.
 */
export async function applyTerritories(
  tx: Tx,
  access: Access,
  asked: Application,
  moment: Moment,
): Promise<MadeChange> {
  assertMayShareOut(access, 'assign_accounts');
  await lockTerritories(tx, access);
  const { workspaceId } = access;
  const territories = await openTerritories(tx, access, asked);
  const asking = askingOf(access, moment.now);
  const change: PortfolioChange = {
    ...{ id: moment.newId(), kind: 'application', request: asked, fromId: null, toId: null, note: null },
    startsOn: dayOf(moment.now),
  };
  await insertChange(tx, access, change, moment);
  const wished = wishedMoves(asking, territories, asked);
  const { numAffectedRows } = await sql`
    insert into portfolio_move (workspace_id, portfolio_change_id, record_kind, record_id, from_user_id, to_user_id, is_by_hand)
    select w.workspace_id, ${change.id}::uuid, 'account', x.account_id, x.owner_id, x.to_id, false
    from workspace w, (${wished}) x
    where w.workspace_id = ${workspaceId} and (not x.by_hand or ${asked.byHand === 'replaced'})
    order by x.account_id limit ${MOST_ACCOUNTS}`.execute(tx);
  const accounts = await moveAccounts(tx, access, change, moment);
  const moved = { accounts, activities: 0, territories: 0 };
  await finishChange(tx, access, change, moved, moment);
  const isFull = Number(numAffectedRows ?? 0) === MOST_ACCOUNTS;
  const left = isFull ? (await previewApplication(tx, access, asked, moment.now)).accounts : 0;
  return { id: change.id, ...moved, left, isApplied: true };
}

/**
 * Every territory in its order: those that are not to be put into force still keep what is theirs.
 * @throws AppError `territory_unknown`, `territory_without_follower`.
 */
async function openTerritories(
  tx: Tx,
  { workspaceId }: Access,
  { territoryIds }: Application,
): Promise<readonly Territory[]> {
  const territories = await readTerritories(tx, workspaceId);
  const unknown = territoryIds?.find((id) => !territories.some((one) => one.id === id));
  if (unknown) throw new AppError('territory_unknown', { values: { id: unknown }, status: 404 });
  const bare = territories.find(({ id, followerId }) => followerId === null && (territoryIds?.includes(id) ?? true));
  if (bare) throw new AppError('territory_without_follower', { values: { id: bare.id, name: bare.name }, status: 409 });
  return territories;
}

/** The accounts whose person would be another, with that person and whether somebody named today's by hand. */
function wishedMoves(
  asking: Asking,
  territories: readonly Territory[],
  { territoryIds }: Application,
): RawBuilder<unknown> {
  const { workspaceId } = asking.context;
  const followers = territories.map((one) => ((territoryIds?.includes(one.id) ?? true) ? one.followerId : null));
  return sql`
    select h.*, ${isNamedByHand(workspaceId, { account: 'h.account_id', owner: 'h.owner_id' })} as by_hand
    from (select s.*, (${followers}::uuid[])[${HOLDER}] as to_id from (${servedAccounts(asking, territories)}) s) h
    where h.to_id is not null and h.to_id is distinct from h.owner_id`;
}

function total(rows: readonly { readonly accounts: number }[]): number {
  return rows.reduce((sum, { accounts }) => sum + accounts, 0);
}

/** From whom to whom, whoever named them. */
function addUp(
  rows: readonly { fromId: string | null; toId: string; accounts: number }[],
): ApplicationPreview['moves'] {
  const sums = new Map<string, ApplicationPreview['moves'][number]>();
  for (const { fromId, toId, accounts } of rows) {
    const key = `${fromId} ${toId}`;
    sums.set(key, { fromId, toId, accounts: (sums.get(key)?.accounts ?? 0) + accounts });
  }
  return [...sums.values()].sort((left, right) => right.accounts - left.accounts);
}
