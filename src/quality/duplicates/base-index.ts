import { sql } from 'kysely';
import { foldedWords } from '../../domain/fold-text.ts';
import { LiveIndex } from '../../matching/live/live-index.ts';
import type { LiveKey } from '../../matching/live/live-record.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { findTops, readIndexedAccounts } from './indexed-accounts.ts';
import { readIndexedContacts } from './indexed-contacts.ts';

/** More records than this with one number, or one beginning, are not told apart while the index is being made. */
const MOST_RECORDS = 200;

/** Shorter beginnings are those of half the base. */
const MIN_BEGINNING = 3;

const IDENTIFYING = new Set<LiveKey['kind']>(['siren', 'siret', 'code', 'phone', 'email']);

interface Wanted {
  readonly keys: readonly LiveKey[];
  /** A name whose beginning is looked for, as people write it. */
  readonly name: string;
}

/** Texts between which everything stands that begins so; the same text twice where too little is said. */
type Range = readonly [from: string, to: string];

function rangeOf(name: string): Range {
  const start = foldedWords(name).join(' ');
  return start.length < MIN_BEGINNING ? [start, start] : [start, `${start}\uffff`];
}

/**
 * A small index of the records that PostgreSQL finds by equal numbers and addresses and by the beginning of names: what
 * answers until the index of the workspace is whole, by the very same comparison.
 */
export async function readBaseIndex(
  tx: Tx,
  workspaceId: string,
  { keys, name }: Wanted,
): Promise<{ accounts: LiveIndex; contacts: LiveIndex }> {
  const values = keys.filter((key) => IDENTIFYING.has(key.kind)).map((key) => key.value);
  const range = rangeOf(name);
  const accountIds = await findAccounts(tx, workspaceId, values, range);
  const topIds = await findTops(tx, workspaceId, accountIds);
  const contactIds = await findContacts(tx, workspaceId, values, range);
  const accounts = new LiveIndex();
  const contacts = new LiveIndex();
  for (const record of await readIndexedAccounts(tx, workspaceId, topIds)) accounts.put(record);
  for (const record of await readIndexedContacts(tx, workspaceId, contactIds)) contacts.put(record);
  return { accounts, contacts };
}

async function findAccounts(
  tx: Tx,
  workspaceId: string,
  values: readonly string[],
  [from, to]: Range,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from account_identifier
    where workspace_id = ${workspaceId} and value = any(${values}::text[]) and kind <> 'sheet_key'
    union
    select account_id from contact_point
    where workspace_id = ${workspaceId} and canonical = any(${values}::text[]) and account_id is not null
    union
    select account_id from account where workspace_id = ${workspaceId} and code = any(${values}::text[])
    union
    (select account_id from account
    where workspace_id = ${workspaceId} and search_key >= ${from} and search_key < ${to}
    limit ${MOST_RECORDS})
    limit ${MOST_RECORDS}`.execute(tx);
  return rows.map((row) => row.id);
}

async function findContacts(
  tx: Tx,
  workspaceId: string,
  values: readonly string[],
  [from, to]: Range,
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
    (select contact_id from contact
    where workspace_id = ${workspaceId} and search_key >= ${from} and search_key < ${to}
    limit ${MOST_RECORDS})
    limit ${MOST_RECORDS}`.execute(tx);
  return rows.map((row) => row.id);
}
