import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { HEADCOUNT_BANDS } from '../../domain/headcount-band.ts';
import { nafPrefixes } from '../../domain/naf.ts';
import type { AccountLevel } from '../../domain/organization-model.ts';
import type { Rule, TerritoryKind } from './contract.ts';

type Condition = RawBuilder<SqlBool>;

/** What rules are asked of. */
export interface RuleContext {
  readonly workspaceId: string;
  readonly now: Date;
}

/** What a rule that names no level covers: the two kinds of responsibility meet on no account by default. */
const LEVELS_OF_KIND: Readonly<Record<TerritoryKind, readonly AccountLevel[]>> = {
  corporate: ['group', 'entity'],
  site: ['site'],
};

/** The rule of a territory with its levels said. */
export function withLevels(kind: TerritoryKind, rule: Rule): Rule {
  return { ...rule, levels: rule.levels ?? [...LEVELS_OF_KIND[kind]] };
}

/** The last whole year: the running one would make every customer small in January. */
function revenueYear(now: Date): number {
  return now.getUTCFullYear() - 1;
}

/**
 * Whether a rule covers the account `a`, over the joins of `ruleJoins`. What an account does not say, no criterion guesses:
 * it is not covered. Closed accounts are nobody's.
 */
export function compileRule(rule: Rule, context: RuleContext): Condition {
  const conditions = [...placesOf(rule), ...sizesOf(rule), ...treesOf(rule, context)];
  const levels = rule.levels ? [sql<SqlBool>`a.level = any(${rule.levels}::text[])`] : [];
  // In this order PostgreSQL tries them: the cheap ones first.
  const all = [...levels, sql<SqlBool>`a.state is distinct from 'closed'`, ...conditions];
  return sql<SqlBool>`(${sql.join(all, sql` and `)})`;
}

/** A German postcode looks like a French one: places are asked of French addresses alone. */
function placesOf({ regions, departments, postcodes }: Rule): Condition[] {
  const said = [
    regions && sql<SqlBool>`a.region = any(${regions}::text[])`,
    departments && sql<SqlBool>`a.department = any(${departments}::text[])`,
    postcodes && sql<SqlBool>`a.postcode like any(${postcodes.map((start) => `${start}%`)}::text[])`,
  ].filter((one) => one !== undefined);
  return said.length === 0 ? [] : [...said, sql<SqlBool>`(a.country is null or a.country = 'FR')`];
}

function sizesOf({ sectors, headcounts, revenue, potential, siteCount }: Rule): Condition[] {
  const starts = sectors?.flatMap(nafPrefixes).map((start) => `${start}%`);
  const sites = siteCount?.of === 'company' ? sql`coalesce(sc.sites, 0)` : sql`coalesce(sg.sites, 0)`;
  return [
    ...(starts ? [sql<SqlBool>`replace(coalesce(a.naf_code, e.naf_code), '.', '') like any(${starts}::text[])`] : []),
    ...(headcounts ? [hasHeadcount(headcounts)] : []),
    ...within(sql`coalesce(v.revenue_cents, 0)`, revenue),
    ...within(sql`a.potential_cents`, potential),
    // A group has no company whose sites could be counted.
    ...(siteCount?.of === 'company' ? [sql<SqlBool>`a.entity_id is not null`] : []),
    ...within(sites, siteCount),
  ];
}

function within(
  value: RawBuilder<unknown>,
  range: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined,
): Condition[] {
  const { from, to } = range ?? {};
  return [
    ...(from === undefined ? [] : [sql<SqlBool>`${value} >= ${from}::bigint`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${value} <= ${to}::bigint`]),
  ];
}

/** « 12 », « 10 à 19 salariés »: a headcount as files write it falls into a band where both of its ends do. */
const WRITTEN = String.raw`^\s*(\d{1,6})(?:\s*(?:à|a|-|–)\s*(\d{1,6}))?\s*(?:salari\S*|personnes?|pers\.?|employ\S*)?\s*$`;

function hasHeadcount(bands: readonly string[]): Condition {
  const ranges = HEADCOUNT_BANDS.filter(([code]) => bands.includes(code));
  const from = ranges.map(([, first]) => first);
  const to = ranges.map(([, , last]) => last ?? 9_999_999);
  const band = sql`coalesce(a.headcount_band, e.headcount_band)`;
  return sql<SqlBool>`(case when ${band} is not null then ${band} = any(${bands}::text[])
    else exists (select from unnest(${from}::int[], ${to}::int[]) as b(first, last),
      regexp_match(coalesce(a.headcount, e.headcount), ${WRITTEN}, 'i') as said
      where said[1]::int >= b.first and coalesce(said[2], said[1])::int <= b.last) end)`;
}

function treesOf({ groups, accounts, excluded }: Rule, { workspaceId }: RuleContext): Condition[] {
  return [
    ...(accounts ? [sql<SqlBool>`a.account_id = any(${accounts}::uuid[])`] : []),
    ...(groups
      ? [
          // By the top first, which an index finds: a group may stand under another.
          sql<SqlBool>`a.root_id in (select g.root_id from account g
            where g.workspace_id = ${workspaceId} and g.account_id = any(${groups}::uuid[]))`,
          isInTreeOf(groups),
        ]
      : []),
    ...(excluded ? [sql<SqlBool>`not ${isInTreeOf(excluded)}`] : []),
  ];
}

function isInTreeOf(ids: readonly string[]): Condition {
  return sql<SqlBool>`(a.account_id = any(${ids}::uuid[]) or a.path && ${ids}::uuid[])`;
}

/** What some rules read beside `a`: nothing of it is computed that none of them asks for. */
export function ruleJoins(rules: readonly Rule[], context: RuleContext): RawBuilder<unknown> {
  const { workspaceId } = context;
  const asks = (has: (rule: Rule) => boolean) => rules.some(has);
  const joins = [
    ...(asks((rule) => Boolean(rule.sectors ?? rule.headcounts))
      ? [sql`left join account e on e.workspace_id = ${workspaceId} and e.account_id = a.entity_id`]
      : []),
    ...(asks((rule) => rule.revenue !== undefined)
      ? [sql`left join (${revenueOfTrees(context)}) v on v.account_id = a.account_id`]
      : []),
    ...(asks((rule) => rule.siteCount?.of === 'company')
      ? [sql`left join (${sitesBy('entity_id', workspaceId)}) sc on sc.id = a.entity_id`]
      : []),
    ...(asks((rule) => rule.siteCount?.of === 'group')
      ? [sql`left join (${sitesBy('root_id', workspaceId)}) sg on sg.id = a.root_id`]
      : []),
  ];
  return joins.length === 0 ? sql`` : sql.join(joins, sql` `);
}

/** What was sold in the last whole year, else without a year, in euros, per account. */
export function revenueRows({ workspaceId, now }: RuleContext): RawBuilder<unknown> {
  const year = revenueYear(now);
  return sql`select r.account_id, r.amount_cents from revenue_with_us r
    where r.workspace_id = ${workspaceId} and r.currency = 'EUR' and (r.year = ${year}::smallint or (r.year is null
      and not exists (select from revenue_with_us o
        where o.workspace_id = ${workspaceId} and o.account_id = r.account_id and o.year = ${year}::smallint)))`;
}

/** The same, of each account with all that stands below it. */
function revenueOfTrees(context: RuleContext): RawBuilder<unknown> {
  const { workspaceId } = context;
  return sql`select t.account_id, sum(s.amount_cents)::bigint as revenue_cents
    from (${revenueRows(context)}) s
    join account b on b.workspace_id = ${workspaceId} and b.account_id = s.account_id
    cross join lateral unnest(b.path || b.account_id) as t(account_id)
    group by t.account_id`;
}

function sitesBy(column: 'entity_id' | 'root_id', workspaceId: string): RawBuilder<unknown> {
  const by = sql.ref(`b.${column}`);
  return sql`select ${by} as id, count(*)::int as sites from account b
    where b.workspace_id = ${workspaceId} and b.level = 'site' and b.state is distinct from 'closed' group by ${by}`;
}
