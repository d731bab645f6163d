import { sql } from 'kysely';
import { townKeyOf } from '../../domain/commune-name.ts';
import { readCompanyWords } from '../../domain/company-name.ts';
import { foldedWords } from '../../domain/fold-text.ts';
import { wayTokensOf } from '../../domain/way-name.ts';
import type { LiveAddress, LiveKey, LiveLevel, LiveRecord } from '../../matching/live/live-record.ts';
import type { Tx } from '../../platform/db/transaction.ts';

interface AccountLine {
  readonly id: string;
  readonly level: Exclude<LiveLevel, 'contact'>;
  readonly entityId: string | null;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly code: string;
  readonly siren: string | null;
  readonly domains: readonly string[];
  readonly isHeadOffice: boolean;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly communeCode: string | null;
  readonly department: string | null;
}

interface KeyLine {
  readonly accountId: string;
  readonly kind: string;
  readonly value: string;
}

/** Number and words of a street as it stands on an envelope: « 12 bis rue de la Gare ». */
function readStreet(street: string | null): Pick<LiveAddress, 'number' | 'wayTokens'> {
  const [number = '', ...rest] = (street ?? '').trim().split(/\s+/);
  const hasNumber = /^\d+/.test(number);
  const words = hasNumber ? rest.join(' ').replace(/^(bis|ter|quater|[btq])\s+/i, '') : (street ?? '');
  // The first word says which kind of way it is.
  const [, ...name] = words.split(/\s+/);
  const way = name.length > 0 ? name.join(' ') : words;
  return { number: hasNumber ? (/^\d+/.exec(number)?.[0] ?? null) : null, wayTokens: wayTokensOf(way) };
}

/** The address of a row of the base, as the index compares it. */
export function readIndexedAddress(
  line: Pick<AccountLine, 'street' | 'postcode' | 'town' | 'communeCode' | 'department'>,
): LiveAddress | null {
  const { postcode, town, communeCode, department } = line;
  if (postcode === null && town === null) return null;
  const townKey = town === null ? null : townKeyOf(town);
  return { ...readStreet(line.street), postcode, town, townKey, communeCode, department };
}

/** A company name as the comparison of names reads it; a name of nothing but signs has its folded words. */
export function readNameWords(name: string): readonly string[] {
  const { tokens } = readCompanyWords(name);
  return tokens.length > 0 ? tokens : foldedWords(name);
}

const KEY_KINDS: Readonly<Record<string, LiveKey['kind']>> = {
  siren: 'siren',
  siret: 'siret',
  entity_code: 'code',
  site_code: 'code',
  phone: 'phone',
  email: 'email',
};

function keysOf(line: AccountLine, lines: readonly KeyLine[]): LiveKey[] {
  const keys: LiveKey[] = [{ kind: 'code', value: line.code }];
  if (line.siren !== null) keys.push({ kind: 'siren', value: line.siren });
  for (const domain of line.domains) keys.push({ kind: 'domain', value: domain });
  for (const { kind, value } of lines) {
    const known = KEY_KINDS[kind];
    if (known !== undefined) keys.push({ kind: known, value });
  }
  return keys;
}

/** A company stands where its head office stands, else at its first site; its numbers are also those of its sites. */
function recordOfCompany(line: AccountLine, sites: readonly AccountLine[], keys: readonly KeyLine[]): LiveRecord {
  const place = sites.find((site) => site.isHeadOffice) ?? sites[0] ?? line;
  return {
    id: line.id,
    level: line.level,
    company: line.entityId,
    names: [line.name, ...line.otherNames].map(readNameWords),
    keys: keysOf(line, keys),
    address: readIndexedAddress(place),
  };
}

/** A site is looked for by its own name and by its company's. */
function recordOfSite(line: AccountLine, company: AccountLine | undefined, keys: readonly KeyLine[]): LiveRecord {
  const names = [line.name, ...(company ? [company.name, ...company.otherNames] : [])];
  return {
    id: line.id,
    level: 'site',
    company: line.entityId,
    names: names.map(readNameWords),
    keys: keysOf({ ...line, siren: null }, keys),
    address: readIndexedAddress(line),
  };
}

const COLUMNS = sql`
  a.account_id as id, a.level, a.entity_id as "entityId", a.name, a.other_names as "otherNames", a.code, a.siren, a.domains,
  a.is_head_office as "isHeadOffice", a.street, a.postcode, a.town, a.commune_code as "communeCode", a.department`;

async function findKeys(tx: Tx, workspaceId: string, accountIds: readonly string[]): Promise<Map<string, KeyLine[]>> {
  const identifiers = await sql<KeyLine>`
    select account_id as "accountId", kind, value from account_identifier
    where workspace_id = ${workspaceId} and account_id = any(${accountIds}::uuid[]) and kind <> 'sheet_key'`.execute(
    tx,
  );
  const points = await sql<KeyLine>`
    select account_id as "accountId", kind, canonical as value from contact_point
    where workspace_id = ${workspaceId} and account_id = any(${accountIds}::uuid[])
      and line_use is distinct from 'fax'`.execute(tx);
  return Map.groupBy([...identifiers.rows, ...points.rows], (line) => line.accountId);
}

/** The companies that accounts belong to, and the groups among them. */
export async function findTops(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(entity_id, account_id) as id from account
    where workspace_id = ${workspaceId} and account_id = any(${ids}::uuid[])`.execute(tx);
  return rows.map((row) => row.id);
}

/** Companies with their sites, and groups, as the index keeps them: the ids of companies and groups are given. */
export async function readIndexedAccounts(
  tx: Tx,
  workspaceId: string,
  topIds: readonly string[],
): Promise<LiveRecord[]> {
  if (topIds.length === 0) return [];
  const { rows } = await sql<AccountLine>`
    select ${COLUMNS} from account a
    where a.workspace_id = ${workspaceId} and a.entity_id = any(${topIds}::uuid[])
    union all
    select ${COLUMNS} from account a
    where a.workspace_id = ${workspaceId} and a.account_id = any(${topIds}::uuid[]) and a.level = 'group'`.execute(tx);
  const keys = await findKeys(
    tx,
    workspaceId,
    rows.map((row) => row.id),
  );
  const ownKeys = (line: AccountLine) => keys.get(line.id) ?? [];
  const sites = Map.groupBy(
    rows.filter((row) => row.level === 'site').sort((left, right) => (left.id < right.id ? -1 : 1)),
    (row) => row.entityId ?? '',
  );
  const companies = new Map(rows.filter((row) => row.level === 'entity').map((row) => [row.id, row]));
  return rows.map((line) => {
    if (line.level === 'site') return recordOfSite(line, companies.get(line.entityId ?? ''), ownKeys(line));
    const own = sites.get(line.id) ?? [];
    return recordOfCompany(line, own, [...ownKeys(line), ...own.flatMap(ownKeys)]);
  });
}
