import { sql } from 'kysely';
import { mayReadAccount, mayReadContact } from '../../base/accounts/account-policy.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { RecordLine } from './contract.ts';

/** A line with the company that it belongs to. */
export type OwnedLine = RecordLine & { readonly entityId: string | null };

/**
 * Reads records again under the policy of the workspace and of the asker, by ids that come from the index: what is not his to
 * read is silently absent, whatever the index said.
 */
export async function readRecordLines(
  tx: Tx,
  access: Access,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OwnedLine>> {
  if (ids.length === 0) return new Map();
  const { workspaceId } = access;
  const accounts = await sql<OwnedLine>`
    select a.account_id as id, a.level, a.code, a.name, a.account_id as "accountId", e.name as "companyName",
      coalesce(a.town, h.town, (
        select case when count(distinct s.town) = 1 then min(s.town) end from account s
        where s.workspace_id = ${workspaceId} and s.entity_id = a.account_id and s.level = 'site')) as town, coalesce(a.siren, e.siren) as siren, a.owner_name as "ownerName",
      a.entity_id as "entityId"
    from account a
    left join account e on e.workspace_id = ${workspaceId} and e.account_id = a.entity_id and a.level = 'site'
    left join account h on h.workspace_id = ${workspaceId} and h.entity_id = a.account_id and h.is_head_office
    where a.workspace_id = ${workspaceId} and a.account_id = any(${ids}::uuid[]) and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const contacts = await sql<OwnedLine>`
    select distinct on (c.contact_id) c.contact_id as id, 'contact' as level, c.code,
      coalesce(nullif(concat_ws(' ', c.civility, c.first_name, c.last_name), ''), c.code) as name,
      f.account_id as "accountId", coalesce(e.name, a.name) as "companyName", a.town, e.siren,
      a.owner_name as "ownerName", a.entity_id as "entityId"
    from contact c
    left join affiliation f on f.workspace_id = ${workspaceId} and f.contact_id = c.contact_id
    left join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id
    left join account e on e.workspace_id = ${workspaceId} and e.account_id = a.entity_id
    where c.workspace_id = ${workspaceId} and c.contact_id = any(${ids}::uuid[]) and ${mayReadContact(access, 'c')}
    order by c.contact_id, f.has_ended, f.kind desc, f.affiliation_id`.execute(tx);
  return new Map([...accounts.rows, ...contacts.rows].map((line) => [line.id, line]));
}

/**
 * What is said of records that are not the asker's to read: name, town and who follows them, so that he knows whom to ask
 * for access. Nothing else of them leaves.
 */
export async function readMaskedLines(
  tx: Tx,
  { workspaceId }: Access,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OwnedLine>> {
  if (ids.length === 0) return new Map();
  const hidden = sql`'' as code, null as "accountId", null as "companyName", null as siren`;
  const { rows } = await sql<OwnedLine>`
    select a.account_id as id, a.level, a.name, a.town, a.owner_name as "ownerName", a.entity_id as "entityId", ${hidden}
    from account a
    where a.workspace_id = ${workspaceId} and a.account_id = any(${ids}::uuid[])
    union all
    select c.contact_id, 'contact', coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.code),
      w.town, w.owner_name, null, ${hidden}
    from contact c
    left join lateral (
      select a.town, a.owner_name from affiliation f
      join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id
      where f.workspace_id = ${workspaceId} and f.contact_id = c.contact_id
      order by f.has_ended, f.affiliation_id limit 1) w on true
    where c.workspace_id = ${workspaceId} and c.contact_id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((line) => [line.id, line]));
}
