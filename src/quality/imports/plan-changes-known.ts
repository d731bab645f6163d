import type { AccountIdentifierRow, AccountLinkRow, AccountRow } from '../../base/accounts/account.ts';
import type { AffiliationRow, ContactIdentifierRow, ContactPointRow, ContactRow } from '../../base/contacts/contact.ts';
import type { KnownCustomers } from '../../matching/known/known-customers.ts';
import { normalizeAddress } from '../../matching/normalize/address.ts';
import { normalizeEmails } from '../../matching/normalize/emails.ts';
import type { Address, Email, Phone } from '../../matching/record.ts';

/** Rows of the base, as read: whole companies with all that hangs on them, and the contacts that belong to them. */
export interface RowsOfBase {
  readonly accounts: readonly AccountRow[];
  readonly identifiers: readonly AccountIdentifierRow[];
  readonly links: readonly AccountLinkRow[];
  readonly accountPoints: readonly ContactPointRow[];
  readonly contacts: readonly ContactRow[];
  readonly contactIdentifiers: readonly ContactIdentifierRow[];
  readonly contactPoints: readonly ContactPointRow[];
  readonly affiliations: readonly AffiliationRow[];
}

type Identifier = Pick<AccountIdentifierRow, 'kind' | 'value' | 'valid_to'>;

/** Values of a kind, those valid today first. */
function valuesOf(identifiers: readonly Identifier[], kind: string): string[] {
  const own = identifiers.filter((row) => row.kind === kind);
  return [...own.filter((row) => row.valid_to === null), ...own.filter((row) => row.valid_to !== null)].map(
    (row) => row.value,
  );
}

/** The words of a street are not kept in the base: its address is read again as an import reads its cells. */
function addressOf(row: AccountRow): Address | null {
  const { street, address_complement: complement, postcode, town, country } = row;
  const said = { address: street, complement, postcode, town, country: country === 'FR' ? null : country };
  return normalizeAddress(said, {}).address;
}

function phonesOf(points: readonly ContactPointRow[]): Phone[] {
  return points.flatMap(({ kind, raw, canonical, extension, line_kind, line_use }) => {
    if (kind !== 'phone') return [];
    // Both columns were written from this type.
    const said = { kind: line_kind ?? 'other', use: line_use ?? 'unknown' } as Pick<Phone, 'kind' | 'use'>;
    return [{ raw, e164: canonical, extension, ...said }];
  });
}

function emailsOf(points: readonly ContactPointRow[]): Email[] {
  return points.flatMap(({ kind, canonical }) => (kind === 'email' ? normalizeEmails(canonical, '').emails : []));
}

/** What was read of a base as the engine knows customers. */
export function knownOfRows(rows: RowsOfBase): KnownCustomers {
  const identifiers = Map.groupBy(rows.identifiers, (row) => row.account_id);
  const points = Map.groupBy(rows.accountPoints, (row) => row.account_id ?? '');
  const ofLevel = (level: string) => rows.accounts.filter((row) => row.level === level);
  const members = Map.groupBy(
    rows.links.filter((row) => row.kind === 'network' && row.valid_to === null),
    (row) => row.other_account_id,
  );
  return {
    groups: ofLevel('group')
      .filter((row) => row.kind !== 'network')
      .map(({ account_id: id, name }) => ({ id, name })),
    networks: ofLevel('group')
      .filter((row) => row.kind === 'network')
      .map(({ account_id, name }) => ({
        name,
        entityIds: (members.get(account_id) ?? []).map((row) => row.account_id),
      })),
    entities: ofLevel('entity').map((row) => entityOf(row, identifiers.get(row.account_id) ?? [])),
    sites: ofLevel('site').map((row) =>
      siteOf(row, identifiers.get(row.account_id) ?? [], points.get(row.account_id) ?? []),
    ),
    contacts: contactsOf(rows),
    affiliations: rows.affiliations.map((row) => ({
      contactId: row.contact_id,
      accountId: row.account_id,
      jobTitle: row.job_title,
      hasEnded: row.has_ended,
    })),
  };
}

function entityOf(row: AccountRow, identifiers: readonly Identifier[]): KnownCustomers['entities'][number] {
  return {
    id: row.account_id,
    groupId: row.group_id,
    name: row.name,
    otherNames: row.other_names,
    legalForm: row.legal_form,
    siren: row.siren,
    vat: valuesOf(identifiers, 'vat')[0] ?? null,
    naf: row.naf_code,
    codes: valuesOf(identifiers, 'entity_code'),
    domains: row.domains,
  };
}

function siteOf(
  row: AccountRow,
  identifiers: readonly Identifier[],
  points: readonly ContactPointRow[],
): KnownCustomers['sites'][number] {
  // The columns were written from these types.
  const said = { kind: row.kind, state: row.state ?? 'open' } as Pick<
    KnownCustomers['sites'][number],
    'kind' | 'state'
  >;
  return {
    id: row.account_id,
    // A site stands under a company: the schema sees to it.
    entityId: row.entity_id ?? '',
    name: row.name,
    sirets: valuesOf(identifiers, 'siret'),
    ...said,
    isHeadOffice: row.is_head_office,
    address: addressOf(row),
    formerAddresses: (row.former_addresses ?? []) as readonly Address[], // written from this type
    phones: phonesOf(points),
    emails: emailsOf(points),
    codes: valuesOf(identifiers, 'site_code'),
  };
}

function contactsOf(rows: RowsOfBase): KnownCustomers['contacts'] {
  const points = Map.groupBy(rows.contactPoints, (row) => row.contact_id ?? '');
  const identifiers = Map.groupBy(rows.contactIdentifiers, (row) => row.contact_id);
  return rows.contacts.map((row) => {
    const own = points.get(row.contact_id) ?? [];
    return {
      id: row.contact_id,
      civility: row.civility as 'M.' | 'Mme' | null, // written from this type
      firstName: row.first_name,
      lastName: row.last_name,
      phones: phonesOf(own),
      emails: emailsOf(own),
      codes: valuesOf(identifiers.get(row.contact_id) ?? [], 'contact_code'),
    };
  });
}
