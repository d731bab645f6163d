import { sql } from 'kysely';
import { mayReadAccount } from '../../base/accounts/account-policy.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { StrategicGroup } from './contract.ts';
import { worthOfTrees } from './find-corrections.ts';
import { readableRecords } from './readable-records.ts';
import { isKnownDecider, isLikelyDecider, isStrategic, isTop, lastLookedAt } from './record-facts.ts';

/**
 * The map of the groups that count most, strategic ones first, then by what they bring us, then by their size: what is
 * known of each, its holes, and who follows it.
 */
export async function getStrategicMap(tx: Tx, access: Access, limit: number): Promise<readonly StrategicGroup[]> {
  const { workspaceId } = access;
  const { rows } = await sql<Omit<StrategicGroup, 'lastLookedAt'> & { lastLookedAt: Date }>`
    with worth as materialized (${worthOfTrees(workspaceId)}),
    size as materialized (
      select b.root_id, count(*) as accounts from account b where b.workspace_id = ${workspaceId} group by b.root_id),
    top as materialized (
      select a.account_id, a.name, a.priority, ${isStrategic} as strategic, a.owner_name, a.owner_id, coalesce(worth.value_cents, 0) as value_cents,
        size.accounts, ${lastLookedAt('a')} as looked
      from (select a.* ${readableRecords(access, 'account')} and ${isTop} and a.level = 'group') a
      left join worth on worth.root_id = a.account_id left join size on size.root_id = a.account_id
      order by not a.is_strategic, value_cents desc, size.accounts desc, a.search_key, a.account_id
      limit ${limit})
    select t.account_id as id, t.name, t.priority, t.strategic as "isStrategic", t.owner_name as "ownerName", t.owner_id as "ownerId",
      t.value_cents::float8 as "valueCents", t.looked as "lastLookedAt", known.*, people.*
    from top t
    cross join lateral (
      select count(*) filter (where a.level = 'entity')::int as entities, count(*) filter (where a.level = 'site')::int as sites,
        count(*) filter (where a.level = 'site' and a.state is distinct from 'closed' and not exists (
          select from affiliation f where f.workspace_id = ${workspaceId} and f.account_id = a.account_id and not f.has_ended))::int
          as "sitesWithoutContact"
      from account a where a.workspace_id = ${workspaceId} and a.root_id = t.account_id and ${mayReadAccount(access, 'a')}) known
    cross join lateral (
      select count(distinct f.contact_id)::int as contacts, (count(distinct f.contact_id) filter (
        where ${isKnownDecider}))::int as deciders, (count(distinct f.contact_id) filter (
        where ${isLikelyDecider} and not ${isKnownDecider}))::int as "likelyDeciders"
      from account a join affiliation f on f.workspace_id = ${workspaceId} and f.account_id = a.account_id and not f.has_ended
      where a.workspace_id = ${workspaceId} and a.root_id = t.account_id and ${mayReadAccount(access, 'a')}) people
    order by not t.strategic, t.value_cents desc, t.accounts desc, t.name, t.account_id`.execute(tx);
  return rows.map((row) => ({ ...row, lastLookedAt: row.lastLookedAt.toISOString() }));
}
