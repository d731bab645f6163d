import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount, mayReadContact } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import type { MyDay } from './contract.ts';
import { readEntries } from './timeline-queries.ts';

/** More than this is no list for a day: the oldest come first. */
const MOST = 200;
const OLDEST_FIRST = sql`t.due_on, page.id`;

/** What somebody owes on a day: what is late and what is due, the longest waiting first. Nothing for a key without a member. */
export async function getMyDay(tx: Tx, access: Access, on: string): Promise<MyDay> {
  const { workspaceId, userId } = access;
  if (userId === null) return { on, late: [], due: [] };
  const found = sql`
    select 'activity' as origin, t.activity_id as id, t.happened_at, t.account_id from activity t
    where t.workspace_id = ${workspaceId} and t.assignee_id = ${userId} and t.due_on <= ${on}::date and t.done_at is null
      and (exists (select from account a
          where a.workspace_id = ${workspaceId} and a.account_id = t.account_id and ${mayReadAccount(access, 'a')})
        or (t.account_id is null and exists (select from contact c
          where c.workspace_id = ${workspaceId} and c.contact_id = t.contact_id and ${mayReadContact(access, 'c')})))
    order by t.due_on, t.activity_id
    limit ${MOST}`;
  const lines = await readEntries(tx, access, found, OLDEST_FIRST);
  const entries = lines.map(({ cursor: _cursor, ...entry }) => entry);
  return {
    on,
    late: entries.filter((entry) => (entry.dueOn ?? on) < on),
    due: entries.filter((entry) => entry.dueOn === on),
  };
}

/** The day it is where the people of the product work. */
export function todayInFrance(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now);
}
