import type { Address } from '../record.ts';
import { NameBook } from '../similarity/name-book.ts';
import { placeWordsOf } from '../similarity/place-words.ts';
import { hashKey } from './hash-key.ts';
import type { LiveIndex } from './live-index.ts';
import type { Draft, LiveKey } from './live-record.ts';
import { bitsOf, countWithSlips } from './look-up-words.ts';
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
  /** Numbers in the book. */
  readonly names: readonly number[];
  readonly keys: readonly DraftKey[];
  readonly address: Address | null;
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
    names: draft.names.map((name) => book.add(name)).filter((number) => number >= 0),
    keys: keys.map((key) => {
      const hash = hashKey(key);
      return { ...key, hash, ...countOwners(index, hash) };
    }),
    address: draft.address === null ? null : fullAddress(draft.address),
    bitsOf: (words) => words.reduce((sum, word) => sum + bitsOfWord(word), 0),
  };
}
