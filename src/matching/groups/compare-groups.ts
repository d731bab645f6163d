import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import type { Tally } from '../companies/company-profile.ts';
import type { NameBook, NameLevel } from '../similarity/name-book.ts';
import { slipsBetween } from '../similarity/near-words.ts';
import { TRADE_NAMES } from '../similarity/trade-names.ts';
import type { GroupTraits } from './group-traits.ts';

/** Companies that may be of one group, counted. */
export interface GroupProfile {
  readonly members: readonly GroupTraits[];
  readonly groupNames: Tally;
  readonly domains: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
}

export function profileOfCompany(traits: GroupTraits): GroupProfile {
  const { groupNames, domains, addresses, phones, networks } = traits;
  return { members: [traits], groupNames, domains, addresses, phones, networks };
}

function addCounts(left: Tally, right: Tally): Tally {
  const sum = new Map(left);
  for (const [value, count] of right) sum.set(value, (sum.get(value) ?? 0) + count);
  return sum;
}

export function mergeGroupProfiles(left: GroupProfile, right: GroupProfile): GroupProfile {
  return {
    members: [...left.members, ...right.members],
    groupNames: addCounts(left.groupNames, right.groupNames),
    domains: left.domains.union(right.domains),
    addresses: left.addresses.union(right.addresses),
    phones: left.phones.union(right.phones),
    networks: left.networks.union(right.networks),
  };
}

const PRIOR = -6;

/** A brand is believed alone when its words are this surprising, and only sister words tell the companies apart. */
const RARE_BRAND_BITS = 6;

const MOST_MEMBERS = 8;

interface Brand {
  readonly level: 'sister' | 'whole' | 'brand' | 'common' | 'homonym';
  readonly weight: number;
  readonly stem: string;
}

const SAME_LEVELS: ReadonlySet<NameLevel> = new Set(['same', 'slips', 'glued', 'same_with_place']);

function brandOf(left: number, right: number, names: NameBook): Brand | null {
  if (left < 0 || right < 0) return null;
  const { level, shared, leftOnly, rightOnly } = names.compare(Math.min(left, right), Math.max(left, right));
  if (level === 'different' || level === 'acronym') return null;
  if (SAME_LEVELS.has(level)) return { level: 'homonym', weight: 0, stem: shared.join(' ') };
  const stem = names.brandOf(left);
  const other = names.brandOf(right);
  if (stem === null || other === null || slipsBetween(stem, other) === null)
    return { level: 'common', weight: 0.5, stem: shared.join(' ') };
  const isRare = names.bitsOf(stem) >= RARE_BRAND_BITS;
  const areSisters = [...leftOnly, ...rightOnly].every((word) => names.isWeak(word) || TRADE_NAMES.has(word));
  if (areSisters && isRare) return { level: level === 'sister' ? 'whole' : 'sister', weight: 8.5, stem };
  return { level: 'brand', weight: isRare ? 4.5 : 2, stem };
}

function bestBrand(left: GroupProfile, right: GroupProfile, names: NameBook): Brand | null {
  let best: Brand | null = null;
  for (const one of left.members.slice(0, MOST_MEMBERS))
    for (const other of right.members.slice(0, MOST_MEMBERS)) {
      const brand = brandOf(one.name, other.name, names);
      if (brand && (!best || brand.weight > best.weight)) best = brand;
    }
  return best;
}

function shared<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean {
  return left.size > 0 && right.size > 0 && !left.isDisjointFrom(right);
}

function groupColumns(left: Tally, right: Tally, names: NameBook): 'same' | 'different' | 'unknown' {
  if (left.size === 0 || right.size === 0) return 'unknown';
  for (const one of left.keys())
    for (const other of right.keys()) {
      const { level } = names.compare(Math.min(+one, +other), Math.max(+one, +other));
      if (level === 'same' || level === 'slips' || level === 'glued') return 'same';
    }
  return 'different';
}

/** What two sets of companies are compared with. */
interface GroupContext {
  readonly names: NameBook;
  /** Domains that several companies have: each is the sign of a family. */
  readonly familyDomains: ReadonlySet<string>;
}

function hasFamily(profile: GroupProfile, familyDomains: ReadonlySet<string>): boolean {
  for (const domain of profile.domains) if (familyDomains.has(domain)) return true;
  return false;
}

/** « lamy-services.fr » and « lamyindustrie.fr » are two domains of one brand. */
function bearsBrand(profile: GroupProfile, stem: string): boolean {
  for (const domain of profile.domains) if (domain.replace(/[^a-z0-9]/g, '').includes(stem)) return true;
  return false;
}

function addDomains(
  evidence: EvidenceBuilder,
  left: GroupProfile,
  right: GroupProfile,
  familyDomains: ReadonlySet<string>,
  brand: Brand | null,
): void {
  const [domain] = [...left.domains].filter((value) => right.domains.has(value)).sort();
  if (domain !== undefined) evidence.add('domain', 'same', 8.5, { code: 'same_domain', values: { domain } });
  else if (hasFamily(left, familyDomains) && hasFamily(right, familyDomains))
    // Two families, each with a domain that its companies share: two groups of one name.
    evidence.add('domain', 'two_families', -16, { code: 'other_domain' });
  else if (brand && bearsBrand(left, brand.stem) && bearsBrand(right, brand.stem))
    evidence.add('domain', 'same_brand', 1, null);
  else if (left.domains.size > 0 && right.domains.size > 0)
    evidence.add('domain', 'different', -2.5, { code: 'other_domain' });
}

/** Weighs whether two sets of companies are one group. Companies of one network are independent until proved otherwise. */
export function compareGroups(left: GroupProfile, right: GroupProfile, context: GroupContext): Evidence {
  const { names } = context;
  const evidence = new EvidenceBuilder(PRIOR);
  const column = groupColumns(left.groupNames, right.groupNames, names);
  if (column === 'same') evidence.add('group', 'same', 14, { code: 'same_group_column' });
  if (column === 'different') evidence.add('group', 'different', -12, { code: 'other_group_column' });
  const brand = bestBrand(left, right, names);
  if (brand && brand.weight > 0)
    evidence.add('brand', brand.level, brand.weight, { code: 'same_brand', values: { brand: brand.stem } });
  addDomains(evidence, left, right, context.familyDomains, brand);
  if (shared(left.addresses, right.addresses)) evidence.add('address', 'same', 2.5, { code: 'place_same_address' });
  if (shared(left.phones, right.phones)) evidence.add('phone', 'same', 3, { code: 'same_phone' });
  if (shared(left.networks, right.networks)) evidence.add('network', 'same', -6, { code: 'same_network' });
  return evidence.finish();
}
