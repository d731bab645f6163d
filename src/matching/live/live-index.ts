import { growingNumbers, growingPoints } from './growing-array.ts';
import { bucketOf, hashKey } from './hash-key.ts';
import type { LiveKey, LiveRecord } from './live-record.ts';
import { NearVocabulary } from './near-vocabulary.ts';
import { bytesOfLists, emptyPostingLists, layPostingLists, type PostingLists } from './posting-lists.ts';
import { RecordStore } from './record-store.ts';
import { WordParts } from './word-parts.ts';

/** Records beyond the lists, by word and by key, until the lists are laid again. */
interface Recent {
  readonly byWord: Map<number, number[]>;
  readonly byKey: Map<number, number[]>;
}

const noRecent = (): Recent => ({ byWord: new Map(), byKey: new Map() });

/** The lists are laid again once so many records, and such a share of all, came after them. */
const MOST_RECENT = 5_000;
const MOST_RECENT_SHARE = 0.1;

/**
 * An index of records that are looked up while somebody types: posting lists over what it was built with, small maps
 * over what came since, a mark on what was taken out. Pure: whoever owns it decides when it is laid anew.
 */
export class LiveIndex {
  store = new RecordStore();
  lists: PostingLists = emptyPostingLists();
  near: NearVocabulary = NearVocabulary.empty(this.store.words);
  parts: WordParts = WordParts.empty(this.store.words);
  private recent = noRecent();
  private deadCount = 0;
  /** Points of the records met by one look-up, all zero between two, and the list of those records. */
  readonly points = growingPoints();
  readonly touched = growingNumbers();

  /** Living records. */
  get size(): number {
    return this.store.size - this.deadCount;
  }

  /** Adds a record, or puts it in the place of the one with its id. */
  put(record: LiveRecord): void {
    this.remove(record.id);
    const number = this.store.add(record);
    this.points.push(0);
    this.touched.push(0);
    this.noteRecent(this.recent, number);
  }

  /** Adds a record that nobody has yet and that is found once the lists are laid: for filling an index from the start. */
  load(record: LiveRecord): void {
    this.store.add(record);
    this.points.push(0);
    this.touched.push(0);
  }

  private noteRecent(recent: Recent, number: number): void {
    const note = (lists: Map<number, number[]>, key: number): void => {
      const list = lists.get(key);
      if (!list) lists.set(key, [number]);
      else if (list.at(-1) !== number) list.push(number);
    };
    this.store.forEachWord(number, (word) => note(recent.byWord, word));
    this.store.forEachKey(number, (hash) => note(recent.byKey, hash));
  }

  remove(id: string): void {
    const hash = hashKey({ kind: 'id', value: id });
    this.forEachOfKey(hash, (number) => {
      if (this.store.idOf(number) !== id) return;
      this.store.dead.array[number] = 1;
      this.deadCount += 1;
    });
  }

  /** Whether so much came or went that laying the lists anew pays. */
  get isUntidy(): boolean {
    const count = this.store.size - this.lists.recordCount;
    return count > MOST_RECENT && count > this.lists.recordCount * MOST_RECENT_SHARE;
  }

  /** Whether so many records were taken out that building everything anew pays. */
  get isMostlyDead(): boolean {
    return this.deadCount > MOST_RECENT && this.deadCount > this.store.size / 3;
  }

  /** Lays the lists over all records, in steps; look-ups and changes between two steps find everything. */
  *tidy(): Generator<void, void> {
    const lists = yield* layPostingLists(this.store);
    const near = yield* NearVocabulary.build(this.store.words);
    const parts = yield* WordParts.build(this.store.words);
    const recent = noRecent();
    for (let number = lists.recordCount; number < this.store.size; number += 1) this.noteRecent(recent, number);
    this.lists = lists;
    this.near = near;
    this.parts = parts;
    this.recent = recent;
  }

  /** How many records bear a word, those taken out since the lists were laid included. */
  countOf(word: number): number {
    const { wordStarts, wordCount } = this.lists;
    const listed = word < wordCount ? wordStarts[word + 1]! - wordStarts[word]! : 0;
    return listed + (this.recent.byWord.get(word)?.length ?? 0);
  }

  recentOf(word: number): readonly number[] {
    return this.recent.byWord.get(word) ?? [];
  }

  /** The living records with a key. */
  forEachOfKey(hash: number, visit: (number: number) => void): void {
    const { store, lists } = this;
    const bucket = bucketOf(hash, lists.keyMask);
    for (let at = lists.keyStarts[bucket]!; at < lists.keyStarts[bucket + 1]!; at += 1) {
      const number = lists.keyRecords[at]!;
      if (!store.dead.array[number] && store.hasKey(number, hash)) visit(number);
    }
    for (const number of this.recent.byKey.get(hash) ?? []) if (!store.dead.array[number]) visit(number);
  }

  /** The ids of the living records with a key. */
  idsOf(key: LiveKey): string[] {
    const ids: string[] = [];
    this.forEachOfKey(hashKey(key), (number) => ids.push(this.store.idOf(number)));
    return ids;
  }

  /** Bytes held in typed arrays, words and maps; what the engine of JavaScript adds around them is not counted. */
  get bytes(): number {
    const recent = (this.store.size - this.lists.recordCount) * 400;
    const { store, lists, near, parts, points } = this;
    return store.bytes + bytesOfLists(lists) + near.bytes + parts.bytes + points.bytes + this.touched.bytes + recent;
  }
}
