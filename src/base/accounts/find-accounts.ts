import { sql } from 'kysely';
import { foldedWords } from '../../domain/fold-text.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { mayReadAccount } from './account-policy.ts';
import { type AccountLine, addTotals, addTrails, LINE_COLUMNS, nextAfter, readAfter } from './account-queries.ts';
import type { AccountPage, FoundAccounts } from './contract.ts';

interface Page {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The tops of the tree in alphabetical order: groups, networks, and companies without a group. */
export async function findRootAccounts(tx: Tx, access: Access, { after, limit }: Page): Promise<AccountPage> {
  const { workspaceId } = access;
  const from = readAfter(after);
  const { rows } = await sql<AccountLine>`
    select ${LINE_COLUMNS} from account a
    where a.workspace_id = ${workspaceId} and a.parent_id is null and ${mayReadAccount(access, 'a')}
      and (a.search_key, a.account_id) > (${from.searchKey}, ${from.id}::uuid)
    order by a.search_key, a.account_id
    limit ${limit}`.execute(tx);
  return { accounts: await addTotals(tx, access, rows), next: nextAfter(rows, limit) };
}

/**
 * Accounts of any level by SIREN, SIRET or code, by the beginning of the name, then by any part of it. Call it before
 * the transaction writes: the search by fragment runs as the owner of the table.
 */
export async function findAccountsByName(
  tx: Tx,
  access: Access,
  search: string,
  limit: number,
): Promise<FoundAccounts> {
  const { workspaceId } = access;
  const key = foldedWords(search).join(' ');
  if (key === '') return { accounts: [], next: null };
  const found = new Set(await findIdsByIdentifier(tx, workspaceId, search, limit));
  if (found.size === 0) for (const id of await findIdsByBeginning(tx, workspaceId, key, limit)) found.add(id);
  if (found.size < limit) for (const id of await findIdsByFragment(tx, workspaceId, key, limit)) found.add(id);
  const ids = [...found].slice(0, limit);
  // Ids first, then the rows under the policy of the workspace.
  const { rows } = await sql<AccountLine>`
    select ${LINE_COLUMNS} from account a
    where a.workspace_id = ${workspaceId} and a.account_id = any(${ids}::uuid[]) and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const ranked = rows.sort((left, right) => (ranks.get(left.id) ?? 0) - (ranks.get(right.id) ?? 0));
  return { accounts: await addTrails(tx, access, ranked), next: null };
}

async function findIdsByIdentifier(tx: Tx, workspaceId: string, search: string, limit: number): Promise<string[]> {
  // No identifier holds a NUL, and PostgreSQL refuses to look for one.
  const asked = search.replaceAll('\0', '').trim();
  const values = [asked, asked.replace(/[\s.]/g, '')];
  const { rows } = await sql<{ id: string }>`
    select account_id as id from account_identifier
    where workspace_id = ${workspaceId} and value = any(${values}::text[]) and kind <> 'sheet_key'
    union
    select account_id from account where workspace_id = ${workspaceId} and code = ${asked.toUpperCase()}
    limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}

async function findIdsByBeginning(tx: Tx, workspaceId: string, key: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from account
    where workspace_id = ${workspaceId} and search_key >= ${key} and search_key < ${`${key}\uffff`}
    order by search_key, account_id
    limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}

async function findIdsByFragment(tx: Tx, workspaceId: string, key: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from find_account_ids_by_fragment(${workspaceId}::uuid, ${key}, ${limit})`.execute(tx);
  return rows.map((row) => row.id);
}
