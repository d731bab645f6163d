import { hashKey } from './hash-key.ts';
import type { LiveIndex } from './live-index.ts';
import type { KeyKind, LiveKey, LiveLevel } from './live-record.ts';
import { PointTally } from './point-tally.ts';

/** What somebody typed into the search box, taken apart. */
export interface Fragments {
  /** Accent-less lower-case words or parts of words. */
  readonly words: readonly string[];
  /** What the whole text may be read as. */
  readonly keys: readonly LiveKey[];
}

/** Which way a record was found, most telling first. */
export type FoundBy = KeyKind | 'name' | 'part' | 'slip' | 'town';

export interface Found {
  readonly id: string;
  readonly level: LiveLevel;
  readonly foundBy: readonly FoundBy[];
}

/** What a word of the base is worth to a fragment; the whole word before its beginning, that before its middle. */
const WHOLE = 3;
const BEGINNING = 2;
const MIDDLE = 1;
const SLIP = 0.7;
const TOWN = 1.5;
const KEY = 50;

/** What each further word of a name costs: « Lamy » comes before « Lamy Services Propreté ». */
const WORDY = 0.1;
/** A company comes before its sites, which bear its name too. */
const BEHIND: Readonly<Record<LiveLevel, number>> = { group: 0, entity: 0.1, site: 0.6, contact: 0 };

/** Words of the base that one fragment may stand for. */
const MOST_WORDS = 400;
/** Entries of posting lists that one search walks. */
const POSTINGS = 60_000;
const MOST_PER_KEY = 400;
const LOOKED_AT = 600;
const NO_SLIP_UNDER = 4;

type Meaning = ReadonlyMap<number, { readonly worth: number; readonly by: FoundBy }>;

interface FragmentMeaning {
  readonly words: Meaning;
  readonly towns: ReadonlySet<number>;
  /** Records to walk. */
  readonly cost: number;
}

function meaningOf(index: LiveIndex, fragment: string): FragmentMeaning {
  const words = new Map<number, { worth: number; by: FoundBy }>();
  for (const word of index.parts.find(fragment, MOST_WORDS)) {
    const text = index.store.words.wordOf(word);
    if (text === fragment) words.set(word, { worth: WHOLE, by: 'name' });
    else if (text.startsWith(fragment)) words.set(word, { worth: BEGINNING, by: 'name' });
    else words.set(word, { worth: MIDDLE, by: 'part' });
  }
  // The whole word may stand behind four hundred others that hold it.
  const whole = index.store.words.find(fragment);
  if (whole !== undefined) words.set(whole, { worth: WHOLE, by: 'name' });
  if (whole === undefined && fragment.length >= NO_SLIP_UNDER)
    for (const word of index.near.find(fragment)) if (!words.has(word)) words.set(word, { worth: SLIP, by: 'slip' });
  const towns = index.store.towns.findByBeginning(fragment);
  let cost = 0;
  for (const word of words.keys()) cost += index.countOf(word);
  return { words, towns, cost };
}

function openByWords(index: LiveIndex, tally: PointTally, meaning: FragmentMeaning): void {
  const { wordStarts, wordRecords, wordCount } = index.lists;
  let left = POSTINGS;
  const inOrder = [...meaning.words].sort(
    ([left, one], [right, other]) => other.worth - one.worth || index.countOf(left) - index.countOf(right),
  );
  for (const [word, { worth }] of inOrder) {
    for (const number of index.recentOf(word)) tally.add(number, worth);
    if (word >= wordCount) continue;
    const end = Math.min(wordStarts[word + 1]!, wordStarts[word]! + left);
    for (let at = wordStarts[word]!; at < end; at += 1) tally.add(wordRecords[at]!, worth);
    left -= end - wordStarts[word]!;
  }
}

function openByTowns(index: LiveIndex, tally: PointTally, towns: ReadonlySet<number>): void {
  const { byTown, townRanks, recordCount } = index.lists;
  const ofRecords = index.store.townNumbers.array;
  let left = POSTINGS;
  for (const town of towns) {
    const rank = townRanks[town];
    if (rank === undefined || left <= 0) continue;
    let low = 0;
    let high = byTown.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (townRanks[ofRecords[byTown[middle]!]!]! < rank) low = middle + 1;
      else high = middle;
    }
    for (; low < byTown.length && left > 0 && ofRecords[byTown[low]!] === town; low += 1, left -= 1)
      tally.add(byTown[low]!, TOWN);
  }
  for (let number = recordCount; number < index.store.size; number += 1)
    if (towns.has(ofRecords[number]!)) tally.add(number, TOWN);
}

interface Judged {
  readonly number: number;
  readonly points: number;
  readonly foundBy: ReadonlySet<FoundBy>;
}

/** What each fragment meets in a record; null where one of them meets nothing. */
function judge(index: LiveIndex, number: number, meanings: readonly FragmentMeaning[]): Judged | null {
  const foundBy = new Set<FoundBy>();
  let points = -WORDY * index.store.wordCountOf(number) - BEHIND[index.store.levelOf(number)];
  const town = index.store.townNumbers.array[number]!;
  for (const { words, towns } of meanings) {
    let best: { readonly worth: number; readonly by: FoundBy } | null = null;
    index.store.forEachWord(number, (word) => {
      const meant = words.get(word);
      if (meant !== undefined && (best === null || meant.worth > best.worth)) best = meant;
    });
    // The compiler does not see that the visit above may have set it.
    const met = best as { readonly worth: number; readonly by: FoundBy } | null;
    const isTown = town > 0 && towns.has(town);
    if (met === null && !isTown) return null;
    const isNamed = met !== null && (!isTown || met.worth >= TOWN);
    points += isNamed ? met.worth : TOWN;
    foundBy.add(isNamed ? met.by : 'town');
  }
  return { number, points, foundBy };
}

/** Records by keys, then by fragments of their names and towns that all have to meet something; best first. */
export function findByFragments(index: LiveIndex, fragments: Fragments, limit: number): Found[] {
  const judged = new Map<number, Judged>();
  for (const key of fragments.keys) {
    let count = 0;
    index.forEachOfKey(hashKey(key), (number) => {
      count += 1;
      if (count <= MOST_PER_KEY && !judged.has(number))
        judged.set(number, { number, points: KEY - 0.01 * count, foundBy: new Set([key.kind]) });
    });
  }
  const meanings = fragments.words.map((word) => meaningOf(index, word));
  const rarest = [...meanings].sort((left, right) => left.cost - right.cost)[0];
  if (rarest !== undefined) {
    const tally = new PointTally(index);
    if (rarest.words.size > 0) openByWords(index, tally, rarest);
    openByTowns(index, tally, rarest.towns);
    // With several fragments any record may still fail one: more of them are looked at.
    for (const { number } of tally.takeBest(meanings.length > 1 ? POSTINGS : LOOKED_AT)) {
      const found = judge(index, number, meanings);
      if (found !== null && !judged.has(number)) judged.set(number, found);
    }
  }
  return [...judged.values()]
    .sort((left, right) => right.points - left.points || left.number - right.number)
    .slice(0, limit)
    .map(({ number, foundBy }) => ({
      id: index.store.idOf(number),
      level: index.store.levelOf(number),
      foundBy: [...foundBy],
    }));
}
