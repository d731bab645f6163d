import { bucketOf } from './hash-key.ts';
import type { RecordStore } from './record-store.ts';

/** Work between two breaths: a server answers others meanwhile. */
const RECORDS_PER_STEP = 10_000;
/** Where a step only counts. */
const CHEAP_RECORDS_PER_STEP = 100_000;

/** From, to. */
export type Ranks = readonly [number, number];

/** Records by word and by key in compressed rows: where each list starts, then all lists in one array. */
export interface PostingLists {
  /** The first record that they do not hold. */
  readonly recordCount: number;
  readonly wordCount: number;
  readonly wordStarts: Uint32Array;
  /** Records of a word ordered by the place of their town, so that a department or a town is a slice. */
  readonly wordRecords: Uint32Array;
  /** Place of each town in the order of departments; towns that came later have none. */
  readonly townRanks: Uint32Array;
  /** From which place to which the towns of a department stand. */
  readonly departmentRanks: ReadonlyMap<string, Ranks>;
  /** Every living record in the order of the towns. */
  readonly byTown: Uint32Array;
  readonly keyMask: number;
  readonly keyStarts: Uint32Array;
  readonly keyRecords: Uint32Array;
}

function rankTowns({ towns }: RecordStore): Pick<PostingLists, 'townRanks' | 'departmentRanks'> {
  const departments = Map.groupBy(
    Array.from({ length: towns.size }, (_, number) => number),
    (number) => towns.townOf(number).department ?? '',
  );
  const townRanks = new Uint32Array(towns.size);
  const departmentRanks = new Map<string, Ranks>();
  let rank = 0;
  for (const department of [...departments.keys()].sort()) {
    const numbers = departments.get(department) ?? [];
    departmentRanks.set(department, [rank, rank + numbers.length]);
    for (const number of numbers) {
      townRanks[number] = rank;
      rank += 1;
    }
  }
  return { townRanks, departmentRanks };
}

/** Where each list starts, from how many each holds; `counts` has one place more than there are lists. */
function startsFrom(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length);
  for (let at = 1; at < counts.length; at += 1) starts[at] = starts[at - 1]! + counts[at - 1]!;
  return starts;
}

function* orderByTown(store: RecordStore, recordCount: number, townRanks: Uint32Array): Generator<void, Uint32Array> {
  // As they stand now: a record that is taken out between two steps must not be counted and then left out.
  const dead = store.dead.array.slice(0, recordCount);
  const counts = new Uint32Array(townRanks.length + 1);
  let living = 0;
  for (let record = 0; record < recordCount; record += 1) {
    if (record % CHEAP_RECORDS_PER_STEP === CHEAP_RECORDS_PER_STEP - 1) yield;
    if (dead[record]) continue;
    counts[townRanks[store.townNumbers.array[record]!]!]! += 1;
    living += 1;
  }
  const next = startsFrom(counts);
  const order = new Uint32Array(living);
  for (let record = 0; record < recordCount; record += 1) {
    if (record % CHEAP_RECORDS_PER_STEP === CHEAP_RECORDS_PER_STEP - 1) yield;
    if (dead[record]) continue;
    const rank = townRanks[store.townNumbers.array[record]!]!;
    order[next[rank]!] = record;
    next[rank]! += 1;
  }
  return order;
}

/** Visits every word of every record, each once per record, in the order given. */
function* eachWord(
  store: RecordStore,
  order: Uint32Array,
  visit: (word: number, record: number) => void,
): Generator<void> {
  const seen = new Uint32Array(store.words.size);
  for (let at = 0; at < order.length; at += 1) {
    const record = order[at]!;
    store.forEachWord(record, (word) => {
      if (seen[word] === record + 1) return;
      seen[word] = record + 1;
      visit(word, record);
    });
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
  }
}

function* eachKey(
  store: RecordStore,
  order: Uint32Array,
  visit: (hash: number, record: number) => void,
): Generator<void> {
  for (let at = 0; at < order.length; at += 1) {
    const record = order[at]!;
    store.forEachKey(record, (hash) => visit(hash, record));
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
  }
}

function* layKeys(
  store: RecordStore,
  order: Uint32Array,
): Generator<void, Pick<PostingLists, 'keyMask' | 'keyStarts' | 'keyRecords'>> {
  const keyMask = 2 ** Math.max(8, Math.ceil(Math.log2(store.keyCount + 1))) - 1;
  const keyCounts = new Uint32Array(keyMask + 2);
  yield* eachKey(store, order, (hash) => {
    keyCounts[bucketOf(hash, keyMask)]! += 1;
  });
  yield;
  const keyStarts = startsFrom(keyCounts);
  yield;
  const keyRecords = new Uint32Array(keyStarts.at(-1)!);
  const nextOfKey = keyStarts.slice();
  yield;
  yield* eachKey(store, order, (hash, record) => {
    const bucket = bucketOf(hash, keyMask);
    keyRecords[nextOfKey[bucket]!] = record;
    nextOfKey[bucket]! += 1;
  });
  return { keyMask, keyStarts, keyRecords };
}

/** Lays the lists of a store out by counting, in steps; records that come meanwhile are not in them. */
export function* layPostingLists(store: RecordStore): Generator<void, PostingLists> {
  const recordCount = store.size;
  const wordCount = store.words.size;
  const { townRanks, departmentRanks } = rankTowns(store);
  const byTown = yield* orderByTown(store, recordCount, townRanks);
  yield;
  const wordCounts = new Uint32Array(wordCount + 1);
  yield* eachWord(store, byTown, (word) => {
    wordCounts[word]! += 1;
  });
  const wordStarts = startsFrom(wordCounts);
  const wordRecords = new Uint32Array(wordStarts[wordCount]!);
  const nextOfWord = wordStarts.slice();
  yield* eachWord(store, byTown, (word, record) => {
    wordRecords[nextOfWord[word]!] = record;
    nextOfWord[word]! += 1;
  });
  return {
    recordCount,
    wordCount,
    wordStarts,
    wordRecords,
    townRanks,
    departmentRanks,
    byTown,
    ...(yield* layKeys(store, byTown)),
  };
}

/** Lists that hold nothing: an index before its first records. */
export function emptyPostingLists(): PostingLists {
  const none = new Uint32Array(0);
  return {
    recordCount: 0,
    wordCount: 0,
    wordStarts: new Uint32Array(1),
    wordRecords: none,
    townRanks: none,
    departmentRanks: new Map(),
    byTown: none,
    keyMask: 0,
    keyStarts: new Uint32Array(2),
    keyRecords: none,
  };
}

export function bytesOfLists(lists: PostingLists): number {
  const { wordStarts, wordRecords, townRanks, byTown, keyStarts, keyRecords } = lists;
  return [wordStarts, wordRecords, townRanks, byTown, keyStarts, keyRecords].reduce(
    (sum, array) => sum + array.byteLength,
    0,
  );
}
