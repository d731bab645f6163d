import type { Evidence } from '../arrangement.ts';
import { type BlockingKey, candidatePairs } from '../block/candidate-pairs.ts';
import { agglomerate, type Cluster, type Doubt, type MemberJoin } from '../cluster/agglomerate.ts';
import { positionsByMember } from '../cluster/positions-by-member.ts';
import { compareContacts, weighContacts } from './compare-contacts.ts';
import { comparePersonNames } from './compare-person-names.ts';
import { type ContactProfile, mergeContactProfiles, profileOfPerson } from './contact-profile.ts';
import { pairsOfCompanies } from './pairs-of-companies.ts';
import type { PersonTraits } from './person-traits.ts';

export const CONTACT_JOIN_AT = 2;
export const SAME_COMPANY_ASK_AT = 0.5;
export const OTHER_COMPANY_ASK_AT = 0;
const MARGIN = 1.5;

/** Mentions (positions in the list of persons) that are one person. */
export interface ContactCluster {
  readonly mentions: readonly number[];
  readonly profile: ContactProfile;
  /** Between mentions. */
  readonly joins: readonly MemberJoin[];
  /** The weakest link that holds each mention. */
  readonly heldBy: ReadonlyMap<number, Evidence>;
}

interface ContactClusters {
  readonly clusters: readonly ContactCluster[];
  readonly doubts: readonly Doubt[];
}

type AnswerOfMentions = (left: readonly number[], right: readonly number[]) => 'yes' | 'no' | undefined;

/** This many people behind one number or mailbox make it nobody's. */
const SHARED_BY = 3;

/** The values that several differently named people give. */
export function countPeople(
  mentions: readonly PersonTraits[],
  valuesIn: (mention: PersonTraits) => readonly string[],
): Set<string> {
  const firsts = new Map<string, PersonTraits>();
  /** Values that a second person gives are few: only these hold lists. */
  const others = new Map<string, PersonTraits[]>();
  for (const mention of mentions) {
    // A first name alone could be anybody's: it makes nobody more, nor anybody the same.
    if (mention.last === '') continue;
    for (const value of valuesIn(mention)) {
      const first = firsts.get(value);
      if (first === undefined) firsts.set(value, mention);
      else if (!hasNameOf(mention, first)) {
        const known = others.get(value);
        if (known === undefined) others.set(value, [mention]);
        else if (known.length < SHARED_BY - 1 && !known.some((other) => hasNameOf(mention, other))) known.push(mention);
      }
    }
  }
  const shared = new Set<string>();
  for (const [value, known] of others) if (known.length >= SHARED_BY - 1) shared.add(value);
  return shared;
}

function hasNameOf(one: PersonTraits, other: PersonTraits): boolean {
  if (one.first === other.first && one.last === other.last) return true;
  return comparePersonNames(one, other, one.mayBeSwapped || other.mayBeSwapped).weight >= 0;
}

/** Persons to contacts: inside each company first, then across companies on an address or a number of their own. */
export function clusterContacts(
  mentions: readonly PersonTraits[],
  companyOf: (mention: PersonTraits) => number,
  siteOf: (mention: PersonTraits) => number | null,
  answerOf: AnswerOfMentions,
): ContactClusters {
  const sharing = {
    sharedPhones: countPeople(mentions, (mention) => mention.phones),
    sharedEmails: countPeople(mentions, (mention) => mention.emails),
  };
  const context = { scope: 'same_company', ...sharing } as const;
  const inside = agglomerate<ContactProfile>({
    profiles: mentions.map((mention) => profileOfPerson(mention, siteOf(mention))),
    pairs: pairsOfCompanies(mentions, companyOf),
    compare: (left, right) => compareContacts(left, right, context),
    weigh: (left, right) => weighContacts(left, right, context),
    merge: mergeContactProfiles,
    weightOf: (profile) => profile.rowCount,
    joinAt: CONTACT_JOIN_AT,
    askAt: SAME_COMPANY_ASK_AT,
    margin: MARGIN,
    clearlyOther: -2,
    answerOf,
  });
  const across = joinAcross(inside.clusters, sharing, answerOf);
  const homeOf = positionsByMember(
    mentions.length,
    across.clusters.map((cluster) => cluster.mentions),
  );
  const doubts = inside.doubts.flatMap((doubt) => {
    const left = homeOf[inside.clusters[doubt.left]!.members[0]!]!;
    const right = homeOf[inside.clusters[doubt.right]!.members[0]!]!;
    return left === right ? [] : [{ ...doubt, left: Math.min(left, right), right: Math.max(left, right) }];
  });
  return { clusters: across.clusters, doubts: [...doubts, ...across.doubts] };
}

function heldMentions(
  known: readonly Cluster<ContactProfile>[],
  members: readonly number[],
  heldBy: ReadonlyMap<number, Evidence>,
): Map<number, Evidence> {
  const held = new Map(members.flatMap((member) => [...known[member]!.heldBy]));
  for (const [member, evidence] of heldBy)
    for (const mention of known[member]!.members) {
      const before = held.get(mention);
      if (!before || before.score > evidence.score) held.set(mention, evidence);
    }
  return held;
}

type Sharing = { readonly sharedPhones: ReadonlySet<string>; readonly sharedEmails: ReadonlySet<string> };

function joinAcross(
  known: readonly Cluster<ContactProfile>[],
  sharing: Sharing,
  answerOf: AnswerOfMentions,
): ContactClusters {
  const mentionsOf = (members: readonly number[]): number[] =>
    members.flatMap((member) => known[member]!.members).toSorted((left, right) => left - right);
  const context = { scope: 'other_company', ...sharing } as const;
  const across = agglomerate<ContactProfile>({
    profiles: known.map(({ profile }) => profile),
    pairs: candidatePairs(known.map(({ profile }) => reachKeysOf(profile))),
    compare: (left, right) => compareContacts(left, right, context),
    weigh: (left, right) => weighContacts(left, right, context),
    merge: mergeContactProfiles,
    weightOf: (profile) => profile.rowCount,
    joinAt: CONTACT_JOIN_AT,
    askAt: OTHER_COMPANY_ASK_AT,
    margin: MARGIN,
    clearlyOther: -2,
    answerOf: (left, right) => answerOf(mentionsOf(left), mentionsOf(right)),
  });
  const clusters = across.clusters.map(({ members, profile, joins, heldBy }) => {
    const only = known[members[0]!]!;
    if (members.length === 1) return { mentions: only.members, profile, joins: only.joins, heldBy: only.heldBy };
    return {
      mentions: mentionsOf(members),
      profile,
      joins: [
        ...members.flatMap((member) => known[member]!.joins),
        ...joins.map((join) => joinOfMentions(known, join)),
      ],
      heldBy: heldMentions(known, members, heldBy),
    };
  });
  return { clusters, doubts: across.doubts };
}

/** What people of two companies can have in common: an address or a mobile of their own. */
function reachKeysOf(profile: ContactProfile): BlockingKey[] {
  const split = profile.names[0]?.last ?? '';
  const keys: BlockingKey[] = profile.known === null ? [] : [{ key: `k:${profile.known}`, split }];
  for (const email of profile.emails) keys.push({ key: `e:${email}`, split });
  for (const phone of profile.mobiles) keys.push({ key: `t:${phone}`, split });
  return keys;
}

function joinOfMentions(known: readonly Cluster<ContactProfile>[], join: MemberJoin): MemberJoin {
  return { ...join, left: known[join.left]!.members[0]!, right: known[join.right]!.members[0]! };
}
