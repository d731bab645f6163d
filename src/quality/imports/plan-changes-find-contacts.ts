import {
  AFFILIATION_COLUMNS,
  CONTACT_COLUMNS,
  CONTACT_IDENTIFIER_COLUMNS,
  CONTACT_POINT_COLUMNS,
  type ContactRow,
  contactSearchKey,
  OBJECTION_COLUMNS,
} from '../../base/contacts/contact.ts';
import type { Arrangement } from '../../matching/arrangement.ts';
import { findRowsBy } from '../../platform/db/bulk-read.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type ExistingBase, type ExistingContact, partKey } from './plan-changes-existing.ts';
import type { RowsOfBase } from './plan-changes-known.ts';

type ContactsWithParts = Pick<ExistingBase, 'contacts' | 'contactByKey'> & {
  readonly rows: Pick<RowsOfBase, 'contacts' | 'contactIdentifiers' | 'contactPoints' | 'affiliations'>;
};

/** Loads the contacts of the base that a file may speak of: by code, mailbox, or because they are at one of its accounts. */
export async function findExistingContacts(
  tx: Tx,
  workspaceId: string,
  arrangement: Arrangement,
  accountIds: Iterable<string>,
): Promise<ContactsWithParts> {
  const values = arrangement.contacts.flatMap((node) => [`contact ${node.id}`, ...node.codes]);
  const emails = arrangement.contacts.flatMap((node) => node.emails.map((email) => email.address));
  const byCode = await findRowsBy(tx, workspaceId, 'contact_identifier', CONTACT_IDENTIFIER_COLUMNS, 'value', values);
  const byEmail = await findRowsBy(tx, workspaceId, 'contact_point', CONTACT_POINT_COLUMNS, 'canonical', emails);
  const byAccount = await findRowsBy(tx, workspaceId, 'affiliation', AFFILIATION_COLUMNS, 'account_id', accountIds);
  const ids = [...byCode, ...byEmail, ...byAccount].flatMap((row) => row.contact_id ?? []);
  const rows = await findRowsBy(tx, workspaceId, 'contact', CONTACT_COLUMNS, 'contact_id', ids);
  return collect(tx, workspaceId, rows);
}

async function collect(tx: Tx, workspaceId: string, rows: readonly ContactRow[]): Promise<ContactsWithParts> {
  const ids = rows.map((row) => row.contact_id);
  const identifiers = await findRowsBy(
    tx,
    workspaceId,
    'contact_identifier',
    CONTACT_IDENTIFIER_COLUMNS,
    'contact_id',
    ids,
  );
  const points = await findRowsBy(tx, workspaceId, 'contact_point', CONTACT_POINT_COLUMNS, 'contact_id', ids);
  const objections = await findRowsBy(tx, workspaceId, 'objection', OBJECTION_COLUMNS, 'contact_id', ids);
  const affiliations = await findRowsBy(tx, workspaceId, 'affiliation', AFFILIATION_COLUMNS, 'contact_id', ids);
  const affiliationsOf = Map.groupBy(affiliations, (row) => row.contact_id);
  const has = new Map(ids.map((id) => [id, new Set<string>()]));
  const contactByKey = new Map<string, string>();
  const name = (key: string, id: string) =>
    contactByKey.set(key, contactByKey.has(key) && contactByKey.get(key) !== id ? '' : id);
  const lastNames = new Map(rows.map((row) => [row.contact_id, contactSearchKey(row.last_name, null)]));
  for (const { contact_id: id, kind, value, valid_to } of identifiers) {
    has.get(id)?.add(partKey('contact_identifier', kind, value));
    if (valid_to === null) name(partKey(kind, value), id);
  }
  for (const { contact_id, kind, canonical, is_generic } of points) {
    const id = contact_id ?? '';
    has.get(id)?.add(partKey('contact_point', kind, canonical));
    if (kind === 'email' && !is_generic) name(partKey('email', canonical, lastNames.get(id) ?? ''), id);
  }
  for (const row of objections) has.get(row.contact_id ?? '')?.add(partKey('objection', row.channel));
  for (const row of rows) {
    if (!row.first_name || !row.last_name) continue;
    for (const { account_id } of affiliationsOf.get(row.contact_id) ?? [])
      name(partKey('name', account_id, row.search_key), row.contact_id);
  }
  const contacts = rows.map((row): [string, ExistingContact] => [
    row.contact_id,
    { row, has: has.get(row.contact_id) ?? new Set(), affiliations: affiliationsOf.get(row.contact_id) ?? [] },
  ]);
  const parts = { contacts: rows, contactIdentifiers: identifiers, contactPoints: points, affiliations };
  return { contacts: new Map(contacts), contactByKey, rows: parts };
}
