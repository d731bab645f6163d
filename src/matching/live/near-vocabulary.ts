import { isOneSlip } from '../similarity/near-words.ts';
import { hashWithout } from './hash-key.ts';
import type { Vocabulary } from './vocabulary.ts';

/** « ax » and « axa », « axa » and « axe » are two words; « fis » is « fils ». */
const MIN_LENGTH = 3;
const MIN_LONGER = 4;
const MAX_LENGTH = 24;
const WORDS_PER_STEP = 20_000;

function isCut(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && !/\d/.test(word);
}

/** Words one slip away, found through the words with a letter dropped (SymSpell) over the vocabulary, not over the records. */
export class NearVocabulary {
  /** Words that came after it was built are compared one by one. */
  readonly wordCount: number;
  private readonly vocabulary: Vocabulary;
  private readonly mask: number;
  private readonly starts: Uint32Array;
  private readonly words: Uint32Array;

  private constructor(
    vocabulary: Vocabulary,
    wordCount: number,
    mask: number,
    starts: Uint32Array,
    words: Uint32Array,
  ) {
    this.vocabulary = vocabulary;
    this.wordCount = wordCount;
    this.mask = mask;
    this.starts = starts;
    this.words = words;
  }

  static empty(vocabulary: Vocabulary): NearVocabulary {
    return new NearVocabulary(vocabulary, 0, 0, new Uint32Array(2), new Uint32Array(0));
  }

  /** Built in steps, so that a server answers meanwhile. */
  static *build(vocabulary: Vocabulary): Generator<void, NearVocabulary> {
    const wordCount = vocabulary.size;
    let total = 0;
    for (let number = 0; number < wordCount; number += 1) {
      const word = vocabulary.wordOf(number);
      if (isCut(word)) total += word.length + 1;
    }
    const mask = 2 ** Math.max(8, Math.ceil(Math.log2(total + 1))) - 1;
    const starts = new Uint32Array(mask + 2);
    yield* eachCut(vocabulary, wordCount, (cut) => {
      starts[(cut & mask) + 1]! += 1;
    });
    for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
    const words = new Uint32Array(total);
    const next = starts.slice();
    yield* eachCut(vocabulary, wordCount, (cut, number) => {
      const bucket = cut & mask;
      words[next[bucket]!] = number;
      next[bucket]! += 1;
    });
    return new NearVocabulary(vocabulary, wordCount, mask, starts, words);
  }

  /** The numbers of the known words one slip away from a word, itself left out. */
  find(word: string): number[] {
    const found = new Set<number>();
    if (!isCut(word)) return [];
    const offer = (number: number): void => {
      const other = this.vocabulary.wordOf(number);
      const isLong = isCut(other) && Math.max(word.length, other.length) >= MIN_LONGER;
      if (isLong && word !== other && isOneSlip(word, other)) found.add(number);
    };
    for (let place = 0; place <= word.length; place += 1) {
      const bucket = hashWithout(word, place) & this.mask;
      for (let at = this.starts[bucket]!; at < this.starts[bucket + 1]!; at += 1) {
        const number = this.words[at]!;
        if (!found.has(number)) offer(number);
      }
    }
    for (let number = this.wordCount; number < this.vocabulary.size; number += 1) offer(number);
    return [...found];
  }

  get bytes(): number {
    return this.starts.byteLength + this.words.byteLength;
  }
}

function* eachCut(
  vocabulary: Vocabulary,
  wordCount: number,
  visit: (cut: number, number: number) => void,
): Generator<void> {
  for (let number = 0; number < wordCount; number += 1) {
    const word = vocabulary.wordOf(number);
    // The word, and what is left of it when one letter is dropped: words one slip apart have one of these in common.
    if (isCut(word)) for (let place = 0; place <= word.length; place += 1) visit(hashWithout(word, place), number);
    if (number % WORDS_PER_STEP === WORDS_PER_STEP - 1) yield;
  }
}
