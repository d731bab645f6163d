import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import { type WithDates, writeInstants } from '../workspaces/write-instants.ts';
import { revenueRows } from './compile-rule.ts';
import type { PortfolioChangeView, Portfolios } from './contract.ts';
import { askingOf } from './served-accounts.ts';
import { assertMayShareOut } from './territory.ts';

const SHOWN = 50;

/** The latest operations, newest first. @throws AppError as `assertMayShareOut`. */
export async function findPortfolioChanges(tx: Tx, access: Access): Promise<PortfolioChangeView[]> {
  assertMayShareOut(access, 'assign_accounts');
  const { workspaceId } = access;
  const { rows } = await sql<WithDates<PortfolioChangeView, 'madeAt' | 'appliedAt' | 'undoneAt'>>`
    select c.portfolio_change_id as id, c.kind, c.from_user_id as "fromId", c.to_user_id as "toId",
      to_char(c.starts_on, 'YYYY-MM-DD') as "startsOn", c.note, c.account_count as accounts, c.activity_count as activities,
      coalesce(n.name, '') as "madeBy", c.made_at as "madeAt", c.applied_at as "appliedAt", c.undone_at as "undoneAt"
    from portfolio_change c
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = c.made_by
    where c.workspace_id = ${workspaceId}
    order by c.portfolio_change_id desc limit ${SHOWN}`.execute(tx);
  return rows.map(writeInstants);
}

/**
 * Who follows how many accounts and what they bring, those who have left included: their portfolios wait for somebody.
 * @throws AppError as `assertMayShareOut`.
 */
export async function findPortfolios(tx: Tx, access: Access, now: Date): Promise<Portfolios['portfolios']> {
  assertMayShareOut(access, 'assign_accounts');
  const { workspaceId } = access;
  const { rows } = await sql<Portfolios['portfolios'][number]>`
    select p.owner_id as "userId", coalesce(n.name, '') as name, m.user_id is null as "hasLeft", p.accounts,
      p.revenue_cents as "revenueCents"
    from (
      select a.owner_id, count(*)::int as accounts, coalesce(sum(r.amount_cents), 0)::float8 as revenue_cents
      from account a left join (${revenueRows(askingOf(access, now).context)}) r on r.account_id = a.account_id
      where a.workspace_id = ${workspaceId} and a.owner_id is not null and ${mayReadAccount(access, 'a')}
      group by 1) p
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = p.owner_id
    left join workspace_member m on m.workspace_id = ${workspaceId} and m.user_id = p.owner_id
    order by m.user_id is not null, p.accounts desc, p.owner_id limit 500`.execute(tx);
  return rows;
}
