import type { Evidence } from '../arrangement.ts';
import { candidatePairs } from '../block/candidate-pairs.ts';
import { agglomerate, type Cluster, type Doubt, type MemberJoin } from '../cluster/agglomerate.ts';
import { compareContacts } from './compare-contacts.ts';
import { comparePersonNames } from './compare-person-names.ts';
import { type ContactProfile, mergeContactProfiles, profileOfPerson } from './contact-profile.ts';
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

export function countPeople(
  mentions: readonly PersonTraits[],
  valuesOf: (mention: PersonTraits) => readonly string[],
): Set<string> {
  const holders = new Map<string, PersonTraits[]>();
  for (const mention of mentions) {
    // A first name alone could be anybody's: it makes nobody more, nor anybody the same.
    if (mention.last === '') continue;
    for (const value of valuesOf(mention)) {
      const people = holders.get(value) ?? [];
      const isKnown = people.some(
        (other) => comparePersonNames(mention, other, mention.mayBeSwapped || other.mayBeSwapped).weight >= 0,
      );
      if (!isKnown && people.length < SHARED_BY) people.push(mention);
      holders.set(value, people);
    }
  }
  return new Set([...holders].filter(([, people]) => people.length >= SHARED_BY).map(([value]) => value));
}

function blockingKeysOf(mention: PersonTraits): string[] {
  const { first, last } = mention;
  const keys = [...mention.emails.map((email) => `e:${email}`), ...mention.phones.map((phone) => `t:${phone}`)];
  if (mention.person.code) keys.push(`c:${mention.person.code}`);
  for (const name of [last, first]) {
    if (name.length < 2) continue;
    keys.push(`n:${name}`, `h:${name.slice(0, 4)}`, `z:${name.slice(-4)}`);
  }
  return [...new Set(keys)];
}

function pairsWithin(groups: readonly (readonly number[])[], mentions: readonly PersonTraits[]): [number, number][] {
  const companyOf = new Int32Array(mentions.length);
  groups.forEach((group, index) => {
    for (const mention of group) companyOf[mention] = index;
  });
  const keys = mentions.map((mention, index) =>
    blockingKeysOf(mention).map((key) => ({ key: `${companyOf[index]}|${key}`, split: mention.last })),
  );
  return candidatePairs(keys);
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
  const groups = new Map<number, number[]>();
  mentions.forEach((mention, index) => {
    const company = companyOf(mention);
    const known = groups.get(company);
    if (known) known.push(index);
    else groups.set(company, [index]);
  });
  const profiles = mentions.map((mention) => profileOfPerson(mention, siteOf(mention)));
  const inside = agglomerate<ContactProfile>({
    profiles,
    pairs: pairsWithin([...groups.values()], mentions),
    compare: (left, right) => compareContacts(left, right, { scope: 'same_company', ...sharing }),
    merge: mergeContactProfiles,
    weightOf: (profile) => profile.rowCount,
    joinAt: CONTACT_JOIN_AT,
    askAt: SAME_COMPANY_ASK_AT,
    margin: MARGIN,
    clearlyOther: -2,
    answerOf,
  });
  const across = joinAcross(inside.clusters, sharing, answerOf);
  const homeOf = new Map(
    across.clusters.flatMap((cluster, index) => cluster.mentions.map((mention) => [mention, index] as const)),
  );
  const doubts = inside.doubts.flatMap((doubt) => {
    const left = homeOf.get(inside.clusters[doubt.left]!.members[0]!)!;
    const right = homeOf.get(inside.clusters[doubt.right]!.members[0]!)!;
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
  const keys = known.map(({ profile }) =>
    [...[...profile.emails].map((email) => `e:${email}`), ...[...profile.mobiles].map((phone) => `t:${phone}`)].map(
      (key) => ({ key, split: profile.names[0]?.last ?? '' }),
    ),
  );
  const mentionsOf = (members: readonly number[]): number[] =>
    members.flatMap((member) => known[member]!.members).sort((left, right) => left - right);
  const across = agglomerate<ContactProfile>({
    profiles: known.map(({ profile }) => profile),
    pairs: candidatePairs(keys),
    compare: (left, right) => compareContacts(left, right, { scope: 'other_company', ...sharing }),
    merge: mergeContactProfiles,
    weightOf: (profile) => profile.rowCount,
    joinAt: CONTACT_JOIN_AT,
    askAt: OTHER_COMPANY_ASK_AT,
    margin: MARGIN,
    clearlyOther: -2,
    answerOf: (left, right) => answerOf(mentionsOf(left), mentionsOf(right)),
  });
  const clusters = across.clusters.map(({ members, profile, joins, heldBy }) => ({
    mentions: mentionsOf(members),
    profile,
    joins: [
      ...members.flatMap((member) => known[member]!.joins),
      ...joins.map((join) => ({
        ...join,
        left: known[join.left]!.members[0]!,
        right: known[join.right]!.members[0]!,
      })),
    ],
    heldBy: heldMentions(known, members, heldBy),
  }));
  return { clusters, doubts: across.doubts };
}
