import { domainsOfSeveral, readBrandBearers } from '../groups/brand-bearers.ts';
import { GROUP_ASK_AT, GROUP_JOIN_AT } from '../groups/cluster-groups.ts';
import { compareGroups } from '../groups/compare-groups.ts';
import { domainsOfNetworks, domainsOfProviders } from '../groups/find-networks.ts';
import { type GroupProfile, mergeGroupProfiles, profileOfCompany } from '../groups/group-profile.ts';
import { type GroupTraits, readGroupTraits } from '../groups/group-traits.ts';
import type { ExplainContext } from './explain-context.ts';
import { judgeWeighed, type PairExplanation, type PairSide } from './pair-explanation.ts';
import { positionsOf } from './row-positions.ts';

function traitsOfCompanies({ levels }: ExplainContext): GroupTraits[] {
  const { companies, networks, names } = levels;
  const notOwn = domainsOfNetworks(companies, networks).union(domainsOfProviders(companies, names));
  const networksOf = new Map<number, Set<string>>();
  for (const network of networks)
    for (const company of network.companies)
      networksOf.set(company, (networksOf.get(company) ?? new Set()).add(network.name));
  return companies.map((company, index) => readGroupTraits(company, index, notOwn, networksOf.get(index) ?? new Set()));
}

/** Why these companies and those are not of one group. */
export function explainGroups(left: PairSide, right: PairSide, context: ExplainContext): PairExplanation {
  const { levels, answers } = context;
  const rows = [positionsOf(left, context), positionsOf(right, context)].sort((a, b) => a[0]! - b[0]!);
  const [one, other] = rows as [number[], number[]]; // two were put in
  const traits = traitsOfCompanies(context);
  const companiesOf = (positions: readonly number[]) =>
    [...new Set(positions.map((position) => levels.companyOfRow[position]!))].sort((a, b) => a - b);
  const profileOf = (positions: readonly number[]): GroupProfile =>
    companiesOf(positions)
      .map((company) => profileOfCompany(traits[company]!))
      .reduce(mergeGroupProfiles);
  const evidence = compareGroups(profileOf(one), profileOf(other), {
    names: levels.names,
    familyDomains: domainsOfSeveral(traits),
    bearersOf: readBrandBearers(traits, levels.names),
    statesGroups: traits.some(({ groupNames }) => groupNames.size > 0),
  });
  const answer = answers.ofRows('same_group', one, other);
  return judgeWeighed({ level: 'group', evidence, answer, joinAt: GROUP_JOIN_AT, askAt: GROUP_ASK_AT });
}
