import { type AddressLevel, compareAddresses } from '../similarity/compare-addresses.ts';
import { NameBook } from '../similarity/name-book.ts';
import { placeWordsOf } from '../similarity/place-words.ts';
import { hashKey } from './hash-key.ts';
import type { LiveIndex } from './live-index.ts';
import type { Draft, KeyKind, LiveKey } from './live-record.ts';
import { bitsOf, correctionsOf, countWithSlips } from './look-up-words.ts';
import { fullAddress } from './record-store.ts';

/** A key of the draft with how many have it in the base. */
export interface DraftKey extends LiveKey {
  readonly hash: number;
  /** Companies. */
  readonly owners: number;
  /** Records. */
  readonly holders: number;
}

/** A draft made ready to be compared with many records. */
export interface ComparedDraft {
  readonly given: Draft;
  readonly book: NameBook;
  /** A word of the draft that the base does not know → words that it may be a slip of. */
  readonly corrections: ReadonlyMap<string, ReadonlySet<string>>;
  readonly keys: ReadonlyMap<KeyKind, readonly DraftKey[]>;
  /** How the draft's address stands to a record's. */
  placeOf(number: number): AddressLevel;
  /** How surprising it is to meet these words, in the base that is looked up. */
  bitsOf(words: readonly string[]): number;
}

const LARGE_TOWNS = placeWordsOf([]);
const NOBODY: ReadonlySet<string> = new Set();

/** A weak word is as common as one name in sixteen, whatever the base says. */
const WEAK_BITS = 4;

/** Beyond this many the exact number changes nothing. */
const MANY = 6;

function countOwners(index: LiveIndex, hash: number): { owners: number; holders: number } {
  const owners = new Set<number>();
  let holders = 0;
  index.forEachOfKey(hash, (number) => {
    holders += 1;
    if (owners.size < MANY) owners.add(index.store.companies.array[number]!);
  });
  return { owners: owners.size, holders };
}

/** Where the draft says no street, records of one town stand alike: compared once. */
function placeReader(index: LiveIndex, { address }: Draft): ComparedDraft['placeOf'] {
  if (address === null) return () => 'unknown';
  const own = fullAddress(address);
  const byTown = new Map<number, AddressLevel>();
  const compare = (number: number): AddressLevel => {
    const other = index.store.addressOf(number);
    return other === null ? 'unknown' : compareAddresses(own, fullAddress(other));
  };
  if (own.wayTokens.length > 0) return compare;
  return (number) => {
    const town = index.store.townNumbers.array[number]!;
    const known = byTown.get(town);
    // A record without a town is known by its postcode alone.
    if (known !== undefined && town > 0) return known;
    const level = compare(number);
    byTown.set(town, level);
    return level;
  };
}

function readCorrections(index: LiveIndex, draft: Draft): Map<string, ReadonlySet<string>> {
  const corrections = new Map<string, ReadonlySet<string>>();
  for (const text of draft.names.flat()) {
    const words = correctionsOf(index, text);
    if (words.length > 0) corrections.set(text, new Set(words.map((word) => index.store.words.wordOf(word))));
  }
  return corrections;
}

/** Reads once what every comparison of a draft needs. */
export function readyDraft(index: LiveIndex, draft: Draft): ComparedDraft {
  const placeWords = new Set(LARGE_TOWNS);
  for (const word of draft.address?.townKey?.split(' ') ?? []) placeWords.add(word);
  const book = new NameBook(placeWords, NOBODY);
  const bits = new Map<string, number>();
  const bitsOfWord = (text: string): number => {
    const known = bits.get(text);
    if (known !== undefined) return known;
    const rarity = bitsOf(index, countWithSlips(index, text));
    const found = book.isWeak(text) ? Math.min(WEAK_BITS, rarity) : rarity;
    bits.set(text, found);
    return found;
  };
  const keys = [...draft.keys, ...(draft.company === null ? [] : [{ kind: 'company', value: draft.company } as const])];
  return {
    given: draft,
    book,
    corrections: readCorrections(index, draft),
    keys: Map.groupBy(
      keys.map((key) => {
        const hash = hashKey(key);
        return { ...key, hash, ...countOwners(index, hash) };
      }),
      ({ kind }) => kind,
    ),
    placeOf: placeReader(index, draft),
    bitsOf: (words) => words.reduce((sum, word) => sum + bitsOfWord(word), 0),
  };
}
