import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type Access, assertMay } from '../workspaces/access.ts';

type Condition = RawBuilder<SqlBool>;

/** The accounts that somebody follows or that are entrusted to him, with the top of the tree of each and what it stands under. */
function followedBy({ workspaceId, userId }: Access): RawBuilder<unknown> {
  return sql`
    select o.account_id, o.root_id, o.path from account o
    where o.workspace_id = ${workspaceId} and o.owner_id = ${userId}
    union all
    select e.account_id, e.root_id, e.path from account_grant g
    join account e on e.workspace_id = ${workspaceId} and e.account_id = g.account_id
    where g.workspace_id = ${workspaceId} and g.user_id = ${userId} and g.revoked_at is null`;
}

/**
 * What somebody may read of `account` (as `alias`): a condition for every query that reads accounts for him, lists, counts,
 * roll-ups and exports alike. By default the whole group of what he follows; under strict territories what he follows, what
 * stands below it, and what it stands under: a site says nothing without its company and its group.
 */
export function mayReadAccount(access: Access, alias: string): Condition {
  if (access.reach === 'workspace') return sql<SqlBool>`true`;
  if (access.reach === 'followed_groups')
    return sql<SqlBool>`${sql.ref(`${alias}.root_id`)} in (select f.root_id from (${followedBy(access)}) f)`;
  return sql<SqlBool>`(${isBelowFollowed(access, alias)} or ${sql.ref(`${alias}.account_id`)} in (
    select u.account_id from (${followedBy(access)}) f cross join lateral unnest(f.path) as u(account_id)))`;
}

/** What somebody may change: where he reads everything, everything; else what he follows himself and what stands below. */
export function mayEditAccount(access: Access, alias: string): Condition {
  return access.reach === 'workspace' ? sql<SqlBool>`true` : isBelowFollowed(access, alias);
}

function isBelowFollowed(access: Access, alias: string): Condition {
  const id = sql.ref(`${alias}.account_id`);
  const path = sql.ref(`${alias}.path`);
  return sql<SqlBool>`exists (select from (${followedBy(access)}) f where f.account_id = ${id} or f.account_id = any(${path}))`;
}

/**
 * What somebody may read of `contact` (as `alias`): the persons of the accounts that he reads, and those whom he added
 * himself and who stand nowhere yet.
 */
export function mayReadContact(access: Access, alias: string): Condition {
  if (access.reach === 'workspace') return sql<SqlBool>`true`;
  const id = sql.ref(`${alias}.contact_id`);
  const { workspaceId } = access;
  return sql<SqlBool>`(exists (
      select from affiliation f join account p on p.workspace_id = ${workspaceId} and p.account_id = f.account_id
      where f.workspace_id = ${workspaceId} and f.contact_id = ${id} and ${mayReadAccount(access, 'p')})
    or (${sql.ref(`${alias}.created_by`)} = ${access.actorId} and not exists (
      select from affiliation f where f.workspace_id = ${workspaceId} and f.contact_id = ${id})))`;
}

/**
 * Locks an account that somebody is about to change, and answers its version.
 * @throws AppError `account_unknown` where he may not read it, `right_missing`, `account_not_yours` where he may only read it.
 */
export async function lockAccountToEdit(tx: Tx, access: Access, accountId: string): Promise<{ version: number }> {
  return findEditable(tx, access, accountId, sql`for update of a`);
}

/** The same question asked without a lock, before waiting for one. @throws AppError as `lockAccountToEdit`. */
export async function assertMayEditAccount(tx: Tx, access: Access, accountId: string): Promise<void> {
  await findEditable(tx, access, accountId, sql``);
}

async function findEditable(
  tx: Tx,
  access: Access,
  accountId: string,
  lock: RawBuilder<unknown>,
): Promise<{ version: number }> {
  assertMay(access, 'edit_accounts');
  const { rows } = await sql<{ version: number; isMine: boolean }>`
    select a.version, ${mayEditAccount(access, 'a')} as "isMine" from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = ${accountId} and ${mayReadAccount(access, 'a')}
    ${lock}`.execute(tx);
  const [found] = rows;
  if (!found) throw new AppError('account_unknown', { values: { id: accountId }, status: 404 });
  if (!found.isMine) throw new AppError('account_not_yours', { values: { id: accountId }, status: 403 });
  return { version: found.version };
}

/**
 * What somebody may change of `contact` (as `alias`): where he reads everything, everything; else the persons of an account
 * that he may change, those who left it for nowhere known among them, and those whom he added and who stand nowhere yet.
 */
export function mayEditContact(access: Access, alias: string): Condition {
  if (access.reach === 'workspace') return sql<SqlBool>`true`;
  const id = sql.ref(`${alias}.contact_id`);
  const { workspaceId } = access;
  return sql<SqlBool>`(exists (
      select from affiliation f join account p on p.workspace_id = ${workspaceId} and p.account_id = f.account_id
      where f.workspace_id = ${workspaceId} and f.contact_id = ${id} and ${mayEditAccount(access, 'p')}
        and (not f.has_ended or not exists (
          select from affiliation o where o.workspace_id = ${workspaceId} and o.contact_id = ${id} and not o.has_ended)))
    or (${sql.ref(`${alias}.created_by`)} = ${access.actorId} and not exists (
      select from affiliation f where f.workspace_id = ${workspaceId} and f.contact_id = ${id})))`;
}

/**
 * Locks a contact that somebody is about to change, and answers its version.
 * @throws AppError `contact_unknown` where he may not read it, `right_missing`, `contact_not_yours` where he may only read it.
 */
export async function lockContactToEdit(tx: Tx, access: Access, contactId: string): Promise<{ version: number }> {
  assertMay(access, 'edit_contacts');
  const { rows } = await sql<{ version: number; isMine: boolean }>`
    select c.version, ${mayEditContact(access, 'c')} as "isMine" from contact c
    where c.workspace_id = ${access.workspaceId} and c.contact_id = ${contactId} and ${mayReadContact(access, 'c')}
    for update of c`.execute(tx);
  const [found] = rows;
  if (!found) throw new AppError('contact_unknown', { values: { id: contactId }, status: 404 });
  if (!found.isMine) throw new AppError('contact_not_yours', { values: { id: contactId }, status: 403 });
  return { version: found.version };
}
