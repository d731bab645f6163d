import { kindOf } from './hash-key.ts';
import type { LiveIndex } from './live-index.ts';
import type { Draft, KeyKind, LiveLevel } from './live-record.ts';
import { lookUpWords, type Probe } from './look-up-words.ts';
import { type Candidate, PointTally } from './point-tally.ts';
import type { Ranks } from './posting-lists.ts';
import { hashesOf } from './record-store.ts';

/** What one look-up may cost. */
export interface Budget {
  /** Entries of posting lists that are walked. */
  readonly postings: number;
  /** Candidates that are compared in full. */
  readonly candidates: number;
}

/** Levels of records that a draft of a level may repeat: a company is also known by its sites. */
const LEVELS_OF: Readonly<Record<LiveLevel, ReadonlySet<LiveLevel>>> = {
  group: new Set<LiveLevel>(['group']),
  entity: new Set<LiveLevel>(['entity', 'site']),
  site: new Set<LiveLevel>(['site']),
  contact: new Set<LiveLevel>(['contact']),
};

export const USUAL_BUDGET: Budget = { postings: 20_000, candidates: 200 };

/** What an equal key is worth while candidates are gathered; the comparison weighs it anew. */
const KEY_POINTS: Readonly<Record<KeyKind, number>> = {
  id: 0,
  siren: 40,
  siret: 40,
  code: 20,
  email: 18,
  phone: 12,
  domain: 12,
  address: 8,
  company: 6,
};

/** More records than this with one key: a switchboard, a business centre. The names decide among them. */
const MOST_PER_KEY = 400;

const SAME_TOWN = 5;
const SAME_DEPARTMENT = 2;

/** A word that more records bear is common: where the place is known, only its department is walked. */
const LONG_LIST = 1_500;

/** Candidates that are looked at closer before the best are compared in full. */
const LOOKED_AT = 500;

/** So many bits behind the best, a comparison in full would not bring a candidate among the first. */
const HOPELESS = 11;

/** The part of a word's list that lies between two places of the order of towns. */
function sliceOf(index: LiveIndex, word: number, [from, to]: Ranks): Ranks {
  const { wordStarts, wordRecords, townRanks, wordCount } = index.lists;
  if (word >= wordCount) return [0, 0];
  const towns = index.store.townNumbers.array;
  const firstAtLeast = (rank: number): number => {
    let low = wordStarts[word]!;
    let high = wordStarts[word + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (townRanks[towns[wordRecords[middle]!]!]! < rank) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstAtLeast(from), firstAtLeast(to)];
}

interface Place {
  readonly town: number;
  readonly departmentNumber: number;
  /** Ranks of the town and of its department in the order of towns: from, to. */
  readonly townRanks: Ranks;
  readonly departmentRanks: Ranks;
}

const NO_RANKS: Ranks = [0, 0];

function placeOf(index: LiveIndex, { address }: Draft): Place {
  const town = index.store.towns.find(address);
  const department = address?.department ?? null;
  const rank = town > 0 ? index.lists.townRanks[town] : undefined;
  return {
    town,
    departmentNumber: index.store.towns.findDepartment(department),
    // A town that came after the lists were laid has no place in their order; its records are among the recent ones.
    townRanks: rank === undefined ? NO_RANKS : [rank, rank + 1],
    departmentRanks: (department === null ? undefined : index.lists.departmentRanks.get(department)) ?? NO_RANKS,
  };
}

/** The most that the words from one on may still bring, with the right town. */
function mostToCome(probes: readonly Probe[], from: number): number {
  const best = new Map<number, number>();
  for (const { position, bits } of probes.slice(from)) best.set(position, Math.max(best.get(position) ?? 0, bits));
  return [...best.values()].reduce((sum, bits) => sum + bits, SAME_TOWN);
}

/** Only opens a record: what the word is worth is added when the record is looked at closer. */
const OPENED = 0.001;

/** Walks the lists of the words, rarest first, within the budget; answers the words whose lists were not walked whole. */
function walkLists(
  index: LiveIndex,
  tally: PointTally,
  probes: readonly Probe[],
  place: Place,
  budget: Budget,
): Probe[] {
  const { wordStarts, wordRecords, wordCount } = index.lists;
  let left = budget.postings;
  const skipped: Probe[] = [];
  const walk = ([from, to]: Ranks, points: number): void => {
    left -= to - from;
    for (let at = from; at < to; at += 1) tally.add(wordRecords[at]!, points);
  };
  probes.forEach((probe, at) => {
    const { word, bits, count } = probe;
    for (const number of index.recentOf(word)) tally.add(number, bits);
    if (word >= wordCount) return;
    // Who has only these words could no longer come among the best: they count for those already met.
    const isHopeless = count > LONG_LIST && tally.countAbove(mostToCome(probes, at)) >= budget.candidates;
    const isEverywhere = count > LONG_LIST && place.departmentRanks !== NO_RANKS;
    if (!isHopeless && !isEverywhere && count <= left) {
      walk([wordStarts[word]!, wordStarts[word + 1]!], bits);
      return;
    }
    skipped.push(probe);
    if (isHopeless) return;
    const near = sliceOf(index, word, place.departmentRanks);
    const slice = near[1] - near[0] <= left / 2 ? near : sliceOf(index, word, place.townRanks);
    walk([slice[0], Math.min(slice[1], slice[0] + left)], OPENED);
  });
  const [rarest] = skipped;
  // « Garage » and no town: some of the many are better than none.
  if (tally.size === 0 && rarest !== undefined)
    walk([wordStarts[rarest.word]!, wordStarts[rarest.word]! + left], OPENED);
  return skipped;
}

/** Points for place, for the words whose lists were not walked, and less for words that the draft does not have. */
function lookCloser(
  index: LiveIndex,
  number: number,
  points: number,
  skipped: ReadonlyMap<number, number>,
  wordCount: number,
): number {
  let sum = points;
  index.store.forEachWord(number, (word) => {
    sum += skipped.get(word) ?? 0;
  });
  return sum - 0.3 * Math.max(0, index.store.wordCountOf(number) - wordCount);
}

/** Points for the town, or less for its department, of every record met. */
function raiseByPlace(index: LiveIndex, tally: PointTally, place: Place): void {
  const { array: towns } = index.store.townNumbers;
  const { array: departments } = index.store.towns.departmentNumbers;
  tally.raise((number) => {
    const town = towns[number]!;
    if (town === place.town && town > 0) return SAME_TOWN;
    return departments[town] === place.departmentNumber ? SAME_DEPARTMENT : 0;
  });
}

/** The records most worth comparing with a draft, best first, at most as many as the budget says. */
export function gatherCandidates(index: LiveIndex, draft: Draft, budget: Budget = USUAL_BUDGET): Candidate[] {
  const tally = new PointTally(index);
  for (const hash of hashesOf(draft)) gatherByKey(index, tally, hash);
  const words = [...new Set(draft.names.flat())];
  const place = placeOf(index, draft);
  const probes = lookUpWords(index, words);
  const skipped = new Map(walkLists(index, tally, probes, place, budget).map(({ word, bits }) => [word, bits]));
  if (place.departmentNumber > 0) raiseByPlace(index, tally, place);
  const levels = LEVELS_OF[draft.level];
  const closer = tally
    .takeBest(LOOKED_AT)
    .filter(({ number }) => levels.has(index.store.levelOf(number)))
    .map(({ number, points }) => ({ number, points: lookCloser(index, number, points, skipped, words.length) }));
  closer.sort((left, right) => right.points - left.points || left.number - right.number);
  const bar = (closer[0]?.points ?? 0) - HOPELESS;
  return closer.slice(0, budget.candidates).filter((candidate) => candidate.points >= bar);
}

function gatherByKey(index: LiveIndex, tally: PointTally, hash: number): void {
  let count = 0;
  index.forEachOfKey(hash, (number) => {
    count += 1;
    if (count <= MOST_PER_KEY) tally.add(number, KEY_POINTS[kindOf(hash)]);
  });
}
