import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { revenueRows } from './compile-rule.ts';
import type { Coverage } from './contract.ts';
import { type Asking, askingOf, servedAccounts } from './served-accounts.ts';
import { readOrders, readTerritories, type Territory } from './territory.ts';

/** Accounts that the same territories cover in the same place. */
interface Portion {
  readonly region: string | null;
  readonly department: string | null;
  readonly corporate: readonly number[];
  readonly local: readonly number[];
  readonly accounts: number;
  readonly revenueCents: number;
}

/**
 * How the accounts that the asker reads are shared out: what each territory has, what several cover without a decided
 * order, and what nobody covers, by department.
 */
export async function getCoverage(tx: Tx, access: Access, now: Date): Promise<Coverage> {
  const territories = await readTerritories(tx, access.workspaceId);
  const portions = await countPortions(tx, askingOf(access, now), territories);
  const bare = portions.filter(({ corporate, local }) => corporate.length + local.length === 0);
  const decided = new Set(
    (await readOrders(tx, access.workspaceId)).flatMap(({ firstId, secondId }) => [
      `${firstId} ${secondId}`,
      `${secondId} ${firstId}`,
    ]),
  );
  const shared = sharedBy(portions, territories);
  return {
    territories: territories.map(({ id }, at) => ({
      id,
      ...sum(portions.filter(({ corporate, local }) => corporate[0] === at + 1 || local[0] === at + 1)),
    })),
    undecided: shared.filter(({ firstId, secondId }) => !decided.has(`${firstId} ${secondId}`)),
    total: sum(portions).accounts,
    uncovered: sum(bare).accounts,
    uncoveredRevenueCents: sum(bare).revenueCents,
    holes: bare
      .map(({ region, department, accounts, revenueCents }) => ({ region, department, accounts, revenueCents }))
      .sort((left, right) => right.accounts - left.accounts),
  };
}

async function countPortions(tx: Tx, asking: Asking, territories: readonly Territory[]): Promise<readonly Portion[]> {
  const { rows } = await sql<Portion>`
    select s.region, s.department, s.corporate, s.local, count(*)::int as accounts,
      coalesce(sum(r.amount_cents), 0)::float8 as "revenueCents"
    from (${servedAccounts(asking, territories)}) s
    left join (${revenueRows(asking.context)}) r on r.account_id = s.account_id
    group by 1, 2, 3, 4`.execute(tx);
  return rows;
}

function sum(portions: readonly Portion[]): { readonly accounts: number; readonly revenueCents: number } {
  return portions.reduce(
    (total, { accounts, revenueCents }) => ({
      accounts: total.accounts + accounts,
      revenueCents: total.revenueCents + revenueCents,
    }),
    { accounts: 0, revenueCents: 0 },
  );
}

/** Each pair of one kind that covers the same accounts, with how many. */
function sharedBy(portions: readonly Portion[], territories: readonly Territory[]): Coverage['undecided'] {
  const pairs = new Map<string, Coverage['undecided'][number]>();
  for (const { corporate, local, accounts } of portions)
    for (const covering of [corporate, local])
      for (const [rank, first] of covering.entries())
        for (const second of covering.slice(rank + 1)) {
          const key = `${first} ${second}`;
          const [firstId, secondId] = [territories[first - 1]?.id ?? '', territories[second - 1]?.id ?? ''];
          pairs.set(key, { firstId, secondId, accounts: (pairs.get(key)?.accounts ?? 0) + accounts });
        }
  return [...pairs.values()].sort((left, right) => right.accounts - left.accounts);
}
