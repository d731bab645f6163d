import type { ValueTable } from '../encode/encoded-column.ts';
import type { WordTable } from '../encode/word-table.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { isOneSlip } from './one-slip.ts';

const SHORTEST_TO_SLIP = 4;
/** A word recognised under a slip proves a little less than the word itself. */
const SLIP_SHARE = 0.8;
const MOST_WORDS = 64;

/** What two texts share, in bits of surprise. */
export interface SharedWords {
  bits: number;
  /** Share of the heavier text that both have. */
  ofHeavier: number;
  /** Share of the lighter text that both have. */
  ofLighter: number;
}

const aloneLeft = new Int32Array(MOST_WORDS);
const aloneRight = new Int32Array(MOST_WORDS);

/** Sums the surprise of the words that two values share, those of one slip included. Writes into `into`. */
export function shareWords(table: WordTable, left: number, right: number, into: SharedWords): void {
  let a = table.starts[left]!;
  let b = table.starts[right]!;
  const aEnd = table.starts[left + 1]!;
  const bEnd = table.starts[right + 1]!;
  let bits = 0;
  let lefts = 0;
  let rights = 0;
  while (a < aEnd || b < bEnd) {
    const one = a < aEnd ? table.words[a]! : Infinity;
    const other = b < bEnd ? table.words[b]! : Infinity;
    if (one === other) {
      bits += table.surprise[one]!;
      a += 1;
      b += 1;
    } else if (one < other) {
      if (lefts < MOST_WORDS) aloneLeft[lefts++] = one;
      a += 1;
    } else {
      if (rights < MOST_WORDS) aloneRight[rights++] = other;
      b += 1;
    }
  }
  if (lefts > 0 && rights > 0) bits += shareSlips(table, lefts, rights);
  const heavier = Math.max(table.mass[left]!, table.mass[right]!);
  const lighter = Math.min(table.mass[left]!, table.mass[right]!);
  into.bits = bits;
  into.ofHeavier = heavier > 0 ? Math.min(1, bits / heavier) : 0;
  into.ofLighter = lighter > 0 ? Math.min(1, bits / lighter) : 0;
}

function shareSlips(table: WordTable, lefts: number, rights: number): number {
  const { starts, chars } = table.vocabulary;
  let bits = 0;
  for (let at = 0; at < lefts; at += 1) {
    const one = aloneLeft[at]!;
    const from = starts[one]!;
    const to = starts[one + 1]!;
    if (to - from < SHORTEST_TO_SLIP || isNumber(chars, from, to)) continue;
    let best = 0;
    for (let of = 0; of < rights; of += 1) {
      const other = aloneRight[of]!;
      const begin = starts[other]!;
      const end = starts[other + 1]!;
      if (end - begin < SHORTEST_TO_SLIP || !isOneSlip(chars, from, to, begin, end)) continue;
      best = Math.max(best, Math.min(table.surprise[one]!, table.surprise[other]!));
    }
    bits += best * SLIP_SHARE;
  }
  // The same grid as the surprise itself keeps sums independent of the order of words.
  return Math.round(bits * 1024) / 1024;
}

/** Figures never slip: 12 and 13 are two numbers. */
function isNumber(chars: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (chars[at]! >= 48 && chars[at]! <= 57) return true;
  return false;
}

const MOST = 0.6;
const NEARLY = 0.82;
const HALF = 0.35;
const FAINT = 0.12;
const SAME_LETTERS = 0.95;
const ALIKE_LETTERS = 0.88;

/** A name or a text by its words: rare ones weigh more, their order does not count. Levels of `words`. */
export function compareWords(values: ValueTable, table: WordTable): (left: number, right: number) => number {
  const shared: SharedWords = { bits: 0, ofHeavier: 0, ofLighter: 0 };
  const { starts, chars } = values;
  return (left, right) => {
    shareWords(table, left, right, shared);
    if (shared.ofHeavier === 1) return 6;
    if (shared.ofHeavier >= NEARLY) return 5;
    const letters = jaroWinkler(chars, starts[left]!, starts[left + 1]!, starts[right]!, starts[right + 1]!);
    if (letters >= SAME_LETTERS) return 5;
    if (shared.ofHeavier >= MOST || shared.ofLighter >= SAME_LETTERS) return 4;
    if (shared.ofHeavier >= HALF || letters >= ALIKE_LETTERS) return 3;
    return shared.ofHeavier >= FAINT ? 2 : 1;
  };
}
