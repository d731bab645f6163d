import { sql } from 'kysely';
import { foldedWords } from '../../domain/fold-text.ts';
import { LiveIndex } from '../../matching/live/live-index.ts';
import type { LiveKey } from '../../matching/live/live-record.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { readIndexedAccounts } from './indexed-accounts.ts';
import { readIndexedContacts } from './indexed-contacts.ts';

/** More records than this with one number, or one beginning, are not told apart while the index is being made. */
const MOST_RECORDS = 200;

const IDENTIFYING = new Set<LiveKey['kind']>(['siren', 'siret', 'code', 'phone', 'email']);

interface Wanted {
  readonly keys: readonly LiveKey[];
  /** Names whose beginning is looked for, as people write them. */
  readonly names: readonly string[];
}

/**
 * A small index of the records that PostgreSQL finds by equal numbers and addresses and by the beginning of names: what
 * answers until the index of the workspace is whole, by the very same comparison.
 */
export async function readBaseIndex(
  tx: Tx,
  workspaceId: string,
  { keys, names }: Wanted,
): Promise<{ accounts: LiveIndex; contacts: LiveIndex }> {
  const values = keys.filter((key) => IDENTIFYING.has(key.kind)).map((key) => key.value);
  const starts = names.map((name) => foldedWords(name).join(' ')).filter((start) => start.length >= 3);
  const contactIds = await findContacts(tx, workspaceId, values, starts);
  const accounts = new LiveIndex();
  const contacts = new LiveIndex();
  for (const record of await readIndexedAccounts(tx, workspaceId, await findTops(tx, workspaceId, values, starts)))
    accounts.put(record);
  for (const record of await readIndexedContacts(tx, workspaceId, contactIds)) contacts.put(record);
  return { accounts, contacts };
}

/** The character behind every letter: the end of what begins so. */
const LAST = '\uffff';

async function findTops(
  tx: Tx,
  workspaceId: string,
  values: readonly string[],
  starts: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with found as (
      select account_id from account_identifier
      where workspace_id = ${workspaceId} and value = any(${values}::text[]) and kind <> 'sheet_key'
      union
      select account_id from contact_point
      where workspace_id = ${workspaceId} and canonical = any(${values}::text[]) and account_id is not null
      union
      select account_id from account where workspace_id = ${workspaceId} and code = any(${values}::text[])
      union
      (select a.account_id from unnest(${starts}::text[]) s(start)
      join account a on a.workspace_id = ${workspaceId} and a.search_key >= s.start and a.search_key < s.start || ${LAST}
      limit ${MOST_RECORDS}))
    select distinct coalesce(a.entity_id, a.account_id) as id from found f
    join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id
    limit ${MOST_RECORDS}`.execute(tx);
  return rows.map((row) => row.id);
}

async function findContacts(
  tx: Tx,
  workspaceId: string,
  values: readonly string[],
  starts: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select contact_id as id from contact_point
    where workspace_id = ${workspaceId} and canonical = any(${values}::text[]) and contact_id is not null
    union
    select contact_id from contact_identifier
    where workspace_id = ${workspaceId} and value = any(${values}::text[]) and kind = 'contact_code'
    union
    select contact_id from contact where workspace_id = ${workspaceId} and code = any(${values}::text[])
    union
    (select c.contact_id from unnest(${starts}::text[]) s(start)
    join contact c on c.workspace_id = ${workspaceId} and c.search_key >= s.start and c.search_key < s.start || ${LAST}
    limit ${MOST_RECORDS})
    limit ${MOST_RECORDS}`.execute(tx);
  return rows.map((row) => row.id);
}
