import { sql } from 'kysely';
import { mayEditAccount, mayReadAccount } from '../account-policy.ts';
import { revenueYear } from './account-fields.ts';
import type { ListContext, ListField, Sql } from './list-field.ts';

/** The accounts at or below a line, over `b`, as far as the asker reads them. The tree is found by its top, which is indexed. */
function below({ access }: ListContext, join: Sql = sql``): Sql {
  return sql`account b ${join} where b.workspace_id = ${access.workspaceId} and b.root_id = a.root_id
    and (b.account_id = a.account_id or a.account_id = any(b.path)) and ${mayReadAccount(access, 'b')}`;
}

const people = ({ access }: ListContext) => sql`join affiliation f on f.workspace_id = ${access.workspaceId}
  and f.account_id = b.account_id and not f.has_ended`;
const decides = sql`'decision_maker' = any(f.stated_roles || f.inferred_roles)`;

const sites = (context: ListContext) => sql`(select count(*)::int from ${below(context)} and b.level = 'site')`;
const persons = (context: ListContext) =>
  sql`(select count(distinct f.contact_id)::int from ${below(context, people(context))})`;
const deciders = (context: ListContext) =>
  sql`(select count(distinct f.contact_id)::int from ${below(context, people(context))} and ${decides})`;

function totalRevenue(context: ListContext, year: string | null): Sql {
  const sold = sql`join revenue_with_us r on r.workspace_id = ${context.access.workspaceId}
    and r.account_id = b.account_id and r.year = ${revenueYear(context, year)}::smallint`;
  return sql`(select sum(r.amount_cents)::bigint from ${below(context, sold)})`;
}

/** Sums of every account at once: asked of each line of a whole base, the sort would walk each tree by itself. */
function totalsFirst(context: ListContext, year: string | null) {
  const { workspaceId } = context.access;
  return {
    from: sql`(select u.above_id, sum(s.amount_cents)::bigint as amount_cents from revenue_with_us s
      join account b on b.workspace_id = ${workspaceId} and b.account_id = s.account_id and ${mayReadAccount(context.access, 'b')}
      cross join lateral unnest(b.path || b.account_id) as u(above_id)
      where s.workspace_id = ${workspaceId} and s.year = ${revenueYear(context, year)}::smallint group by u.above_id) t
      join account a on a.workspace_id = ${workspaceId} and a.account_id = t.above_id`,
    expression: sql`t.amount_cents`,
  };
}

/** What a reader of the line should fill first, the gravest first: codes of `list_hole_…`. */
const holes = (context: ListContext) => sql`array_remove(array[
  case when a.owner_id is null and a.owner_name is null then 'owner' end,
  case when not exists (select from ${below(context, people(context))} and ${decides}) then 'decider' end,
  case when a.level <> 'site' and not exists (select from ${below(context)} and b.level = 'site') then 'site' end,
  case when a.level = 'entity' and a.siren is null then 'siren' end,
  case when a.status is null then 'status' end], null)`;

const followedBy = ({ access }: ListContext) => sql`coalesce((select n.name from member_name n
  where n.workspace_id = ${access.workspaceId} and n.user_id = a.owner_id), a.owner_name)`;

const shown = (type: ListField['type'], expression: (context: ListContext) => Sql): ListField => ({
  ...{ type, sql: expression, isFilter: false },
});

/** What is added up over an account and all that stands below it, and what the asker may do with the line. */
export const TOTAL_FIELDS: Readonly<Record<string, ListField>> = {
  siteCount: shown('whole_number', sites),
  contactCount: shown('whole_number', persons),
  deciderCount: shown('whole_number', deciders),
  totalRevenueCents: {
    ...{ type: 'whole_number', sql: totalRevenue, hasYear: true, isFilter: false, orderFrom: totalsFirst },
    order: { cast: 'bigint', isNullable: true },
  },
  holes: shown('list', holes),
  followedBy: shown('text', followedBy),
  isMine: shown('yes_or_no', ({ access }) => mayEditAccount(access, 'a')),
};
