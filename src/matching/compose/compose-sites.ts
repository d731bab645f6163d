import type { Reason } from '../../domain/reason.ts';
import type { SiteNode } from '../arrangement.ts';
import type { Levels, PlacedSite } from '../cluster/levels.ts';
import type { Address, Email, NormalizedRecord, Phone, SiteState } from '../record.ts';
import { contentId } from '../rows/content-id.ts';
import { addressKey, compareAddresses, townKeyOf } from '../similarity/compare-addresses.ts';
import { composeCommercial } from './compose-commercial.ts';
import { hashesOf, joinsOf, numberNodes, rowIdsOf, weakestLink } from './node-links.ts';
import { mostSaid, rankThings, rankValues } from './survivor.ts';

function fullnessOf(address: Address): number {
  const parts = [
    address.number,
    address.street,
    address.postcode,
    address.communeCode,
    address.complement,
    address.town,
  ];
  return parts.filter((part) => part !== null).length;
}

function addressesOf(records: readonly NormalizedRecord[]): Address[] {
  const stated = records.map((record) => record.address).filter((address) => address !== null);
  const known = stated.filter((address) => townKeyOf(address) !== null || address.street !== null);
  const ranked = rankThings(known, (address) => addressKey(address) ?? `town|${townKeyOf(address)}`, fullnessOf);
  return [
    ...ranked.filter((address) => address.street !== null),
    ...ranked.filter((address) => address.street === null),
  ];
}

function isFormer(record: NormalizedRecord): boolean {
  return record.siteState === 'moved';
}

function stateOf(records: readonly NormalizedRecord[], hasFormer: boolean): SiteState {
  const states = records.map((record) => record.siteState).filter((state) => state !== null);
  if (states.includes('closed') && !states.includes('open')) return 'closed';
  if (hasFormer) return 'moved';
  return states.includes('moved') && states.every((state) => state === 'moved') ? 'moved' : 'open';
}

/** The address of today, and those that the site has left: rows that speak of a move say where it was. */
function placeOf(records: readonly NormalizedRecord[]): { address: Address | null; former: Address[] } {
  const past = records.filter(isFormer);
  const present = records.filter((record) => !isFormer(record));
  const [address = null, ...others] = addressesOf(present.length > 0 ? present : records);
  const elsewhere = [...(present.length > 0 ? addressesOf(past) : []), ...others].filter((other) => {
    const level = address ? compareAddresses(address, other) : 'unknown';
    return other.street !== null && (level === 'other_address' || level === 'other_town');
  });
  return { address, former: elsewhere };
}

function siretsOf(records: readonly NormalizedRecord[], known: ReadonlySet<string>): string[] {
  const ranked = rankValues(
    records.map((record) => (record.siret !== null && known.has(record.siret) ? record.siret : null)),
  );
  const past = new Set(records.filter(isFormer).map((record) => record.siret));
  const nicOf = (siret: string) => Number(siret.slice(9));
  const today = ranked.filter((siret) => !past.has(siret)).sort((left, right) => nicOf(right) - nicOf(left));
  return [...today, ...ranked.filter((siret) => past.has(siret))];
}

/** Ways to reach the place: the site's own telephones. */
export function phonesOf(records: readonly NormalizedRecord[]): Phone[] {
  return rankThings(
    records.flatMap((record) => record.phones),
    (phone) => phone.e164,
    (phone) => (phone.use === 'unknown' ? 0 : 1),
  );
}

function emailsOf(records: readonly NormalizedRecord[]): Email[] {
  return rankThings(
    records.flatMap((record) => record.emails),
    (email) => email.address,
    () => 0,
  );
}

function nameOf(records: readonly NormalizedRecord[], address: Address | null, companyName: string): string {
  return mostSaid(records.map((record) => record.siteName)) ?? address?.town ?? companyName;
}

function placedBecause(site: PlacedSite, records: readonly NormalizedRecord[], siren: string | null): Reason[] {
  if (siren !== null && records.some((record) => record.siren === siren))
    return [{ code: 'same_siren', values: { siren } }];
  return [{ code: 'site_of_company', values: { count: site.rows.length } }];
}

/** At most one head office per company, and only where rows say so: the site that most rows call it. */
function headOfficesOf(levels: Levels): Set<number> {
  const best = new Map<number, { site: number; count: number }>();
  levels.sites.forEach((site, index) => {
    const count = site.rows.filter((row) => levels.rows[row]!.record.isHeadOffice === true).length;
    const known = best.get(site.company);
    if (count > 0 && (!known || count > known.count)) best.set(site.company, { site: index, count });
  });
  return new Set([...best.values()].map(({ site }) => site));
}

/** Sites in the order of `levels.sites`, without their codes. */
export function composeSites(levels: Levels, entityIds: readonly string[], entityNames: readonly string[]): SiteNode[] {
  const headOffices = headOfficesOf(levels);
  const nodes = levels.sites.map((site, index): SiteNode => {
    const records = site.rows.map((row) => levels.rows[row]!.record);
    const { address, former } = placeOf(records);
    const sirets = siretsOf(records, site.profile.sirets);
    return {
      id: contentId('site', hashesOf(site.rows, levels.rows)),
      code: '',
      rows: rowIdsOf(site.rows, levels.rows),
      confidence: weakestLink(site.joins),
      joins: joinsOf(site.joins, (row) => levels.rows[row]!),
      placedBecause: placedBecause(site, records, levels.companies[site.company]!.profile.siren),
      entityId: entityIds[site.company]!,
      name: nameOf(records, address, entityNames[site.company]!),
      sirets,
      kind: mostSaid(records.map((record) => record.siteKind)),
      isHeadOffice: headOffices.has(index),
      state: stateOf(records, former.length > 0 && (sirets.length > 1 || records.some(isFormer))),
      address,
      formerAddresses: former,
      phones: phonesOf(records),
      emails: emailsOf(records),
      codes: rankValues(records.map((record) => record.siteCode)),
      notes: rankThings(
        records.flatMap((record) => record.notes),
        (note) => `${note.on}|${note.text}`,
        () => 0,
      ),
      lastContactOn:
        records
          .map((record) => record.lastContactOn)
          .filter((day) => day !== null)
          .sort()
          .at(-1) ?? null,
      ...composeCommercial(records),
    };
  });
  const codes = numberNodes('SIT', nodes);
  return nodes.map((node) => ({ ...node, code: codes.get(node.id)! }));
}
