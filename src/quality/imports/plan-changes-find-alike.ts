import { sql } from 'kysely';
import { departmentOfPostcode } from '../../domain/department.ts';
import type { Arrangement } from '../../matching/arrangement.ts';
import { CompanySieve, placeKey, type SoughtCompany } from '../../matching/known/company-sieve.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { sitesByEntity } from './plan-changes-match-accounts.ts';

/** Lines read at a time: some megabytes. */
const PAGE = 20_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

function* soughtIn(arrangement: Arrangement): Generator<SoughtCompany> {
  const sites = sitesByEntity(arrangement);
  for (const { id, name, otherNames, domains } of arrangement.entities) {
    const addresses = (sites.get(id) ?? []).flatMap((site) => site.address ?? []);
    yield {
      names: [name, ...otherNames],
      domains,
      departments: [...new Set(addresses.flatMap((address) => address.department ?? []))].sort(),
      places: addresses.flatMap((address) => placeKey(address.postcode, address.street) ?? []),
    };
  }
}

interface CompanyLine {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly domains: readonly string[];
}

async function readCompanies(tx: Tx, workspaceId: string, sieve: CompanySieve): Promise<void> {
  for (let last = BEFORE_ALL; ; ) {
    const { rows } = await sql<CompanyLine>`
      select account_id as id, name, other_names as "otherNames", domains from account
      where workspace_id = ${workspaceId} and account_id > ${last}::uuid and level = 'entity'
      order by account_id limit ${PAGE}`.execute(tx);
    for (const { id, name, otherNames, domains } of rows)
      sieve.readCompany({ id, names: [name, ...otherNames], domains });
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

interface SiteLine {
  readonly id: string;
  readonly entityId: string;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly department: string | null;
}

async function readSites(tx: Tx, workspaceId: string, sieve: CompanySieve): Promise<void> {
  for (let last = BEFORE_ALL; ; ) {
    const { rows } = await sql<SiteLine>`
      select account_id as id, entity_id as "entityId", street, postcode, department from account
      where workspace_id = ${workspaceId} and account_id > ${last}::uuid and level = 'site'
      order by account_id limit ${PAGE}`.execute(tx);
    for (const { entityId, street, postcode, department } of rows) {
      const place = department ?? (postcode === null ? null : departmentOfPostcode(postcode));
      sieve.readSite(entityId, place, placeKey(postcode, street));
    }
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/**
 * The companies of the base that resemble one of the file by a word of their name, a domain or an address. The whole base
 * streams by in pages and next to nothing of it is kept: under row-level security no index knows the words of a name.
 */
export async function findAlikeCompanies(
  tx: Tx,
  workspaceId: string,
  arrangement: Arrangement,
): Promise<ReadonlySet<string>> {
  const sieve = new CompanySieve(soughtIn(arrangement));
  await readCompanies(tx, workspaceId, sieve);
  await readSites(tx, workspaceId, sieve);
  return sieve.companies();
}
