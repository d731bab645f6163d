import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount, mayReadContact } from '../accounts/account-policy.ts';
import { accountsBelow, findSubTree } from '../accounts/accounts-below.ts';
import type { Access } from '../workspaces/access.ts';
import type { Timeline } from './contract.ts';
import { NEWEST_FIRST, readEntries, readPage, type TimelinePage, toTimeline } from './timeline-queries.ts';

/**
 * The history of an account and of everything below it, newest first: work done on one site shows on the company and on
 * the group. A note of a person stands where he worked when it was written. @throws AppError `account_unknown`.
 */
export async function getAccountTimeline(
  tx: Tx,
  access: Access,
  { accountId, ...page }: TimelinePage & { readonly accountId: string },
): Promise<Timeline> {
  const { workspaceId } = access;
  const subTree = await findSubTree(tx, access, accountId);
  const { at, id, limit, kinds } = readPage(page);
  // Of each account the newest few by its index, then the newest of those: a large group is never sorted whole.
  const found = sql`
    with below as materialized (${accountsBelow(access, subTree)})
    select * from (
      (select 'activity' as origin, x.id, x.happened_at, below.account_id from below
        cross join lateral (
          select t.activity_id as id, t.happened_at from activity t
          where t.workspace_id = ${workspaceId} and t.account_id = below.account_id and t.kind = any(${kinds}::text[])
            and (t.happened_at, t.activity_id) < (${at}::timestamptz, ${id}::uuid)
          order by t.happened_at desc, t.activity_id desc limit ${limit}) x
        order by x.happened_at desc, x.id desc limit ${limit})
      union all
      (select 'note', x.id, x.happened_at, below.account_id from below
        cross join lateral (
          select n.note_id as id, n.happened_at from note n
          where n.workspace_id = ${workspaceId} and n.account_id = below.account_id and 'note' = any(${kinds}::text[])
            and (n.happened_at, n.note_id) < (${at}::timestamptz, ${id}::uuid)
          order by n.happened_at desc, n.note_id desc limit ${limit}) x
        order by x.happened_at desc, x.id desc limit ${limit})
      union all
      (select distinct on (x.happened_at, x.id) 'note', x.id, x.happened_at, below.account_id from below
        join affiliation f on f.workspace_id = ${workspaceId} and f.account_id = below.account_id and f.kind = 'works_at'
        cross join lateral (
          select n.note_id as id, n.happened_at from note n
          where n.workspace_id = ${workspaceId} and n.contact_id = f.contact_id and 'note' = any(${kinds}::text[])
            and (n.happened_at, n.note_id) < (${at}::timestamptz, ${id}::uuid)
            and (f.valid_from is null or n.happened_at >= f.valid_from)
            and (f.valid_to is null or n.happened_at < f.valid_to + 1)
          order by n.happened_at desc, n.note_id desc limit ${limit}) x
        order by x.happened_at desc, x.id desc, below.account_id limit ${limit})) found
    order by happened_at desc, id desc
    limit ${limit}`;
  return toTimeline(await readEntries(tx, access, found, NEWEST_FIRST), limit);
}

/** The history of a person, wherever he worked, as far as the asker reads those accounts. @throws AppError `contact_unknown`. */
export async function getContactTimeline(
  tx: Tx,
  access: Access,
  { contactId, ...page }: TimelinePage & { readonly contactId: string },
): Promise<Timeline> {
  const { workspaceId } = access;
  const known = await sql`
    select from contact c
    where c.workspace_id = ${workspaceId} and c.contact_id = ${contactId} and ${mayReadContact(access, 'c')}`.execute(
    tx,
  );
  if (known.rows.length === 0) throw new AppError('contact_unknown', { status: 404, values: { id: contactId } });
  const { at, id, limit, kinds } = readPage(page);
  const found = sql`
    select * from (
      (select 'activity' as origin, t.activity_id as id, t.happened_at, t.account_id from activity t
        where t.workspace_id = ${workspaceId} and t.contact_id = ${contactId} and t.kind = any(${kinds}::text[])
          and (t.happened_at, t.activity_id) < (${at}::timestamptz, ${id}::uuid)
          and (t.account_id is null or exists (select from account a
            where a.workspace_id = ${workspaceId} and a.account_id = t.account_id and ${mayReadAccount(access, 'a')}))
        order by t.happened_at desc, t.activity_id desc limit ${limit})
      union all
      (select 'note', n.note_id, n.happened_at, null::uuid from note n
        where n.workspace_id = ${workspaceId} and n.contact_id = ${contactId} and 'note' = any(${kinds}::text[])
          and (n.happened_at, n.note_id) < (${at}::timestamptz, ${id}::uuid)
        order by n.happened_at desc, n.note_id desc limit ${limit})) found
    order by happened_at desc, id desc
    limit ${limit}`;
  return toTimeline(await readEntries(tx, access, found, NEWEST_FIRST), limit);
}
