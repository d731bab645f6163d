import { compareAddresses } from './compare-addresses.ts';
import {
  compareCodes,
  compareDates,
  compareDigits,
  compareMails,
  compareNumbers,
  compareTowns,
  compareWord,
} from './compare-texts.ts';
import { compareWords, type SharedWords, shareWords } from './compare-words.ts';
import type { Field } from './field.ts';
import { levelOf, topLevel } from './levels.ts';

type Compare = (left: number, right: number) => number;

const CACHE_BITS = 14;
const CACHE_SIZE = 1 << CACHE_BITS;
const CROSSED = levelOf('word', 'crossed');
const DIFFERENT = 1;

function chooseComparison({ kind, column: { values }, words }: Field): Compare {
  if (words !== null) return kind === 'address' ? compareAddresses(values, words) : compareWords(values, words);
  switch (kind) {
    case 'word':
      return compareWord(values);
    case 'town':
      return compareTowns(values);
    case 'code':
      return compareCodes(values);
    case 'date':
      return compareDates(values);
    case 'digits':
      return compareDigits(values);
    case 'mail':
      return compareMails(values);
    case 'number':
      return compareNumbers(values);
    default:
      return () => DIFFERENT;
  }
}

/** Compares records on one field. Dear comparisons of two texts are remembered for as long as nothing takes their place. */
export class FieldComparer {
  readonly #ids: Uint32Array;
  readonly #hashes: Uint32Array;
  readonly #crossed: Uint32Array | null;
  readonly #compare: Compare;
  readonly #top: number;
  readonly #lefts = new Uint32Array(CACHE_SIZE);
  readonly #rights = new Uint32Array(CACHE_SIZE);
  readonly #levels = new Uint8Array(CACHE_SIZE);

  constructor(field: Field) {
    this.#ids = field.column.ids;
    this.#hashes = field.column.values.hashes;
    this.#crossed = field.crossedWith?.ids ?? null;
    this.#compare = chooseComparison(field);
    this.#top = topLevel(field.kind);
  }

  /** The level of agreement of two records. */
  level(left: number, right: number): number {
    const crossed = this.#crossed;
    const mixed = (record: number) => (crossed === null ? 0 : crossed[record]!);
    return this.levelOf(this.#ids[left]!, this.#ids[right]!, mixed(left), mixed(right));
  }

  /** The level of agreement of two values; `mixed…` are those of the column that people mix this one up with, else 0. */
  levelOf(one: number, other: number, mixedOne: number, mixedOther: number): number {
    if (one === other) return one === 0 ? 0 : this.#top;
    if ((one !== 0 && mixedOther === one) || (other !== 0 && mixedOne === other)) return CROSSED;
    if (one === 0 || other === 0) return 0;
    return this.#levelOfValues(one, other);
  }

  #levelOfValues(one: number, other: number): number {
    // Jaro–Winkler depends a little on who comes first: the texts decide that, not the order of rows.
    const isTurned = this.#hashes[one]! > this.#hashes[other]!;
    const a = isTurned ? other : one;
    const b = isTurned ? one : other;
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> (32 - CACHE_BITS);
    if (this.#lefts[slot] === a && this.#rights[slot] === b) return this.#levels[slot]!;
    const level = this.#compare(a, b);
    this.#lefts[slot] = a;
    this.#rights[slot] = b;
    this.#levels[slot] = level;
    return level;
  }
}

/** The surprise of what two values share, in bits; for the fields compared by words. */
export function makeSurprise(field: Field): ((left: number, right: number) => number) | null {
  const { words } = field;
  if (words === null) return null;
  const shared: SharedWords = { bits: 0, ofHeavier: 0, ofLighter: 0 };
  return (left, right) => {
    shareWords(words, left, right, shared);
    return shared.bits;
  };
}
