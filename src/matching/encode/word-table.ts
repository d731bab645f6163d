import { type EncodedColumn, sizeOf, type ValueTable } from './encoded-column.ts';
import { sharedFloat32, sharedUint32 } from './shared-memory.ts';
import { ValueEncoder } from './value-encoder.ts';

/** The words of each value of a column, as numbers, and how rare each word is. */
export interface WordTable {
  /** Where the words of each value begin in `words`; one more at the end. */
  readonly starts: Uint32Array;
  /** Ids of words, ascending within a value, none twice. */
  readonly words: Uint32Array;
  readonly vocabulary: ValueTable;
  /** In how many records each word stands. */
  readonly counts: Uint32Array;
  /** Bits of surprise of each word: −log2 of its share of the filled records. */
  readonly surprise: Float32Array;
  /** Sum of `surprise` over the words of each value. */
  readonly mass: Float32Array;
}

const SPACE = 32;
const GRID = 1024;

/** Sums of such numbers are exact, hence the same in any order of words. */
function onGrid(bits: number): number {
  return Math.round(bits * GRID) / GRID;
}

function readWords(column: EncodedColumn): { starts: Uint32Array; words: Uint32Array; vocabulary: ValueTable } {
  const { starts: from, chars } = column.values;
  const encoder = new ValueEncoder();
  const starts = sharedUint32(sizeOf(column.values) + 1);
  const all: number[] = [];
  const text = new TextOf(chars);
  for (let value = 0; value < sizeOf(column.values); value += 1) {
    starts[value] = all.length;
    const found = text.words(from[value]!, from[value + 1]!).map((word) => encoder.encode(word));
    for (const word of [...new Set(found)].sort((a, b) => a - b)) all.push(word);
  }
  starts[sizeOf(column.values)] = all.length;
  const words = sharedUint32(all.length);
  words.set(all);
  return { starts, words, vocabulary: encoder.finish() };
}

class TextOf {
  readonly #chars: Uint16Array;

  constructor(chars: Uint16Array) {
    this.#chars = chars;
  }

  words(from: number, to: number): string[] {
    const words: string[] = [];
    let begin = from;
    for (let at = from; at <= to; at += 1) {
      if (at < to && this.#chars[at] !== SPACE) continue;
      if (at > begin) words.push(String.fromCharCode(...this.#chars.subarray(begin, at)));
      begin = at + 1;
    }
    return words;
  }
}

/** Cuts the values of a column at their spaces. Words are as rare as the records say, not as the distinct values say. */
export function makeWordTable(column: EncodedColumn): WordTable {
  const { starts, words, vocabulary } = readWords(column);
  const counts = sharedUint32(sizeOf(vocabulary));
  let filled = 0;
  for (let value = 1; value < sizeOf(column.values); value += 1) {
    filled += column.counts[value]!;
    for (let at = starts[value]!; at < starts[value + 1]!; at += 1) counts[words[at]!]! += column.counts[value]!;
  }
  const surprise = sharedFloat32(counts.length);
  for (let word = 1; word < counts.length; word += 1) surprise[word] = onGrid(-Math.log2(counts[word]! / (filled + 1)));
  const mass = sharedFloat32(sizeOf(column.values));
  for (let value = 0; value < mass.length; value += 1) {
    let sum = 0;
    for (let at = starts[value]!; at < starts[value + 1]!; at += 1) sum += surprise[words[at]!]!;
    mass[value] = sum;
  }
  return { starts, words, vocabulary, counts, surprise, mass };
}
