import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { revenueRows, withLevels } from './compile-rule.ts';
import type { AccountLine, Overlap, PreviewTerritory, Rule, TerritoryKind, TerritoryPreview } from './contract.ts';
import { type Asking, askingOf, lineColumns, servedAccounts } from './served-accounts.ts';
import { assertMayShareOut, readTerritories, type Territory } from './territory.ts';

const SHOWN = 20;

interface Covered {
  readonly level: AccountLine['level'];
  readonly covering: readonly number[];
  readonly accounts: number;
  readonly revenueCents: number;
}

/**
 * What a rule covers before it is saved: how many accounts, what they bring, and which of them another territory of its kind
 * has already, the first ones by name.
 * @throws AppError as `assertMayShareOut`.
 */
export async function previewTerritory(
  tx: Tx,
  access: Access,
  { id, kind, rule }: PreviewTerritory,
  now: Date,
): Promise<TerritoryPreview> {
  assertMayShareOut(access, 'manage_territories');
  const others = (await readTerritories(tx, access.workspaceId)).filter((one) => one.kind === kind && one.id !== id);
  const asking = askingOf(access, now);
  const own = withLevels(kind, rule);
  const covered = await countCovered(tx, asking, others, own);
  const shared = await firstShared(tx, asking, others, own);
  const { rows: examples } = await sql<AccountLine>`
    select ${lineColumns(asking)} from (${servedAccounts(asking, [], own)}) s
    order by s.search_key, s.account_id limit ${SHOWN}`.execute(tx);
  const byLevel = { group: 0, entity: 0, site: 0 };
  for (const one of covered) byLevel[one.level] += one.accounts;
  return {
    accounts: byLevel.group + byLevel.entity + byLevel.site,
    byLevel,
    revenueCents: covered.reduce((sum, one) => sum + one.revenueCents, 0),
    overlaps: overlapsOf(covered, others),
    ...{ shared, examples },
  };
}

/** The territories of its kind that cover accounts of a rule too, with how many. */
export async function findOverlaps(
  tx: Tx,
  asking: Asking,
  others: readonly Territory[],
  { kind, rule }: { readonly kind: TerritoryKind; readonly rule: Rule },
): Promise<Overlap[]> {
  if (others.length === 0) return [];
  return overlapsOf(await countCovered(tx, asking, others, withLevels(kind, rule)), others);
}

async function countCovered(
  tx: Tx,
  asking: Asking,
  others: readonly Territory[],
  rule: Rule,
): Promise<readonly Covered[]> {
  const { rows } = await sql<Covered>`
    select s.level, s.corporate || s.local as covering, count(*)::int as accounts,
      coalesce(sum(r.amount_cents), 0)::float8 as "revenueCents"
    from (${servedAccounts(asking, others, rule)}) s
    left join (${revenueRows(asking.context)}) r on r.account_id = s.account_id
    group by 1, 2`.execute(tx);
  return rows;
}

function overlapsOf(covered: readonly Covered[], others: readonly Territory[]): Overlap[] {
  return others.flatMap(({ id, name }, at) => {
    const accounts = covered
      .filter(({ covering }) => covering.includes(at + 1))
      .reduce((sum, one) => sum + one.accounts, 0);
    return accounts === 0 ? [] : [{ territoryId: id, name, accounts }];
  });
}

async function firstShared(
  tx: Tx,
  asking: Asking,
  others: readonly Territory[],
  rule: Rule,
): Promise<TerritoryPreview['shared']> {
  if (others.length === 0) return [];
  const { rows } = await sql<AccountLine & { position: number }>`
    select ${lineColumns(asking)}, (s.corporate || s.local)[1] as position from (${servedAccounts(asking, others, rule)}) s
    where cardinality(s.corporate || s.local) > 0
    order by s.search_key, s.account_id limit ${SHOWN}`.execute(tx);
  return rows.map(({ position, ...line }) => ({ ...line, territoryId: others[position - 1]?.id ?? '' }));
}
