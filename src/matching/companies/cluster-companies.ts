import type { Evidence } from '../arrangement.ts';
import { visitPairs } from '../block/candidate-pairs.ts';
import { agglomerate, type Doubt, type MemberJoin } from '../cluster/agglomerate.ts';
import type { NameBook } from '../similarity/name-book.ts';
import { PairMemo } from '../similarity/pair-memo.ts';
import { keysOfSets } from './block-companies.ts';
import { type CompanyProfile, mergeProfiles, profileOfRows } from './company-profile.ts';
import { compareCompanies, weighCompanies } from './compare-companies.ts';
import { establishedSets } from './established-sets.ts';
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

/** Companies as they stand between two rounds, with everything that made them. */
interface Round {
  readonly sets: readonly (readonly number[])[];
  readonly profiles: readonly CompanyProfile[];
  readonly joins: readonly (readonly MemberJoin[])[];
}

/** Pairs of sets worth a look; each pair is two numbers, one behind the other. */
type Pairs = readonly number[];

/** What does not change from one round to the other. */
interface Sheet {
  readonly names: NameBook;
  readonly signs: ReadonlySet<number>;
  /** The weakest link that holds each row. */
  readonly held: (Evidence | undefined)[];
}

const NO_JOINS: readonly MemberJoin[] = [];
const NOT_HELD: ReadonlyMap<number, Evidence> = new Map();

function* triples(pairs: Pairs, scores: readonly number[]): Generator<[left: number, right: number, score: number]> {
  for (let index = 0; index < scores.length; index++) yield [pairs[2 * index]!, pairs[2 * index + 1]!, scores[index]!];
}

function joinsOfRows(round: Round, members: readonly number[], joins: readonly MemberJoin[]): readonly MemberJoin[] {
  if (joins.length === 0) return round.joins[members[0]!]!;
  const all: MemberJoin[] = [];
  for (const member of members) for (const join of round.joins[member]!) all.push(join);
  for (const { left, right, evidence } of joins)
    all.push({ left: round.sets[left]![0]!, right: round.sets[right]![0]!, evidence });
  return all.slice();
}

/** A link of a later round holds a row when it is weaker than the one that holds it already. */
function holdRows(rows: readonly number[], evidence: Evidence, held: Sheet['held']): void {
  for (const row of rows) {
    const known = held[row];
    if (!known || known.score > evidence.score) held[row] = evidence;
  }
}

interface RoundResult {
  readonly next: Round;
  readonly doubts: readonly Doubt[];
  readonly hopeful: Pairs;
}

function runRound(
  round: Round,
  visit: (compare: (left: number, right: number) => void) => void,
  { names, signs, held }: Sheet,
  answerOf: AnswerOfRows,
): RoundResult {
  const context = { names, ownership: countOwnership(round.profiles, names, signs) };
  const rowsOf = (members: readonly number[]): readonly number[] => {
    if (members.length === 1) return round.sets[members[0]!]!;
    return members.flatMap((member) => round.sets[member]!).toSorted((left, right) => left - right);
  };
  const hopeful: number[] = [];
  const scores: number[] = [];
  visit((left, right) => {
    const score = weighCompanies(round.profiles[left]!, round.profiles[right]!, context);
    if (score < HOPELESS) return;
    hopeful.push(left, right);
    scores.push(score);
  });
  const { clusters, doubts } = agglomerate<CompanyProfile>({
    profiles: round.profiles,
    pairs: triples(hopeful, scores),
    compare: (left, right) => compareCompanies(left, right, context),
    weigh: (left, right) => weighCompanies(left, right, context),
    merge: mergeProfiles,
    weightOf: (profile) => (profile.siren === null ? profile.rowCount : 1_000_000 + profile.rowCount),
    joinAt: COMPANY_JOIN_AT,
    askAt: COMPANY_ASK_AT,
    margin: MARGIN,
    clearlyOther: -6,
    answerOf: (left, right) => answerOf(rowsOf(left), rowsOf(right)),
  });
  for (const { heldBy } of clusters)
    for (const [member, evidence] of heldBy) holdRows(round.sets[member]!, evidence, held);
  const next = {
    sets: clusters.map(({ members }) => rowsOf(members)),
    profiles: clusters.map(({ profile }) => profile),
    joins: clusters.map(({ members, joins }) => joinsOfRows(round, members, joins)),
  };
  return { next, doubts, hopeful };
}

/** The pairs of the sets that they now stand in, each once. */
function carryPairs(pairs: Pairs, before: Round, after: Round, rowCount: number): Pairs {
  const homeOfRow = new Int32Array(rowCount);
  after.sets.forEach((rows, home) => {
    for (const row of rows) homeOfRow[row] = home;
  });
  const seen = new PairMemo();
  const carried: number[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const one = homeOfRow[before.sets[pairs[index]!]![0]!]!;
    const other = homeOfRow[before.sets[pairs[index + 1]!]![0]!]!;
    const left = Math.min(one, other);
    const right = Math.max(one, other);
    // A pair that is new gets the next number.
    if (left !== right && seen.numberOf(left, right) === carried.length / 2) carried.push(left, right);
  }
  return carried;
}

function heldOf(rows: readonly number[], held: Sheet['held']): ReadonlyMap<number, Evidence> {
  const heldBy = new Map<number, Evidence>();
  for (const row of rows) if (held[row]) heldBy.set(row, held[row]);
  return heldBy;
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
  const signs = new Set(traits.map((row) => row.sign).filter((sign) => sign >= 0));
  const sheet = { names, signs, held: new Array<Evidence | undefined>(traits.length) };
  const established = {
    sets,
    profiles: sets.map((set) => profileOfRows(set.map((row) => traits[row]!))),
    joins: sets.map(() => NO_JOINS),
  };
  const first = runRound(
    established,
    (compare) => visitPairs(keysOfSets(sets, traits, names), sets.length, compare),
    sheet,
    () => undefined,
  );
  const carried = carryPairs(first.hopeful, established, first.next, traits.length);
  const { next, doubts } = runRound(
    first.next,
    (compare) => {
      for (let index = 0; index < carried.length; index += 2) compare(carried[index]!, carried[index + 1]!);
    },
    sheet,
    answerOf,
  );
  names.forgetLikenesses();
  const clusters = next.sets.map((rows, index) => ({
    rows,
    profile: next.profiles[index]!,
    joins: next.joins[index]!,
    heldBy: next.joins[index]!.length === 0 ? NOT_HELD : heldOf(rows, sheet.held),
  }));
  return { clusters, doubts };
}
