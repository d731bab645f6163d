import { sql } from 'kysely';
import {
  ACCOUNT_COLUMNS,
  ACCOUNT_IDENTIFIER_COLUMNS,
  ACCOUNT_LINK_COLUMNS,
  type AccountIdentifierRow,
  type AccountLinkRow,
  type AccountRow,
  REVENUE_WITH_US_COLUMNS,
} from '../../base/accounts/account.ts';
import { NOTE_COLUMNS } from '../../base/activities/note.ts';
import {
  AFFILIATION_COLUMNS,
  CONTACT_POINT_COLUMNS,
  type ContactPointRow,
  OBJECTION_COLUMNS,
} from '../../base/contacts/contact.ts';
import type { Arrangement } from '../../matching/arrangement.ts';
import { findRowsBy } from '../../platform/db/bulk-read.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { EMPTY_BASE, type ExistingAccount, type ExistingBase, partKey } from './plan-changes-existing.ts';
import { findAlikeCompanies } from './plan-changes-find-alike.ts';
import { findExistingContacts } from './plan-changes-find-contacts.ts';
import { knownOfRows } from './plan-changes-known.ts';
import { addressKey, searchKey } from './plan-changes-match-accounts.ts';

/**
 * Loads what the base holds of the customers of a file: what has their identifiers, their ways to be reached, their
 * addresses or words of their names, then the whole companies around it.
 */
export async function findExisting(tx: Tx, workspaceId: string, arrangement: Arrangement): Promise<ExistingBase> {
  const counters = await sql<{ prefix: string; last_number: number }>`
    select prefix, last_number from code_counter where workspace_id = ${workspaceId}`.execute(tx);
  const lastNumbers = new Map(counters.rows.map((row) => [row.prefix, row.last_number]));
  if (lastNumbers.size === 0) return EMPTY_BASE;
  const rows = await findAccountRows(tx, workspaceId, arrangement);
  const { accounts, ...parts } = await addParts(tx, workspaceId, rows);
  const found = await findExistingContacts(tx, workspaceId, arrangement, accounts.keys());
  const { rows: contactRows, ...contacts } = found;
  const known = knownOfRows({ accounts: [...accounts.values()].map(({ row }) => row), ...parts, ...contactRows });
  return { accounts, ...contacts, accountByKey: keyAccounts(accounts), lastNumbers, known };
}

async function findAccountRows(tx: Tx, workspaceId: string, arrangement: Arrangement): Promise<readonly AccountRow[]> {
  const identifiers = await findRowsBy(
    tx,
    workspaceId,
    'account_identifier',
    ACCOUNT_IDENTIFIER_COLUMNS,
    'value',
    valuesOf(arrangement),
  );
  const named = [...arrangement.groups, ...arrangement.networks].map((node) => searchKey(node.name));
  const find = (key: string, values: Iterable<string>) =>
    findRowsBy(tx, workspaceId, 'account', ACCOUNT_COLUMNS, key, values);
  const groups = (await find('search_key', named)).filter((row) => row.level === 'group');
  const reached = await findReachedAccounts(tx, workspaceId, arrangement);
  const found = await find('account_id', [...identifiers.map((row) => row.account_id), ...reached]);
  const alike = await findAlikeCompanies(tx, workspaceId, arrangement);
  const companies = await find('entity_id', [...found.flatMap((row) => row.entity_id ?? []), ...alike]);
  const parents = await find(
    'account_id',
    companies.flatMap((row) => row.parent_id ?? []),
  );
  return [...groups, ...found, ...companies, ...parents];
}

/** Accounts that a telephone or a mailbox of the file reaches, be it through a person. */
async function findReachedAccounts(tx: Tx, workspaceId: string, arrangement: Arrangement): Promise<string[]> {
  const reach = [...arrangement.sites, ...arrangement.contacts].flatMap(({ phones, emails }) => [
    ...phones.map((phone) => phone.e164),
    ...emails.map((email) => email.address),
  ]);
  const points = await findRowsBy(tx, workspaceId, 'contact_point', CONTACT_POINT_COLUMNS, 'canonical', reach);
  const contactIds = points.flatMap((row) => row.contact_id ?? []);
  const places = await findRowsBy(tx, workspaceId, 'affiliation', AFFILIATION_COLUMNS, 'contact_id', contactIds);
  return [...points.flatMap((row) => row.account_id ?? []), ...places.map((row) => row.account_id)];
}

function valuesOf({ networks, groups, entities, sites }: Arrangement): string[] {
  return [
    ...networks.map((node) => `network ${node.id}`),
    ...groups.map((node) => `group ${node.id}`),
    ...entities.flatMap((node) => [`entity ${node.id}`, node.siren ?? '', node.vat ?? '', ...node.codes]),
    ...sites.flatMap((node) => [
      `site ${node.id}`,
      ...node.codes,
      ...node.sirets,
      // The company may be known although its own line lost the SIREN.
      ...node.sirets.map((siret) => siret.slice(0, 9)),
    ]),
  ];
}

interface AccountsWithParts {
  readonly accounts: Map<string, ExistingAccount>;
  readonly identifiers: readonly AccountIdentifierRow[];
  readonly links: readonly AccountLinkRow[];
  readonly accountPoints: readonly ContactPointRow[];
}

async function addParts(tx: Tx, workspaceId: string, rows: readonly AccountRow[]): Promise<AccountsWithParts> {
  const has = new Map(rows.map((row) => [row.account_id, new Set<string>()]));
  const ids = [...has.keys()];
  const add = (accountId: string | null, key: string) => has.get(accountId ?? '')?.add(key);
  const identifiers = await findRowsBy(
    tx,
    workspaceId,
    'account_identifier',
    ACCOUNT_IDENTIFIER_COLUMNS,
    'account_id',
    ids,
  );
  for (const row of identifiers) {
    add(row.account_id, partKey('account_identifier', row.kind, row.value));
    if (row.valid_to === null) add(row.account_id, partKey('valid', row.kind, row.value));
  }
  const links = await findRowsBy(tx, workspaceId, 'account_link', ACCOUNT_LINK_COLUMNS, 'account_id', ids);
  for (const row of links) add(row.account_id, partKey('account_link', row.kind, row.other_account_id));
  for (const row of await findRowsBy(tx, workspaceId, 'revenue_with_us', REVENUE_WITH_US_COLUMNS, 'account_id', ids))
    add(row.account_id, partKey('revenue_with_us', row.year));
  const points = await findRowsBy(tx, workspaceId, 'contact_point', CONTACT_POINT_COLUMNS, 'account_id', ids);
  for (const row of points) add(row.account_id, partKey('contact_point', row.kind, row.canonical));
  for (const row of await findRowsBy(tx, workspaceId, 'objection', OBJECTION_COLUMNS, 'account_id', ids))
    add(row.account_id, partKey('objection', row.channel));
  for (const row of await findRowsBy(tx, workspaceId, 'note', NOTE_COLUMNS, 'account_id', ids))
    add(row.account_id, partKey('note', row.body_hash));
  const accounts = new Map(rows.map((row) => [row.account_id, { row, has: has.get(row.account_id) ?? new Set() }]));
  return { accounts, identifiers, links, accountPoints: points };
}

/** Keys that name exactly one account; a key that two accounts share names none. */
function keyAccounts(accounts: ReadonlyMap<string, ExistingAccount>): Map<string, string> {
  const byKey = new Map<string, string>();
  const add = (key: string, id: string) => byKey.set(key, byKey.has(key) && byKey.get(key) !== id ? '' : id);
  for (const [id, { row, has }] of accounts) {
    for (const part of has) if (part.startsWith('valid ')) add(part.slice('valid '.length), id);
    if (row.level === 'group') add(partKey(row.kind === 'network' ? 'network_name' : 'group_name', row.search_key), id);
    const address = row.level === 'site' ? addressKey(row) : null;
    if (address && row.entity_id) add(partKey('site_address', row.entity_id, address), id);
  }
  return byKey;
}
