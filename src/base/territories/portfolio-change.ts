import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { assignAccounts, type OwnerMove } from '../accounts/assign-accounts.ts';
import type { Moment } from '../accounts/write-account.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';

/** What one operation moves: more than this would keep others waiting too long; the next call does the rest. */
export const MOST_ACCOUNTS = 100_000;
const BATCH = 5_000;

/** An operation that changes who follows what. */
export interface PortfolioChange {
  readonly id: string;
  readonly kind: 'application' | 'handover';
  readonly request: unknown;
  readonly fromId: string | null;
  readonly toId: string | null;
  /** A day, YYYY-MM-DD. */
  readonly startsOn: string;
  readonly note: string | null;
}

/** How many records of each kind an operation moved. */
interface MovedCounts {
  readonly accounts: number;
  readonly activities: number;
  readonly territories: number;
}

/** What the log says of the reason on every account that an operation moves: its id, its kind, what was said about it. */
export function causeOf({ id, kind, note }: Pick<PortfolioChange, 'id' | 'kind' | 'note'>): Record<string, string> {
  return { portfolio_change: id, kind, ...(note ? { note } : {}) };
}

/** Keeps an operation before it begins, so that its moves can refer to it. */
export async function insertChange(tx: Tx, access: Access, change: PortfolioChange, { now }: Moment): Promise<void> {
  const { workspaceId, actorId } = access;
  await sql`
    insert into portfolio_change (workspace_id, portfolio_change_id, kind, request, from_user_id, to_user_id, starts_on, note,
      account_count, activity_count, territory_count, made_by, made_at)
    values (${workspaceId}, ${change.id}, ${change.kind}, ${JSON.stringify(change.request)}::jsonb, ${change.fromId},
      ${change.toId}, ${change.startsOn}::date, ${change.note}, 0, 0, 0, ${actorId}, ${now})`.execute(tx);
}

/**
 * Whether a person named who follows `account_id`, or a territory did: what the last operation gave and nobody has changed
 * since came from a territory.
 */
export function isNamedByHand(
  workspaceId: string,
  { account, owner }: { readonly account: string; readonly owner: string },
): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(owner)} is not null and not coalesce((
    select m.to_user_id = ${sql.ref(owner)} and not m.is_by_hand from portfolio_move m
    join portfolio_change c on c.workspace_id = ${workspaceId} and c.portfolio_change_id = m.portfolio_change_id
    where m.workspace_id = ${workspaceId} and m.record_id = ${sql.ref(account)} and c.applied_at is not null and c.undone_at is null
    order by c.applied_at desc, m.portfolio_change_id desc limit 1), false))`;
}

/**
 * Writes the accounts that an operation has in `portfolio_move` through the room of accounts, in batches. One that somebody
 * else gave away meanwhile leaves the operation.
 */
export async function moveAccounts(tx: Tx, access: Access, change: PortfolioChange, moment: Moment): Promise<number> {
  const { workspaceId } = access;
  let after = '00000000-0000-0000-0000-000000000000';
  let moved = 0;
  for (;;) {
    const { rows } = await sql<OwnerMove>`
      select record_id as id, from_user_id as "fromId", to_user_id as "toId" from portfolio_move
      where workspace_id = ${workspaceId} and portfolio_change_id = ${change.id} and record_id > ${after}
        and record_kind = 'account'
      order by record_id limit ${BATCH}`.execute(tx);
    const ids = new Set(await assignAccounts(tx, access, rows, { cause: causeOf(change) }, moment));
    const left = rows.map(({ id }) => id).filter((id) => !ids.has(id));
    if (left.length > 0)
      await sql`
        delete from portfolio_move
        where workspace_id = ${workspaceId} and portfolio_change_id = ${change.id} and record_id = any(${left}::uuid[])`.execute(
        tx,
      );
    moved += ids.size;
    if (rows.length < BATCH) return moved;
    after = rows.at(-1)?.id ?? after;
  }
}

/** Closes an operation with what it moved, and tells it in the log. */
export async function finishChange(
  tx: Tx,
  access: Access,
  change: PortfolioChange,
  moved: MovedCounts,
  { now, newId }: Moment,
): Promise<void> {
  const { workspaceId } = access;
  await sql`
    update portfolio_change set account_count = ${moved.accounts}, activity_count = ${moved.activities},
      territory_count = ${moved.territories}, applied_at = ${now}
    where workspace_id = ${workspaceId} and portfolio_change_id = ${change.id}`.execute(tx);
  const told = { kind: change.kind, fromId: change.fromId, toId: change.toId, note: change.note, ...moved };
  const changes = Object.fromEntries(
    Object.entries(told)
      .filter(([, value]) => value !== null)
      .map(([field, value]) => [field, [null, value] as const]),
  );
  const line = { recordKind: 'portfolio_change', recordId: change.id, changes } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now, causeOf(change)), newId);
}
