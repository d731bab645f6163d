import type { Evidence } from '../arrangement.ts';
import { EvidenceBuilder } from '../cluster/evidence-builder.ts';
import { type Scale, ScoreSum } from '../cluster/scale.ts';
import type { Tally } from '../companies/tally.ts';
import type { NameBook } from '../similarity/name-book.ts';
import type { BrandBearers } from './brand-bearers.ts';
import { type Brand, brandInCommon } from './brand-in-common.ts';
import type { GroupProfile } from './group-profile.ts';
import { addSilence } from './silence.ts';

const PRIOR = -6;

/** What two sets of companies are compared with. */
interface GroupContext {
  readonly names: NameBook;
  /** Domains that several companies have: each is the sign of a family. */
  readonly familyDomains: ReadonlySet<string>;
  readonly bearersOf: ReadonlyMap<string, BrandBearers>;
  /** Some rows of the sheet state a group. */
  readonly statesGroups: boolean;
}

function shared<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean {
  return left.size > 0 && right.size > 0 && !left.isDisjointFrom(right);
}

function sharedDomain(left: ReadonlySet<string>, right: ReadonlySet<string>): string | undefined {
  let first: string | undefined;
  for (const domain of left) if (right.has(domain) && (first === undefined || domain < first)) first = domain;
  return first;
}

function groupColumns(left: Tally, right: Tally, names: NameBook): 'same' | 'different' | 'unknown' {
  if (left.size === 0 || right.size === 0) return 'unknown';
  for (const one of left.keys())
    for (const other of right.keys()) {
      const { level } = names.likenessOf(Number(one), Number(other));
      if (level === 'same' || level === 'slips' || level === 'glued') return 'same';
    }
  return 'different';
}

function bearsBrand(profile: GroupProfile, stem: string): boolean {
  for (const domain of profile.domains) if (domain.replace(/[^a-z0-9]/g, '').includes(stem)) return true;
  return false;
}

/** « lamy-services.fr » and « lamyindustrie.fr » are two domains of one brand, unless both keep silent where others state a group. */
function areDomainsOfOne(left: GroupProfile, right: GroupProfile, brand: Brand, statesGroups: boolean): boolean {
  if (statesGroups && left.groupNames.size === 0 && right.groupNames.size === 0) return false;
  return bearsBrand(left, brand.stem) && bearsBrand(right, brand.stem);
}

function addOtherDomains(
  scale: Scale,
  left: GroupProfile,
  right: GroupProfile,
  context: GroupContext,
  brand: Brand | null,
): void {
  const { familyDomains, bearersOf, statesGroups } = context;
  // Two families, each with a domain that its companies share: two groups of one name.
  if (shared(left.domains, familyDomains) && shared(right.domains, familyDomains))
    scale.add('domain', 'two_families', -16, { code: 'other_domain' });
  // The group of this brand has one domain for all: a company with a domain of its own is another bearer of the word.
  else if (brand && bearersOf.get(brand.stem)?.isFamily)
    scale.add('domain', 'not_of_family', -6, { code: 'other_domain' });
  else if (brand && areDomainsOfOne(left, right, brand, statesGroups)) scale.add('domain', 'same_brand', 1, null);
  else scale.add('domain', 'different', -2.5, { code: 'other_domain' });
}

/** A brand alone proves less when companies foreign to any group bear it too. */
function addOtherBearers(scale: Scale, brand: Brand, context: GroupContext): void {
  const bearers = context.bearersOf.get(brand.stem);
  if (!bearers?.isFamily || bearers.loners === 0) return;
  scale.add('brand', 'borne_by_others', -Math.log2(1 + bearers.loners), {
    code: 'brand_borne_by_others',
    values: { brand: brand.stem },
  });
}

/** Weighs whether two sets of companies are one group. Companies of one network are independent until proved otherwise. */
export function compareGroups(left: GroupProfile, right: GroupProfile, context: GroupContext): Evidence {
  const evidence = new EvidenceBuilder(PRIOR);
  weighOn(evidence, left, right, context);
  return evidence.finish();
}

/** The score of `compareGroups` alone. */
export function weighGroups(left: GroupProfile, right: GroupProfile, context: GroupContext): number {
  const sum = new ScoreSum(PRIOR);
  weighOn(sum, left, right, context);
  return sum.score;
}

function weighOn(scale: Scale, left: GroupProfile, right: GroupProfile, context: GroupContext): void {
  const column = groupColumns(left.groupNames, right.groupNames, context.names);
  if (column === 'same') scale.add('group', 'same', 14, { code: 'same_group_column' });
  if (column === 'different') scale.add('group', 'different', -12, { code: 'other_group_column' });
  const brand = brandInCommon(left, right, context.names);
  if (brand && brand.weight > 0)
    scale.add('brand', brand.level, brand.weight, { code: 'same_brand', values: { brand: brand.stem } });
  const domain = sharedDomain(left.domains, right.domains);
  if (domain !== undefined) scale.add('domain', 'same', 8.5, { code: 'same_domain', values: { domain } });
  else if (left.domains.size > 0 && right.domains.size > 0) addOtherDomains(scale, left, right, context, brand);
  if (brand && domain === undefined && column !== 'same') {
    addSilence(scale, left, right);
    addOtherBearers(scale, brand, context);
  }
  if (shared(left.addresses, right.addresses)) scale.add('address', 'same', 2.5, { code: 'place_same_address' });
  if (shared(left.phones, right.phones)) scale.add('phone', 'same', 3, { code: 'same_phone' });
  if (shared(left.networks, right.networks)) scale.add('network', 'same', -6, { code: 'same_network' });
}
