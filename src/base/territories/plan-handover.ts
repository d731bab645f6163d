import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { revenueRows } from './compile-rule.ts';
import type { AccountLine, HandoverPreview, HandoverScope } from './contract.ts';
import type { OwedWork } from './owed-work.ts';
import { type Asking, askingOf, lineColumns, servedAccounts } from './served-accounts.ts';
import { assertMayShareOut, assertMember, readTerritories, type Territory } from './territory.ts';

const SHOWN = 20;

/** What goes from one person to another. */
export interface HandoverPlan {
  /** The accounts, closed ones too where everything goes; over it `lineColumns` as `s`. */
  readonly accounts: RawBuilder<unknown>;
  readonly activityIds: readonly string[];
  readonly territories: readonly Territory[];
}

/**
 * What a handover would move. All that somebody follows brings all that he owes and the territories that are his; one
 * territory, or what some criteria cover, brings what he owes to those accounts.
 * @throws AppError as `assertMayShareOut`; `handover_to_self`, `member_unknown`, `territory_unknown`.
 */
export async function planHandover(
  tx: Tx,
  asking: Asking,
  { fromId, toId, territoryId, filter }: HandoverScope,
  owed: OwedWork,
): Promise<HandoverPlan> {
  const { access } = asking;
  assertMayShareOut(access, 'assign_accounts');
  if (fromId === toId) throw new AppError('handover_to_self', { values: { field: 'toId' }, status: 422 });
  await assertMember(tx, access, toId, 'toId');
  const all = await readTerritories(tx, access.workspaceId);
  const territory = all.find(({ id }) => id === territoryId);
  if (territoryId !== undefined && !territory)
    throw new AppError('territory_unknown', { values: { id: territoryId, field: 'territoryId' }, status: 422 });
  const isWhole = !territory && !filter;
  const within = isWhole ? null : (filter ?? {});
  const accounts = sql`
    select s.* from (${servedAccounts(asking, territory ? [territory] : [], within)}) s
    where s.owner_id = ${fromId} ${territory ? sql`and cardinality(s.corporate || s.local) > 0` : sql``}`;
  const among = isWhole ? null : sql`select x.account_id from (${accounts}) x`;
  const own = all.filter(({ ownerId }) => ownerId === fromId);
  return {
    accounts,
    activityIds: await owed.find(tx, access, { assigneeId: fromId, among }),
    territories: isWhole ? own : own.filter(({ id }) => id === territoryId && !filter),
  };
}

/** What a handover would move, counted, with the first accounts by name. @throws AppError as `planHandover`. */
export async function previewHandover(
  tx: Tx,
  access: Access,
  scope: HandoverScope,
  { now, owed }: { readonly now: Date; readonly owed: OwedWork },
): Promise<HandoverPreview> {
  const asking = askingOf(access, now);
  const { accounts, activityIds, territories } = await planHandover(tx, asking, scope, owed);
  const { rows } = await sql<{ level: AccountLine['level']; accounts: number; revenueCents: number }>`
    select s.level, count(*)::int as accounts, coalesce(sum(r.amount_cents), 0)::float8 as "revenueCents"
    from (${accounts}) s left join (${revenueRows(asking.context)}) r on r.account_id = s.account_id group by 1`.execute(
    tx,
  );
  const { rows: examples } = await sql<AccountLine>`
    select ${lineColumns(asking)} from (${accounts}) s order by s.search_key, s.account_id limit ${SHOWN}`.execute(tx);
  const byLevel = { group: 0, entity: 0, site: 0 };
  for (const one of rows) byLevel[one.level] = one.accounts;
  return {
    accounts: byLevel.group + byLevel.entity + byLevel.site,
    byLevel,
    revenueCents: rows.reduce((sum, one) => sum + one.revenueCents, 0),
    activities: activityIds.length,
    territories: territories.map(({ name }) => name),
    examples,
  };
}
