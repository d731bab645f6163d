import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { ChangeLine } from '../change-log/change-line.ts';
import type { Writing } from '../contacts/contact-queries.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import type { ActivityRow } from './activity.ts';

/**
 * Moves the day of the last contact of an account and of a person forward, never back. It follows from the activity: the
 * version of the record, which guards what people type into it, stays.
 */
export async function keepLastContact(
  tx: Tx,
  access: Access,
  {
    account_id: accountId,
    contact_id: contactId,
    occurred_at: at,
  }: Pick<ActivityRow, 'account_id' | 'contact_id' | 'occurred_at'>,
  { now, newId }: Writing,
): Promise<void> {
  if (at === null) return;
  const { workspaceId } = access;
  const on = at.toISOString().slice(0, 10);
  const contacts = await sql<{ before: string | null }>`
    with before as (
      select last_contact_on from contact where workspace_id = ${workspaceId} and contact_id = ${contactId} for update
    )
    update contact t set last_contact_on = ${on}, updated_at = ${now} from before
    where t.workspace_id = ${workspaceId} and t.contact_id = ${contactId}
      and coalesce(t.last_contact_on < ${on}::date, true)
    returning before.last_contact_on as before`.execute(tx);
  const accounts = await sql<{ before: string | null }>`
    with before as (
      select last_contact_on from account where workspace_id = ${workspaceId} and account_id = ${accountId} for update
    )
    update account t set last_contact_on = ${on}, updated_at = ${now} from before
    where t.workspace_id = ${workspaceId} and t.account_id = ${accountId}
      and coalesce(t.last_contact_on < ${on}::date, true)
    returning before.last_contact_on as before`.execute(tx);
  const lines: ChangeLine[] = [];
  for (const { before } of contacts.rows)
    lines.push({ recordKind: 'contact', recordId: contactId ?? '', changes: { last_contact_on: [before, on] } });
  for (const { before } of accounts.rows)
    lines.push({ recordKind: 'account', recordId: accountId ?? '', changes: { last_contact_on: [before, on] } });
  if (lines.length > 0) await appendChanges(tx, workspaceId, lines, contextOf(access, now), newId);
}
