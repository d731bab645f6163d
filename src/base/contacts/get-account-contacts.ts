import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import type { AccountContact, AccountContacts } from './contract.ts';

/** More than this at one account is a list to search, not a card to read. */
const CONTACTS_SHOWN = 500;

/** The persons of an account: who works there and who covers it, those who left last. */
export async function getAccountContacts(tx: Tx, access: Access, accountId: string): Promise<AccountContacts> {
  const { workspaceId } = access;
  const { rows } = await sql<Omit<AccountContact, 'points' | 'objections' | 'places'>>`
    select c.contact_id as id, c.code, c.civility, c.first_name as "firstName", c.last_name as "lastName", f.kind,
      f.job_title as "jobTitle", f.department, f.seniority, f.stated_roles as "statedRoles",
      f.inferred_roles as "inferredRoles", f.decision_tag as "decisionTag", f.has_ended as "hasEnded"
    from affiliation f
    join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id
    join contact c on c.workspace_id = ${workspaceId} and c.contact_id = f.contact_id
    where f.workspace_id = ${workspaceId} and f.account_id = ${accountId} and ${mayReadAccount(access, 'a')}
    order by f.has_ended, f.kind desc, c.search_key, f.affiliation_id
    limit ${CONTACTS_SHOWN}`.execute(tx);
  const parts = await findParts(tx, access, [...new Set(rows.map((row) => row.id))]);
  return { contacts: rows.map((row) => ({ ...row, ...parts(row.id) })) };
}

async function findParts(tx: Tx, access: Access, ids: readonly string[]) {
  const { workspaceId } = access;
  const points = await sql<AccountContact['points'][number] & { contactId: string }>`
    select contact_id as "contactId", kind, raw, canonical, extension, line_use as use from contact_point
    where workspace_id = ${workspaceId} and contact_id = any(${ids}::uuid[])
    order by kind desc, contact_point_id`.execute(tx);
  const objections = await sql<AccountContact['objections'][number] & { contactId: string }>`
    select contact_id as "contactId", channel, raw from objection
    where workspace_id = ${workspaceId} and contact_id = any(${ids}::uuid[]) and lifted_at is null
    order by channel`.execute(tx);
  const places = await sql<AccountContact['places'][number] & { contactId: string }>`
    select f.contact_id as "contactId", a.account_id as id, a.level, a.name, f.kind from affiliation f
    join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id
    where f.workspace_id = ${workspaceId} and f.contact_id = any(${ids}::uuid[]) and not f.has_ended
      and ${mayReadAccount(access, 'a')}
    order by f.kind desc, a.search_key, a.account_id`.execute(tx);
  const pointsOf = Map.groupBy(points.rows, (row) => row.contactId);
  const objectionsOf = Map.groupBy(objections.rows, (row) => row.contactId);
  const placesOf = Map.groupBy(places.rows, (row) => row.contactId);
  return (id: string) => ({
    points: pointsOf.get(id) ?? [],
    objections: objectionsOf.get(id) ?? [],
    places: placesOf.get(id) ?? [],
  });
}
