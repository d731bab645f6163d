import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import { mayEditAccount, mayEditContact, mayReadAccount, mayReadContact } from '../../accounts/account-policy.ts';
import type { Access } from '../../workspaces/access.ts';
import type { ChangedAccount, ChangedContact } from './bulk-columns.ts';
import type { BulkRequest } from './contract.ts';

/** Where an account stands, which is what those below it need to know. */
export interface Place {
  readonly id: string;
  readonly level: string;
  readonly path: readonly string[];
  readonly groupId: string | null;
  readonly entityId: string | null;
  readonly siren: string | null;
  readonly isMine: boolean;
}

type Versioned<Row> = Row & { readonly version: number; readonly code: string; readonly isMine: boolean };
export type KnownAccount = Versioned<ChangedAccount>;
export type KnownContact = Versioned<ChangedContact>;

/** What the base says of everything that a call names, read in a few scans whatever its size. */
export interface KnownBase {
  readonly places: ReadonlyMap<string, Place>;
  readonly accounts: ReadonlyMap<string, KnownAccount>;
  readonly contacts: ReadonlyMap<string, KnownContact>;
  /** `kind value` of an identifier valid today → the record that has it. */
  readonly identifiers: ReadonlyMap<string, string>;
  readonly accountCodes: ReadonlySet<string>;
  readonly contactCodes: ReadonlySet<string>;
  /** Companies with a head office. */
  readonly headed: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}

const digits = (words: string) => words.replace(/[\s.]/g, '').toUpperCase();

/** Reads what a call of many names, and locks the records that it changes. Ids in order, so that two calls never wait for each other. */
export async function readKnownBase(tx: Tx, access: Access, { accounts, contacts }: BulkRequest): Promise<KnownBase> {
  const affiliations = contacts.flatMap((one) => one.affiliations ?? []);
  const placeIds = [
    ...accounts.flatMap((one) => one.parentId ?? []),
    ...affiliations.flatMap((one) => one.accountId ?? []),
  ];
  const values = accounts.flatMap((one) =>
    [one.siren, one.siret, one.vat].flatMap((value) => (value ? digits(value) : [])),
  );
  const codes = accounts.flatMap((one) => one.ownCode ?? []);
  const places = await readPlaces(tx, access, [...new Set(placeIds)]);
  const companies = [...new Set([...places.values()].flatMap((place) => place.entityId ?? []))];
  return {
    places,
    accounts: await lockAccounts(tx, access, accounts.flatMap((one) => one.id ?? []).sort()),
    contacts: await lockContacts(tx, access, contacts.flatMap((one) => one.id ?? []).sort()),
    identifiers: new Map([
      ...(await readIdentifiers(tx, access, [...values, ...codes])),
      ...(await readContactIdentifiers(
        tx,
        access,
        contacts.flatMap((one) => one.ownCode ?? []),
      )),
    ]),
    accountCodes: await readCodes(
      tx,
      access,
      'account',
      accounts.flatMap((one) => one.code ?? []),
    ),
    contactCodes: await readCodes(
      tx,
      access,
      'contact',
      contacts.flatMap((one) => one.code ?? []),
    ),
    headed: await readHeaded(tx, access, accounts.some((one) => one.isHeadOffice) ? companies : []),
    members: await readMembers(
      tx,
      access,
      accounts.flatMap((one) => one.ownerId ?? []),
    ),
  };
}

async function readPlaces(tx: Tx, access: Access, ids: readonly string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Place>`
    select a.account_id as id, a.level, a.path, a.group_id as "groupId", a.entity_id as "entityId", a.siren,
      ${mayEditAccount(access, 'a')} as "isMine"
    from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = any(${ids}::uuid[]) and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function lockAccounts(tx: Tx, access: Access, ids: readonly string[]): Promise<Map<string, KnownAccount>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<KnownAccount>`
    select a.*, ${mayEditAccount(access, 'a')} as "isMine" from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = any(${ids}::uuid[]) and ${mayReadAccount(access, 'a')}
    order by a.account_id for update of a`.execute(tx);
  return new Map(rows.map((row) => [row.account_id, row]));
}

async function lockContacts(tx: Tx, access: Access, ids: readonly string[]): Promise<Map<string, KnownContact>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<KnownContact>`
    select c.*, ${mayEditContact(access, 'c')} as "isMine" from contact c
    where c.workspace_id = ${access.workspaceId} and c.contact_id = any(${ids}::uuid[]) and ${mayReadContact(access, 'c')}
    order by c.contact_id for update of c`.execute(tx);
  return new Map(rows.map((row) => [row.contact_id, row]));
}

type Named = readonly (readonly [string, string])[];

async function readIdentifiers(tx: Tx, { workspaceId }: Access, values: readonly string[]): Promise<Named> {
  if (values.length === 0) return [];
  const { rows } = await sql<{ kind: string; value: string; id: string }>`
    select i.kind, i.value, i.account_id as id from account_identifier i
    where i.workspace_id = ${workspaceId} and i.value = any(${values}::text[]) and i.valid_to is null`.execute(tx);
  return rows.map(({ kind, value, id }) => [`${kind} ${value}`, id]);
}

async function readContactIdentifiers(tx: Tx, { workspaceId }: Access, values: readonly string[]): Promise<Named> {
  if (values.length === 0) return [];
  const { rows } = await sql<{ kind: string; value: string; id: string }>`
    select i.kind, i.value, i.contact_id as id from contact_identifier i
    where i.workspace_id = ${workspaceId} and i.value = any(${values}::text[]) and i.valid_to is null`.execute(tx);
  return rows.map(({ kind, value, id }) => [`${kind} ${value}`, id]);
}

async function readCodes(tx: Tx, { workspaceId }: Access, of: 'account' | 'contact', codes: readonly string[]) {
  if (codes.length === 0) return new Set<string>();
  const { rows } = await sql<{ code: string }>`
    select o.code from ${sql.table(of)} o where o.workspace_id = ${workspaceId} and o.code = any(${codes}::text[])`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.code));
}

async function readHeaded(tx: Tx, { workspaceId }: Access, companies: readonly string[]): Promise<Set<string>> {
  if (companies.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select a.entity_id as id from account a
    where a.workspace_id = ${workspaceId} and a.entity_id = any(${companies}::uuid[]) and a.is_head_office`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

async function readMembers(tx: Tx, { workspaceId }: Access, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select m.user_id as id from workspace_member m
    where m.workspace_id = ${workspaceId} and m.user_id = any(${[...new Set(ids)]}::uuid[])`.execute(tx);
  return new Set(rows.map((row) => row.id));
}
