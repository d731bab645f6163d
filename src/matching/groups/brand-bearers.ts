import type { NameBook } from '../similarity/name-book.ts';
import type { GroupTraits } from './group-traits.ts';

/** Who bears a brand in the sheet: what a brand proves depends on it. */
export interface BrandBearers {
  /** Several of its bearers share a domain: the group of this brand has one for all. */
  readonly isFamily: boolean;
  /** Bearers with a domain that no other bearer has, and that never state a group. */
  readonly loners: number;
}

/** The bearers of each brand, by the word that opens their names. */
export function readBrandBearers(traits: readonly GroupTraits[], names: NameBook): Map<string, BrandBearers> {
  const byBrand = new Map<string, GroupTraits[]>();
  for (const company of traits) {
    const brand = company.name < 0 ? null : names.brandOf(company.name);
    if (brand === null) continue;
    const known = byBrand.get(brand);
    if (known) known.push(company);
    else byBrand.set(brand, [company]);
  }
  return new Map([...byBrand].map(([brand, bearers]) => [brand, describeBearers(bearers)]));
}

function describeBearers(bearers: readonly GroupTraits[]): BrandBearers {
  const families = domainsOfSeveral(bearers);
  const loners = bearers.filter(
    ({ domains, groupNames }) => groupNames.size === 0 && domains.size > 0 && domains.isDisjointFrom(families),
  );
  return { isFamily: families.size > 0, loners: loners.length };
}

/** Domains that several companies have: each is the sign of a family. */
export function domainsOfSeveral(companies: readonly GroupTraits[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { domains } of companies) for (const domain of domains) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([domain]) => domain));
}
