import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { mayReadAccount } from './account-policy.ts';
import type { AccountOverview, OverviewNode, OverviewTotals } from './contract.ts';

interface Top {
  readonly id: string;
  readonly rootId: string;
  readonly kind: string | null;
  readonly depth: number;
}

type Key = { readonly first: string | null; readonly second: string | null };
type Counted = Key & Pick<OverviewTotals, 'entities' | 'sites' | 'potentialCents'>;
type Sold = Key & { readonly year: number | null; readonly amountCents: number };
type People = Key & Pick<OverviewTotals, 'contacts' | 'deciders'>;
type Node = Omit<OverviewNode, 'totals'> & { readonly parentId: string };

/** Everything below an account as somebody reads it, each line with the first and the second account on the way down to it. */
function below(access: Access, { id, rootId, kind, depth }: Top): RawBuilder<unknown> {
  const { workspaceId } = access;
  const line = sql`a.account_id, a.level, a.potential_cents, a.kind, a.parent_id`;
  // A network's members keep their own place: they are found through their links.
  if (kind === 'network')
    return sql`select ${line}, a.entity_id as first, case when a.level = 'site' then a.account_id end as second, a.entity_id is null as is_top
      from account_link l join account a on a.workspace_id = ${workspaceId} and a.entity_id = l.account_id
      where l.workspace_id = ${workspaceId} and l.other_account_id = ${id} and l.kind = 'network' and l.valid_to is null
        and ${mayReadAccount(access, 'a')}`;
  const step = sql.raw(String(depth));
  return sql`select ${line},
      case cardinality(a.path) when ${step} then null when ${step} + 1 then a.account_id else a.path[${step} + 2] end as first,
      case when cardinality(a.path) = ${step} + 2 then a.account_id when cardinality(a.path) > ${step} + 2 then a.path[${step} + 3] end as second,
      a.account_id = ${id} as is_top
    from account a
    where a.workspace_id = ${workspaceId} and a.root_id = ${rootId} and (a.account_id = ${id} or a.path[${step} + 1] = ${id})
      and ${mayReadAccount(access, 'a')}`;
}

/** By all, by the first account on the way down, by the second; what stands at none of them is in the sums above it only. */
const SETS = sql`grouping sets ((), (b.first), (b.first, b.second))
  having (grouping(b.first) = 1 or b.first is not null) and (grouping(b.second) = 1 or b.second is not null)`;

/**
 * An account with the two levels below it and the totals of all three: companies, sites, persons, deciders, what was sold each
 * year, potential. Of a network, its members. Each total is one scan of an index, however large the group.
 * @throws AppError `account_unknown`.
 */
export async function getAccountOverview(tx: Tx, access: Access, accountId: string): Promise<AccountOverview> {
  const { workspaceId } = access;
  const tops = await sql<Top & Pick<OverviewNode, 'name' | 'level' | 'code'>>`
    select a.account_id as id, a.root_id as "rootId", a.kind, cardinality(a.path) as depth, a.name, a.level, a.code from account a
    where a.workspace_id = ${workspaceId} and a.account_id = ${accountId} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const [top] = tops.rows;
  if (!top) throw new AppError('account_unknown', { values: { id: accountId }, status: 404 });
  const lines = below(access, top);
  const counted = await sql<Counted>`
    with b as materialized (${lines})
    select b.first, b.second, count(*) filter (where b.level = 'entity') as entities, count(*) filter (where b.level = 'site') as sites,
      coalesce(sum(b.potential_cents), 0)::bigint as "potentialCents"
    from b group by ${SETS}`.execute(tx);
  const sold = await sql<Sold>`
    with b as materialized (${lines})
    select b.first, b.second, r.year, sum(r.amount_cents)::bigint as "amountCents"
    from b join revenue_with_us r on r.workspace_id = ${workspaceId} and r.account_id = b.account_id
    group by r.year, ${SETS}`.execute(tx);
  const people = await sql<People>`
    with b as materialized (${lines})
    select b.first, b.second, count(distinct f.contact_id) as contacts,
      count(distinct f.contact_id) filter (where 'decision_maker' = any(f.stated_roles || f.inferred_roles)) as deciders
    from b join affiliation f on f.workspace_id = ${workspaceId} and f.account_id = b.account_id and not f.has_ended
    group by ${SETS}`.execute(tx);
  const nodes = await sql<Node>`
    with b as materialized (${lines})
    select a.account_id as id, a.code, a.level, a.name, case when b.second is null then ${accountId} else b.first end as "parentId"
    from b join account a on a.workspace_id = ${workspaceId} and a.account_id = b.account_id
    where not b.is_top and b.account_id in (b.first, b.second)
    order by a.search_key, a.account_id`.execute(tx);
  return assemble(top, nodes.rows, totalsBy(counted.rows, sold.rows, people.rows));
}

const keyOf = ({ first, second }: Key): string => second ?? first ?? '';

/** The totals by the account that they are of; '' is the top. */
function totalsBy(counted: readonly Counted[], sold: readonly Sold[], people: readonly People[]) {
  const personsOf = new Map(people.map((line) => [keyOf(line), line]));
  const soldOf = Map.groupBy(sold, keyOf);
  return new Map(
    counted.map((line): [string, OverviewTotals] => {
      const { contacts = 0, deciders = 0 } = personsOf.get(keyOf(line)) ?? {};
      const revenueWithUs = (soldOf.get(keyOf(line)) ?? [])
        .map(({ year, amountCents }) => ({ year, amountCents }))
        .sort((left, right) => (right.year ?? 0) - (left.year ?? 0));
      const { entities, sites, potentialCents } = line;
      return [keyOf(line), { entities, sites, contacts, deciders, potentialCents, revenueWithUs }];
    }),
  );
}

const NOTHING: OverviewTotals = {
  entities: 0,
  sites: 0,
  contacts: 0,
  deciders: 0,
  potentialCents: 0,
  revenueWithUs: [],
};

/** An account is not counted among what stands below it. */
function without(level: OverviewNode['level'], totals: OverviewTotals = NOTHING): OverviewTotals {
  if (level === 'entity') return { ...totals, entities: Math.max(0, totals.entities - 1) };
  return level === 'site' ? { ...totals, sites: Math.max(0, totals.sites - 1) } : totals;
}

function assemble(
  top: Pick<OverviewNode, 'id' | 'name' | 'level' | 'code'>,
  nodes: readonly Node[],
  totals: ReadonlyMap<string, OverviewTotals>,
): AccountOverview {
  const byParent = Map.groupBy(nodes, (node) => node.parentId);
  const withTotals = ({ parentId: _parent, ...node }: Node) => ({
    ...node,
    totals: without(node.level, totals.get(node.id)),
  });
  return {
    ...{ id: top.id, code: top.code, level: top.level, name: top.name, totals: without(top.level, totals.get('')) },
    children: (byParent.get(top.id) ?? []).map((node) => ({
      ...withTotals(node),
      children: (byParent.get(node.id) ?? []).map(withTotals),
    })),
  };
}
