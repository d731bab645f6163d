import { phonesOfSeveralTowns, SITE_ASK_AT, SITE_JOIN_AT } from '../sites/cluster-sites.ts';
import { compareSites } from '../sites/compare-sites.ts';
import { withoutCopiedSirets } from '../sites/copied-siret.ts';
import { mergeSiteProfiles, profileOfSiteRow, type SiteProfile } from '../sites/site-profile.ts';
import type { SiteTraits } from '../sites/site-traits.ts';
import { readTraitsOfCompany } from '../sites/traits-of-company.ts';
import type { ExplainContext } from './explain-context.ts';
import { judgeWeighed, type PairExplanation, type PairSide } from './pair-explanation.ts';
import { positionsOf } from './row-positions.ts';

/** What the rows of one company say of their sites, the SIRET that was copied on all of them left out. */
function traitsOfCompany(company: number, { levels, traits }: ExplainContext): Map<number, SiteTraits> {
  const cluster = levels.companies[company]!;
  const stated = withoutCopiedSirets(readTraitsOfCompany(cluster, levels.rows, traits, levels.names));
  return new Map(cluster.rows.map((row, index) => [row, stated[index]!]));
}

function profileOf(positions: readonly number[], traits: ReadonlyMap<number, SiteTraits>, context: ExplainContext) {
  const site = context.levels.sites[context.levels.siteOfRow[positions[0]!]!];
  if (site && site.rows.join() === positions.join()) return site.profile;
  return positions.map((position): SiteProfile => profileOfSiteRow(traits.get(position)!)).reduce(mergeSiteProfiles);
}

/** Why these rows and those, of one company, are not one site. */
export function explainSites(left: PairSide, right: PairSide, context: ExplainContext): PairExplanation {
  const sides = [positionsOf(left, context), positionsOf(right, context)].sort((a, b) => a[0]! - b[0]!);
  const [one, other] = sides as [number[], number[]]; // two were put in
  const traits = traitsOfCompany(context.levels.companyOfRow[one[0]!]!, context);
  const compared = { sharedPhones: phonesOfSeveralTowns([...traits.values()]) };
  const [a, b] = [profileOf(one, traits, context), profileOf(other, traits, context)];
  const evidence = compareSites(a, b, compared);
  const { answers } = context;
  const answer = answers.ofRows('same_site', one, other) ?? answers.ofRows('site_moved', one, other);
  if (evidence !== null)
    return judgeWeighed({ level: 'site', evidence, answer, joinAt: SITE_JOIN_AT, askAt: SITE_ASK_AT });
  const withoutNumber = compareSites({ ...a, sirets: [] }, b, compared);
  if (withoutNumber === null) throw new Error('only two SIRETs forbid a site');
  return {
    level: 'site',
    verdict: 'forbidden',
    because: { code: 'apart_two_sirets' },
    evidence: withoutNumber,
    joinAt: SITE_JOIN_AT,
  };
}
