import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadAccount } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import type { NotesView } from './contract.ts';

/** The notes of an account and of everything below it, newest first: work done on one site shows on the account. */
export async function findNotes(tx: Tx, access: Access, accountId: string, limit: number): Promise<NotesView> {
  const { workspaceId } = access;
  const { rows } = await sql<NotesView['notes'][number]>`
    with below as materialized (
      select a.account_id, a.name from account a
      where a.workspace_id = ${workspaceId}
        and (a.account_id = ${accountId} or a.group_id = ${accountId} or a.entity_id = ${accountId})
        and ${mayReadAccount(access, 'a')})
    select n.note_id as id, n.account_id as "accountId", below.name as "accountName", n.noted_on as "notedOn", n.body, n.heading,
      n.source
    from below
    join note n on n.workspace_id = ${workspaceId} and n.account_id = below.account_id
    order by n.noted_on desc nulls last, n.note_id desc
    limit ${limit}`.execute(tx);
  return { notes: rows };
}
