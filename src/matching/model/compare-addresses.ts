import type { ValueTable } from '../encode/encoded-column.ts';
import { sharedUint32 } from '../encode/shared-memory.ts';
import type { WordTable } from '../encode/word-table.ts';
import { type SharedWords, shareWords } from './compare-words.ts';
import { jaroWinkler } from './jaro-winkler.ts';

const SAME_STREET = 0.7;
const SOME_STREET = 0.3;
const SAME_LETTERS = 0.93;

/** The first word with a figure in each value, 0 where there is none: the number in the street. */
function numbersOf(table: WordTable): Uint32Array {
  const numbers = sharedUint32(table.starts.length - 1);
  for (let value = 1; value < numbers.length; value += 1) {
    let least = 0;
    for (let at = table.starts[value]!; at < table.starts[value + 1]!; at += 1) {
      const word = table.words[at]!;
      if (hasFigure(table, word) && (least === 0 || isRarer(table, word, least))) least = word;
    }
    numbers[value] = least;
  }
  return numbers;
}

/** By rarity, then by text: ids of words depend on the order of rows. */
function isRarer(table: WordTable, one: number, other: number): boolean {
  const difference = table.counts[one]! - table.counts[other]!;
  return difference < 0 || (difference === 0 && table.vocabulary.hashes[one]! < table.vocabulary.hashes[other]!);
}

function hasFigure({ vocabulary }: WordTable, word: number): boolean {
  for (let at = vocabulary.starts[word]!; at < vocabulary.starts[word + 1]!; at += 1) {
    const sign = vocabulary.chars[at]!;
    if (sign >= 48 && sign <= 57) return true;
  }
  return false;
}

/** Number and street of an address. Levels of `address`. */
export function compareAddresses(values: ValueTable, table: WordTable): (left: number, right: number) => number {
  const numbers = numbersOf(table);
  const shared: SharedWords = { bits: 0, ofHeavier: 0, ofLighter: 0 };
  const { starts, chars } = values;
  return (left, right) => {
    shareWords(table, left, right, shared);
    if (shared.ofHeavier === 1) return 6;
    const isSameNumber = numbers[left] === numbers[right] && numbers[left] !== 0;
    const isNumberMissing = numbers[left] === 0 || numbers[right] === 0;
    const letters = jaroWinkler(chars, starts[left]!, starts[left + 1]!, starts[right]!, starts[right + 1]!);
    const street = Math.max(shared.ofHeavier, letters >= SAME_LETTERS ? 1 : 0);
    if (street >= SAME_STREET) return isSameNumber ? 5 : isNumberMissing ? 3 : 2;
    if (isSameNumber && shared.ofHeavier >= SOME_STREET) return 4;
    return isNumberMissing && shared.ofLighter >= SAME_LETTERS ? 3 : 1;
  };
}
