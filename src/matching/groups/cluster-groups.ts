import { candidatePairs } from '../block/candidate-pairs.ts';
import { agglomerate, type Doubt, type MemberJoin } from '../cluster/agglomerate.ts';
import type { NameBook } from '../similarity/name-book.ts';
import { domainsOfSeveral, readBrandBearers } from './brand-bearers.ts';
import { compareGroups, weighGroups } from './compare-groups.ts';
import { type GroupProfile, mergeGroupProfiles, profileOfCompany } from './group-profile.ts';
import type { GroupTraits } from './group-traits.ts';

export const GROUP_JOIN_AT = 2;
export const GROUP_ASK_AT = 0.5;

export interface GroupCluster {
  /** Positions of companies, sorted. */
  readonly companies: readonly number[];
  readonly profile: GroupProfile;
  /** Between companies. */
  readonly joins: readonly MemberJoin[];
}

interface GroupClusters {
  readonly clusters: readonly GroupCluster[];
  readonly doubts: readonly Doubt[];
}

type AnswerOfCompanies = (left: readonly number[], right: readonly number[]) => 'yes' | 'no' | undefined;

function keysOf(traits: GroupTraits, names: NameBook): { key: string; split: string }[] {
  const stem = traits.name < 0 ? null : (names.brandOf(traits.name) ?? names.coreOf(traits.name)[0] ?? null);
  const keys = [
    ...[...traits.groupNames.keys()].flatMap((name) =>
      names.coreOf(Number(name)).map((word) => `g:${word.slice(0, 4)}`),
    ),
    ...[...traits.domains].map((domain) => `d:${domain}`),
    ...[...traits.phones].map((phone) => `p:${phone}`),
  ];
  if (stem !== null) keys.push(`b:${stem}`);
  const split = stem ?? '';
  return [...new Set(keys)].map((key) => ({ key, split }));
}

/** Companies to groups: relations with their evidence, whole groups compared with whole groups. */
export function clusterGroups(
  traits: readonly GroupTraits[],
  names: NameBook,
  answerOf: AnswerOfCompanies,
): GroupClusters {
  const context = {
    names,
    familyDomains: domainsOfSeveral(traits),
    bearersOf: readBrandBearers(traits, names),
    statesGroups: traits.some(({ groupNames }) => groupNames.size > 0),
  };
  const { clusters, doubts } = agglomerate<GroupProfile>({
    profiles: traits.map(profileOfCompany),
    pairs: candidatePairs(traits.map((company) => keysOf(company, names))),
    compare: (left, right) => compareGroups(left, right, context),
    weigh: (left, right) => weighGroups(left, right, context),
    merge: mergeGroupProfiles,
    weightOf: (profile) => profile.members.length,
    joinAt: GROUP_JOIN_AT,
    askAt: GROUP_ASK_AT,
    margin: 1,
    clearlyOther: -6,
    answerOf,
  });
  names.forgetLikenesses();
  return {
    clusters: clusters.map(({ members, profile, joins }) => ({ companies: members, profile, joins })),
    doubts,
  };
}
