import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import type { Tally } from '../companies/company-profile.ts';
import type { NameBook } from '../similarity/name-book.ts';
import { COMMON_SURNAMES } from './common-surnames.ts';
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
const RARE_BRAND_BITS = 9;

const MOST_MEMBERS = 8;

interface Brand {
  readonly level: 'sister' | 'whole' | 'brand' | 'common' | 'homonym';
  readonly weight: number;
  readonly stem: string;
}

function isCommon(word: string, names: NameBook): boolean {
  return COMMON_SURNAMES.has(word) || names.isWeak(word);
}

function brandOf(left: number, right: number, names: NameBook): Brand | null {
  if (left < 0 || right < 0) return null;
  const comparison = names.compare(Math.min(left, right), Math.max(left, right));
  const { level, shared, leftOnly, rightOnly } = comparison;
  const stems = shared.filter((word) => !isCommon(word, names));
  const stem = stems[0];
  if (level === 'different' || level === 'acronym') return null;
  if (level === 'same' || level === 'slips' || level === 'glued' || level === 'same_with_place')
    return { level: 'homonym', weight: 0, stem: shared.join(' ') };
  if (stem === undefined) return { level: 'common', weight: 0.5, stem: shared.join(' ') };
  const bits = stems.reduce((sum, word) => sum + names.bitsOf(word), 0);
  const isRare = bits >= RARE_BRAND_BITS - 2;
  const areSisters = [...leftOnly, ...rightOnly].every((word) => names.isWeak(word));
  if (areSisters && isRare) return { level: level === 'sister' ? 'whole' : 'sister', weight: 8, stem };
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

/** Weighs whether two sets of companies are one group. Companies of one network are independent until proved otherwise. */
export function compareGroups(left: GroupProfile, right: GroupProfile, names: NameBook): Evidence {
  const evidence = new EvidenceBuilder(PRIOR);
  const column = groupColumns(left.groupNames, right.groupNames, names);
  if (column === 'same') evidence.add('group', 'same', 14, { code: 'same_group_column' });
  if (column === 'different') evidence.add('group', 'different', -12, { code: 'other_group_column' });
  const brand = bestBrand(left, right, names);
  if (brand && brand.weight > 0)
    evidence.add('brand', brand.level, brand.weight, { code: 'same_brand', values: { brand: brand.stem } });
  const domain = [...left.domains].filter((value) => right.domains.has(value)).sort()[0];
  if (domain !== undefined) evidence.add('domain', 'same', 8.5, { code: 'same_domain', values: { domain } });
  else if (left.domains.size > 0 && right.domains.size > 0)
    evidence.add('domain', 'different', -2.5, { code: 'other_domain' });
  if (shared(left.addresses, right.addresses)) evidence.add('address', 'same', 2.5, { code: 'place_same_address' });
  if (shared(left.phones, right.phones)) evidence.add('phone', 'same', 3, { code: 'same_phone' });
  if (shared(left.networks, right.networks)) evidence.add('network', 'same', -6, { code: 'same_network' });
  return evidence.finish();
}
