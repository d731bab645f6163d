import type { Evidence } from '../arrangement.ts';
import { type BlockingKey, candidatePairs } from '../block/candidate-pairs.ts';
import { classifyWords } from '../block/word-classes.ts';
import { agglomerate, type Doubt, type MemberJoin } from '../cluster/agglomerate.ts';
import { UnionFind } from '../cluster/union-find.ts';
import type { NameBook } from '../similarity/name-book.ts';
import { companyKeys, nameKeyReader } from './block-companies.ts';
import { type CompanyProfile, mergeProfiles, profileOfRows } from './company-profile.ts';
import { compareCompanies } from './compare-companies.ts';
import { countOwnership } from './ownership.ts';
import type { RowTraits } from './row-traits.ts';

export const COMPANY_JOIN_AT = 3;
export const COMPANY_ASK_AT = 0.5;
const MARGIN = 2;

/** No second look raises a pair from so low: what ownership may add stays below this. */
const HOPELESS = -14;

/** Rows that are one company, as far as the sheet proves. */
export interface CompanyCluster {
  /** Indexes of distinct rows, sorted. */
  readonly rows: readonly number[];
  readonly profile: CompanyProfile;
  /** Between rows. */
  readonly joins: readonly MemberJoin[];
  /** The weakest link that holds each row. */
  readonly heldBy: ReadonlyMap<number, Evidence>;
}

interface CompanyClusters {
  readonly clusters: readonly CompanyCluster[];
  readonly doubts: readonly Doubt[];
}

export type AnswerOfRows = (left: readonly number[], right: readonly number[]) => 'yes' | 'no' | undefined;

/** Everything but the person: rows equal in it say the same company in the same words. */
function signature(traits: RowTraits): string {
  const parts = [
    traits.names.join(','),
    traits.group,
    traits.code ?? '',
    traits.townKey ?? '',
    traits.addressKey ?? '',
  ];
  return `${parts.join('|')}|${[...traits.domains].sort().join(',')}|${traits.legalForm ?? ''}`;
}

/** The texts that make two rows one company before anything is weighed. */
function certainties(row: RowTraits): string[] {
  if (row.siren !== null) return [`s|${row.siren}`];
  if (row.names.length === 0) return [];
  const names = row.names.join(',');
  const hasNumber = row.addressKey !== null && !row.addressKey.startsWith('|');
  return hasNumber ? [`w|${signature(row)}`, `a|${names}|${row.addressKey}`] : [`w|${signature(row)}`];
}

/** Rows of one SIREN, and rows that say the same company in the same words, before anything is weighed. */
export function establishedSets(traits: readonly RowTraits[]): number[][] {
  const sets = new UnionFind(traits.length);
  const first = new Map<string, number>();
  traits.forEach((row, index) => {
    for (const key of certainties(row)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else sets.union(known, index);
    }
  });
  return sets.sets();
}

/** The blocking keys of sets of rows; exported so that what blocking misses can be measured. */
export function keysOfSets(
  sets: readonly (readonly number[])[],
  traits: readonly RowTraits[],
  names: NameBook,
): BlockingKey[][] {
  const classes = classifyWords(names.vocabulary(), (word) => names.frequencyOf(word));
  const keysOfName = nameKeyReader(names, classes);
  const keys = traits.map((row) => companyKeys(row, names, keysOfName));
  return sets.map((set) => {
    if (set.length === 1) return keys[set[0]!]!;
    const distinct = new Map<string, BlockingKey>();
    for (const row of set) for (const key of keys[row]!) distinct.set(`${key.key}\n${key.split}`, key);
    return [...distinct.values()];
  });
}

/** The links that hold sets of rows, as links that hold rows: the weaker of the two rounds. */
function heldRows(
  round: Round,
  members: readonly number[],
  heldBy: ReadonlyMap<number, Evidence>,
): Map<number, Evidence> {
  const held = new Map(members.flatMap((member) => [...round.heldBy[member]!]));
  for (const [member, evidence] of heldBy)
    for (const row of round.sets[member]!) {
      const known = held.get(row);
      if (!known || known.score > evidence.score) held.set(row, evidence);
    }
  return held;
}

interface Round {
  readonly sets: readonly (readonly number[])[];
  readonly profiles: readonly CompanyProfile[];
  readonly joins: readonly (readonly MemberJoin[])[];
  readonly heldBy: readonly ReadonlyMap<number, Evidence>[];
  readonly signs: ReadonlySet<number>;
}

type Pair = readonly [left: number, right: number];

function runRound(
  round: Round,
  pairs: readonly Pair[],
  names: NameBook,
  answerOf: AnswerOfRows,
): { next: Round; doubts: readonly Doubt[]; hopeful: readonly Pair[] } {
  const context = { names, ownership: countOwnership(round.profiles, names, round.signs) };
  const rowsOf = (members: readonly number[]): number[] =>
    members.flatMap((member) => round.sets[member]!).sort((left, right) => left - right);
  const compared = pairs.flatMap(([left, right]) => {
    const evidence = compareCompanies(round.profiles[left]!, round.profiles[right]!, context);
    return evidence === null || evidence.score < HOPELESS ? [] : [[left, right, evidence.score] as const];
  });
  const { clusters, doubts } = agglomerate<CompanyProfile>({
    profiles: round.profiles,
    pairs: compared,
    compare: (left, right): Evidence | null => compareCompanies(left, right, context),
    merge: mergeProfiles,
    weightOf: (profile) => (profile.siren === null ? profile.rowCount : 1_000_000 + profile.rowCount),
    joinAt: COMPANY_JOIN_AT,
    askAt: COMPANY_ASK_AT,
    margin: MARGIN,
    clearlyOther: -6,
    answerOf: (left, right) => answerOf(rowsOf(left), rowsOf(right)),
  });
  const next = {
    sets: clusters.map(({ members }) => rowsOf(members)),
    profiles: clusters.map(({ profile }) => profile),
    joins: clusters.map(({ members, joins }) => [
      ...members.flatMap((member) => round.joins[member]!),
      ...joins.map((join) => ({ ...join, left: round.sets[join.left]![0]!, right: round.sets[join.right]![0]! })),
    ]),
    heldBy: clusters.map(({ members, heldBy }) => heldRows(round, members, heldBy)),
    signs: round.signs,
  };
  return { next, doubts, hopeful: compared.map(([left, right]) => [left, right]) };
}

/**
 * Rows to companies: identifiers first, then evidence, twice, because a company once joined shows which names,
 * mailboxes and domains belong to several.
 */
export function clusterCompanies(
  traits: readonly RowTraits[],
  names: NameBook,
  answerOf: AnswerOfRows,
): CompanyClusters {
  const sets = establishedSets(traits);
  const profiles = sets.map((set) => profileOfRows(set.map((row) => traits[row]!)));
  const pairs = candidatePairs(keysOfSets(sets, traits, names));
  const signs = new Set(traits.map((row) => row.sign).filter((sign) => sign >= 0));
  const nobody: AnswerOfRows = () => undefined;
  const first = runRound(
    { sets, profiles, joins: sets.map(() => []), heldBy: sets.map(() => new Map()), signs },
    pairs,
    names,
    nobody,
  );
  const homes = new Map<number, number>();
  const setOfRow = new Map(first.next.sets.flatMap((rows, index) => rows.map((row) => [row, index] as const)));
  sets.forEach((rows, index) => {
    homes.set(index, setOfRow.get(rows[0]!)!);
  });
  const carried = carryPairs(first.hopeful, homes);
  const second = runRound(first.next, carried, names, answerOf);
  const clusters = second.next.sets.map((rows, index) => ({
    rows,
    profile: second.next.profiles[index]!,
    joins: second.next.joins[index]!,
    heldBy: second.next.heldBy[index]!,
  }));
  return { clusters, doubts: second.doubts };
}

function carryPairs(pairs: readonly Pair[], homes: ReadonlyMap<number, number>): Pair[] {
  const carried = new Map<number, Pair>();
  for (const [left, right] of pairs) {
    const a = homes.get(left)!;
    const b = homes.get(right)!;
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    if (a !== b) carried.set(low * homes.size + high, [low, high]);
  }
  return [...carried.values()];
}
