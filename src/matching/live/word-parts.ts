import type { Vocabulary } from './vocabulary.ts';

/** A fragment is looked for through its first three signs; shorter ones only open a word. */
const TRIGRAM = 3;
const SIGNS = 37;
const WORDS_PER_STEP = 20_000;

function signOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 21 : 0;
}

function trigramAt(word: string, at: number): number {
  const first = signOf(word.charCodeAt(at)) * SIGNS + signOf(word.charCodeAt(at + 1));
  return first * SIGNS + signOf(word.charCodeAt(at + 2));
}

/** The words of each list, one list behind the other. */
interface WordLists {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
}

/** Words by the fragments that they hold: three signs in a row, over the vocabulary and not over the records. */
export class WordParts {
  private readonly vocabulary: Vocabulary;
  private readonly wordCount: number;
  private readonly held: WordLists;
  /** By the first two signs, for a fragment of one or two. */
  private readonly opened: WordLists;

  private constructor(vocabulary: Vocabulary, wordCount: number, held: WordLists, opened: WordLists) {
    this.vocabulary = vocabulary;
    this.wordCount = wordCount;
    this.held = held;
    this.opened = opened;
  }

  static empty(vocabulary: Vocabulary): WordParts {
    const none = new Uint32Array(0);
    const listsOf = (length: number) => ({ starts: new Uint32Array(SIGNS ** length + 1), words: none });
    return new WordParts(vocabulary, 0, listsOf(TRIGRAM), listsOf(TRIGRAM - 1));
  }

  /** Built in steps, so that a server answers meanwhile. */
  static *build(vocabulary: Vocabulary): Generator<void, WordParts> {
    const wordCount = vocabulary.size;
    const held = yield* layLists(vocabulary, wordCount, SIGNS ** TRIGRAM, trigramsOf);
    const opened = yield* layLists(vocabulary, wordCount, SIGNS ** (TRIGRAM - 1), openingOf);
    return new WordParts(vocabulary, wordCount, held, opened);
  }

  /** The numbers of the words that hold a fragment; of one or two letters, those that it opens. */
  find(fragment: string, limit: number): number[] {
    const found =
      fragment.length < TRIGRAM ? this.findByBeginning(fragment, limit) : this.findByTrigram(fragment, limit);
    for (let number = this.wordCount; number < this.vocabulary.size && found.length < limit; number += 1) {
      const word = this.vocabulary.wordOf(number);
      if (fragment.length < TRIGRAM ? word.startsWith(fragment) : word.includes(fragment)) found.push(number);
    }
    return found;
  }

  private findByTrigram(fragment: string, limit: number): number[] {
    let rarest = trigramAt(fragment, 0);
    const sizeOf = (trigram: number) => this.held.starts[trigram + 1]! - this.held.starts[trigram]!;
    for (let at = 1; at + TRIGRAM <= fragment.length; at += 1) {
      const trigram = trigramAt(fragment, at);
      if (sizeOf(trigram) < sizeOf(rarest)) rarest = trigram;
    }
    const opened: number[] = [];
    const held: number[] = [];
    let last = -1;
    for (let at = this.held.starts[rarest]!; at < this.held.starts[rarest + 1]!; at += 1) {
      const number = this.held.words[at]!;
      // « banban » holds « ban » twice, one behind the other.
      if (number === last) continue;
      last = number;
      const where = this.vocabulary.wordOf(number).indexOf(fragment);
      if (where === 0) opened.push(number);
      else if (where > 0) held.push(number);
    }
    return [...opened, ...held].slice(0, limit);
  }

  private findByBeginning(beginning: string, limit: number): number[] {
    const first = signOf(beginning.charCodeAt(0)) * SIGNS;
    const isLetter = beginning.length === 1;
    const from = isLetter ? first : first + signOf(beginning.charCodeAt(1));
    const { starts, words } = this.opened;
    return [...words.subarray(starts[from]!, starts[from + (isLetter ? SIGNS : 1)]!).subarray(0, limit)];
  }

  get bytes(): number {
    const { held, opened } = this;
    return [held.starts, held.words, opened.starts, opened.words].reduce((sum, array) => sum + array.byteLength, 0);
  }
}

function trigramsOf(word: string, visit: (list: number) => void): void {
  for (let at = 0; at + TRIGRAM <= word.length; at += 1) visit(trigramAt(word, at));
}

function openingOf(word: string, visit: (list: number) => void): void {
  visit(signOf(word.charCodeAt(0)) * SIGNS + (word.length > 1 ? signOf(word.charCodeAt(1)) : 0));
}

function* layLists(
  vocabulary: Vocabulary,
  wordCount: number,
  listCount: number,
  listsOf: (word: string, visit: (list: number) => void) => void,
): Generator<void, WordLists> {
  const starts = new Uint32Array(listCount + 1);
  for (let number = 0; number < wordCount; number += 1) {
    listsOf(vocabulary.wordOf(number), (list) => {
      starts[list + 1]! += 1;
    });
    if (number % WORDS_PER_STEP === WORDS_PER_STEP - 1) yield;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
  const words = new Uint32Array(starts[listCount]!);
  const next = starts.slice();
  for (let number = 0; number < wordCount; number += 1) {
    listsOf(vocabulary.wordOf(number), (list) => {
      words[next[list]!] = number;
      next[list]! += 1;
    });
    if (number % WORDS_PER_STEP === WORDS_PER_STEP - 1) yield;
  }
  return { starts, words };
}
