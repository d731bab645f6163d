import type { Reason } from '../../domain/reason.ts';
import type { SiteNode } from '../arrangement.ts';
import type { Levels, PlacedSite } from '../cluster/levels.ts';
import type { Address, Email, NormalizedRecord, Note, Phone, SiteState } from '../record.ts';
import { contentId } from '../rows/content-id.ts';
import { addressKey, compareAddresses, townKeyOf } from '../similarity/compare-addresses.ts';
import { composeCommercial } from './compose-commercial.ts';
import type { EntityName } from './compose-entities.ts';
import { hashesOf, joinsOf, numberNodes, rowIdsOf, type Unnumbered, weakestLink } from './node-links.ts';
import { mostSaid, type Ranking, rankSaid, rankThings } from './survivor.ts';

type Records = readonly NormalizedRecord[];

/** Equally full wherever their key is the same: which one stays is told by how it is written. */
const asWritten = (): number => 0;

function fullnessOf(address: Address): number {
  let parts = 0;
  if (address.number !== null) parts++;
  if (address.street !== null) parts++;
  if (address.postcode !== null) parts++;
  if (address.communeCode !== null) parts++;
  if (address.complement !== null) parts++;
  if (address.town !== null) parts++;
  return parts;
}

const ADDRESSES: Ranking<Address> = {
  keyOf: (address) => addressKey(address) ?? `town|${townKeyOf(address)}`,
  fullnessOf,
};
export const PHONES: Ranking<Phone> = {
  keyOf: (phone) => phone.e164,
  fullnessOf: (phone) => (phone.use === 'unknown' ? 0 : 1),
};
export const EMAILS: Ranking<Email> = { keyOf: (email) => email.address, fullnessOf: asWritten };
const NOTES: Ranking<Note> = { keyOf: (note) => `${note.on}|${note.text}`, fullnessOf: asWritten };

const NO_ADDRESSES: readonly Address[] = Object.freeze([]);

function addressesOf(records: Records): readonly Address[] {
  const known: Address[] = [];
  for (const { address } of records)
    if (address !== null && (townKeyOf(address) !== null || address.street !== null)) known.push(address);
  if (known.length === 0) return NO_ADDRESSES;
  const ranked = rankThings([known], (addresses) => addresses, ADDRESSES);
  if (ranked.length === 1) return ranked;
  return [
    ...ranked.filter((address) => address.street !== null),
    ...ranked.filter((address) => address.street === null),
  ];
}

function isFormer(record: NormalizedRecord): boolean {
  return record.siteState === 'moved';
}

function stateOf(records: Records, hasFormer: boolean): SiteState {
  const states = records.map((record) => record.siteState).filter((state) => state !== null);
  if (states.includes('closed') && !states.includes('open')) return 'closed';
  if (hasFormer) return 'moved';
  return states.includes('moved') && states.every((state) => state === 'moved') ? 'moved' : 'open';
}

interface Places {
  readonly address: Address | null;
  readonly former: readonly Address[];
}

/** The address of today, and those that the site has left: rows that speak of a move say where it was. */
function placeOf(records: Records, past: Records): Places {
  const present = past.length === 0 ? records : records.filter((record) => !isFormer(record));
  const [address = null, ...others] = addressesOf(present.length > 0 ? present : records);
  const left = past.length > 0 && present.length > 0 ? [...addressesOf(past), ...others] : others;
  if (left.length === 0) return { address, former: NO_ADDRESSES };
  const former = left.filter((other) => {
    const level = address ? compareAddresses(address, other) : 'unknown';
    return other.street !== null && (level === 'other_address' || level === 'other_town');
  });
  return { address, former };
}

function siretsOf(records: Records, past: Records, known: readonly string[]): readonly string[] {
  const ranked = rankSaid(records, ({ siret }) => (siret !== null && known.includes(siret) ? siret : null));
  if (ranked.length <= 1) return ranked;
  const former = new Set(past.map((record) => record.siret));
  const nicOf = (siret: string) => Number(siret.slice(9));
  const today = ranked.filter((siret) => !former.has(siret)).sort((left, right) => nicOf(right) - nicOf(left));
  return [...today, ...ranked.filter((siret) => former.has(siret))];
}

function lastDay(records: Records): string | null {
  let last: string | null = null;
  for (const { lastContactOn } of records)
    if (lastContactOn !== null && (last === null || lastContactOn > last)) last = lastContactOn;
  return last;
}

function nameOf(records: Records, address: Address | null, companyName: string): string {
  return mostSaid(records, (record) => record.siteName) ?? address?.town ?? companyName;
}

function placedBecause(site: PlacedSite, records: Records, siren: string | null): Reason[] {
  if (siren !== null && records.some((record) => record.siren === siren))
    return [{ code: 'same_siren', values: { siren } }];
  return [{ code: 'site_of_company', values: { count: site.rows.length } }];
}

/** At most one head office per company, and only where rows say so: the site that most rows call it. */
function headOfficesOf(levels: Levels): Set<number> {
  const best = new Map<number, { site: number; count: number }>();
  levels.sites.forEach((site, index) => {
    let count = 0;
    for (const row of site.rows) if (levels.rows[row]!.record.isHeadOffice === true) count++;
    if (count === 0) return;
    const known = best.get(site.company);
    if (!known || count > known.count) best.set(site.company, { site: index, count });
  });
  return new Set([...best.values()].map(({ site }) => site));
}

/** The companies that sites belong to, by position. */
interface Owners {
  readonly ids: readonly string[];
  readonly names: readonly EntityName[];
}

function composeSite(levels: Levels, index: number, owners: Owners, isHeadOffice: boolean): Unnumbered<SiteNode> {
  const site = levels.sites[index]!;
  const records = site.rows.map((row) => levels.rows[row]!.record);
  const past = records.filter(isFormer);
  const { address, former } = placeOf(records, past);
  const sirets = siretsOf(records, past, site.profile.sirets);
  return {
    id: contentId('site', hashesOf(site.rows, levels.rows)),
    code: '',
    rows: rowIdsOf(site.rows, levels.rows),
    confidence: weakestLink(site.joins),
    joins: joinsOf(site.joins, (row) => levels.rows[row]!),
    placedBecause: placedBecause(site, records, levels.companies[site.company]!.profile.siren),
    entityId: owners.ids[site.company]!,
    name: nameOf(records, address, owners.names[site.company]!.name),
    sirets,
    kind: mostSaid(records, (record) => record.siteKind),
    isHeadOffice,
    state: stateOf(records, former.length > 0 && (sirets.length > 1 || past.length > 0)),
    address,
    formerAddresses: former,
    phones: rankThings(records, (record) => record.phones, PHONES),
    emails: rankThings(records, (record) => record.emails, EMAILS),
    codes: rankSaid(records, (record) => record.siteCode),
    notes: rankThings(records, (record) => record.notes, NOTES),
    lastContactOn: lastDay(records),
    ...composeCommercial(records),
  };
}

/** Sites in the order of `levels.sites`. */
export function composeSites(levels: Levels, owners: Owners): SiteNode[] {
  const headOffices = headOfficesOf(levels);
  const nodes = levels.sites.map((_, index) => composeSite(levels, index, owners, headOffices.has(index)));
  numberNodes('SIT', nodes, (site) => site.name);
  return nodes;
}
