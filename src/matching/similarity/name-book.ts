import { type Alignment, alignNames } from './align-names.ts';
import { COMMON_SURNAMES } from './common-surnames.ts';
import { isOneSlip, slipsBetween } from './near-words.ts';
import { PairMemo } from './pair-memo.ts';
import { FAVORITE_WORDS, TRADE_NAMES } from './trade-names.ts';
import { EMPTY_WORDS, EQUIVALENT_WORDS, HEAD_WORDS, REGION_WORDS, WEAK_WORDS } from './trade-words.ts';

export type NameLevel =
  | 'same'
  | 'slips'
  | 'glued'
  | 'acronym'
  | 'same_with_place'
  | 'longer'
  | 'sister'
  | 'other_place'
  | 'other_word'
  | 'different';

/** How two names stand to each other. `bits` is how surprising the shared words are, from the file itself. */
export interface NameLikeness {
  readonly level: NameLevel;
  readonly bits: number;
  readonly slips: number;
}

/** The same with the words that make it. */
export interface NameComparison extends NameLikeness {
  readonly shared: readonly string[];
  readonly leftOnly: readonly string[];
  readonly rightOnly: readonly string[];
}

const TOWN_HALL = 'mairie';

/** A small sheet says little of how common a word is in France: it counts as one of this many names at least. */
const BACKGROUND_NAMES = 2000;

/** A weak word is as common as one name in sixteen. */
const WEAK_BITS = 4;

const UNLIKE: NameLikeness = { level: 'different', bits: 0, slips: 0 };

const MIN_BRAND_LENGTH = 3;

/** Shorter words are initials and acronyms, which many share. */
const MIN_COINED_LENGTH = 5;

const MOST_COINED_WORDS = 2;

/** Every distinct company name of the sheet, numbered, with how common its words are. */
export class NameBook {
  /** By the words as the rows write them, and by their long forms. */
  private readonly spellings = new Map<string, number>();
  private readonly ids = new Map<string, number>();
  private readonly names: (readonly string[])[] = [];
  private readonly frequencies = new Map<string, number>();
  private readonly placeWords: ReadonlySet<string>;
  private readonly personNames: ReadonlySet<string>;
  /** By name: what does not depend on how many names the book holds is read once. */
  private readonly cores: (readonly string[] | undefined)[] = [];
  private readonly coined: (number | undefined)[] = [];
  private readonly weak = new Map<string, boolean>();
  /** By word, as long as no name is added: how surprising a word is depends on all of them. */
  private readonly bits = new Map<string, number>();
  private bitsReadAt = 0;
  private likenesses = new PairMemo<NameLikeness>();

  /** `personNames` are the first and last names of the sheet's people: a company of such a name has homonyms. */
  constructor(placeWords: ReadonlySet<string>, personNames: ReadonlySet<string>) {
    this.placeWords = placeWords;
    this.personNames = personNames;
  }

  /** The number of a name; -1 where it has no word. */
  add(tokens: readonly string[]): number {
    if (tokens.length === 0) return -1;
    const spelling = tokens.join(' ');
    const known = this.spellings.get(spelling);
    if (known !== undefined) return known;
    const words = tokens.map((token) => this.canonical(token));
    const key = words.join(' ');
    const id = this.ids.get(key) ?? this.addWords(key, words);
    this.spellings.set(spelling, id);
    return id;
  }

  private addWords(key: string, words: readonly string[]): number {
    const id = this.names.length;
    this.ids.set(key, id);
    this.names.push(words);
    for (const word of new Set(words)) this.frequencies.set(word, (this.frequencies.get(word) ?? 0) + 1);
    return id;
  }

  /** Short forms by their long one, and « mirie » by what a mairie is; « marie » is somebody. */
  private canonical(token: string): string {
    const known = EQUIVALENT_WORDS.get(token);
    if (known !== undefined) return known;
    const isSlip = isOneSlip(token, TOWN_HALL) && !COMMON_SURNAMES.has(token) && !this.personNames.has(token);
    return isSlip ? (EQUIVALENT_WORDS.get(TOWN_HALL) ?? token) : token;
  }

  get size(): number {
    return this.names.length;
  }

  wordsOf(id: number): readonly string[] {
    return this.names[id]!;
  }

  frequencyOf(word: string): number {
    return this.frequencies.get(word) ?? 0;
  }

  /** Every word of every name, in alphabetical order. */
  vocabulary(): string[] {
    return [...this.frequencies.keys()].sort();
  }

  /** A word that many names bear, or that says a place: never what sets a name apart. */
  isWeak(word: string): boolean {
    const known = this.weak.get(word);
    if (known !== undefined) return known;
    const isWeak = WEAK_WORDS.has(word) || REGION_WORDS.has(word) || this.isPlace(word);
    this.weak.set(word, isWeak);
    return isWeak;
  }

  /** A word that companies far apart bear: a trade, a family or first name, a favorite word, a weak one or a place. */
  isCommon(word: string): boolean {
    return (
      this.isWeak(word) ||
      TRADE_NAMES.has(word) ||
      FAVORITE_WORDS.has(word) ||
      COMMON_SURNAMES.has(word) ||
      this.personNames.has(word)
    );
  }

  /** The word that opens a name as a brand does; null where that word is common. */
  brandOf(id: number): string | null {
    const first = this.wordsOf(id).find((word) => !EMPTY_WORDS.has(word) && !HEAD_WORDS.has(word));
    return first === undefined || this.isCommon(first) || first.length < MIN_BRAND_LENGTH ? null : first;
  }

  /** How many words of a made-up name, which nobody else would think of, are made up, at most two: 0 for « Martin Plomberie », 2 for « Gravelin Rosegam ». */
  coinedWordsOf(id: number): number {
    const known = this.coined[id];
    if (known !== undefined) return known;
    const brand = this.brandOf(id);
    const core = this.coreOf(id);
    const isCoined = brand !== null && core.every((word) => word.length >= MIN_COINED_LENGTH && !this.isCommon(word));
    const count = isCoined ? Math.min(MOST_COINED_WORDS, core.length) : 0;
    this.coined[id] = count;
    return count;
  }

  /** « Vinix Transports »: one made-up word, and one that says what the company does or which part of France it serves. */
  hasCoinedWordAndActivity(id: number): boolean {
    if (this.coinedWordsOf(id) !== 1) return false;
    const isSaid = (word: string) => (WEAK_WORDS.has(word) && !HEAD_WORDS.has(word)) || REGION_WORDS.has(word);
    return this.wordsOf(id).some((word) => isSaid(word) && !EMPTY_WORDS.has(word));
  }

  isPlace(word: string): boolean {
    return this.placeWords.has(word);
  }

  /** Words that set a name apart: neither weak nor a place; all of them where nothing else is left. */
  coreOf(id: number): readonly string[] {
    const known = this.cores[id];
    if (known) return known;
    const words = this.wordsOf(id);
    const strong = words.filter((word) => !this.isWeak(word));
    const core = strong.length > 0 && strong.length < words.length ? strong : words;
    this.cores[id] = core;
    return core;
  }

  bitsOf(word: string): number {
    const known = this.bits.get(word);
    if (known !== undefined && this.bitsReadAt === this.names.length) return known;
    if (this.bitsReadAt !== this.names.length) this.bits.clear();
    this.bitsReadAt = this.names.length;
    const bits = this.readBits(word);
    this.bits.set(word, bits);
    return bits;
  }

  private readBits(word: string): number {
    const total = Math.max(BACKGROUND_NAMES, this.names.length);
    const bits = Math.log2(total / Math.max(1, this.frequencyOf(word)));
    return this.isWeak(word) ? Math.min(WEAK_BITS, bits) : bits;
  }

  /** How two names stand to each other, kept: the same names meet in many companies. */
  likenessOf(one: number, other: number): NameLikeness {
    const left = Math.min(one, other);
    const right = Math.max(one, other);
    const pair = this.likenesses.numberOf(left, right);
    const known = this.likenesses.values[pair];
    if (known) return known;
    const { level, bits, slips } = this.compare(left, right);
    // Most names that meet share no word: they share this answer.
    const likeness = bits === 0 && level === 'different' ? UNLIKE : { level, bits, slips };
    this.likenesses.values[pair] = likeness;
    return likeness;
  }

  /** Frees what is known of pairs of names once nothing compares companies any more. */
  forgetLikenesses(): void {
    this.likenesses = new PairMemo();
  }

  /** The same word by word, worked out anew: only what is put into words needs it. */
  compare(left: number, right: number): NameComparison {
    return this.compareWords(this.wordsOf(left), this.wordsOf(right));
  }

  private compareWords(left: readonly string[], right: readonly string[]): NameComparison {
    const alignment = alignNames(left, right);
    if (alignment.shared.length === 0)
      return {
        level: 'different',
        bits: 0,
        slips: 0,
        shared: [],
        leftOnly: alignment.leftOnly,
        rightOnly: alignment.rightOnly,
      };
    const leftOnly = alignment.leftOnly.filter((word) => !EMPTY_WORDS.has(word));
    const rightOnly = alignment.rightOnly.filter((word) => !EMPTY_WORDS.has(word));
    const bits = alignment.shared.reduce((sum, word) => sum + this.sharedBits(word, right), 0);
    const level = this.levelOf(alignment, leftOnly, rightOnly);
    const { shared } = alignment;
    return { level, bits, slips: alignment.slips + alignment.shortened, shared, leftOnly, rightOnly };
  }

  /** A word with a slip is as common as the more common of its two spellings. */
  private sharedBits(word: string, others: readonly string[]): number {
    const bits = this.bitsOf(word);
    if (others.includes(word)) return bits;
    const twin = others.find((other) => slipsBetween(word, other) !== null);
    return twin === undefined ? bits : Math.min(bits, this.bitsOf(twin));
  }

  private levelOf(alignment: Alignment, leftOnly: readonly string[], rightOnly: readonly string[]): NameLevel {
    const isEmptyCore = alignment.shared.every((word) => this.isWeak(word));
    if (leftOnly.length === 0 && rightOnly.length === 0) {
      if (alignment.shared.length === 0) return 'different';
      if (alignment.as !== 'words') return alignment.as;
      return alignment.slips + alignment.shortened > 0 ? 'slips' : 'same';
    }
    if (isEmptyCore) return 'different';
    const isPlaceOnly = [...leftOnly, ...rightOnly].every((word) => this.isPlace(word));
    if (leftOnly.length === 0 || rightOnly.length === 0) {
      if (isPlaceOnly) return 'same_with_place';
      // « Lamy » and « Lamy Holding »: words that sisters put behind a brand, not a longer way to say it.
      return [...leftOnly, ...rightOnly].every((word) => this.isWeak(word)) ? 'sister' : 'longer';
    }
    return isPlaceOnly ? 'other_place' : 'other_word';
  }
}
