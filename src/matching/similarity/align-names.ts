import { isShortened, slipsBetween } from './near-words.ts';
import { TRADE_NAMES } from './trade-names.ts';
import { WEAK_WORDS } from './trade-words.ts';

/** Two names laid side by side, word by word. */
export interface Alignment {
  /** Words found on both sides, as the left one writes them. */
  readonly shared: readonly string[];
  readonly slips: number;
  readonly shortened: number;
  readonly leftOnly: readonly string[];
  readonly rightOnly: readonly string[];
  /** One side is written in one word (« batisud ») or by its initials. */
  readonly as: 'words' | 'glued' | 'acronym';
}

const NO_WORDS: readonly string[] = [];

function initialsOf(tokens: readonly string[]): string {
  return tokens.map((token) => token[0]).join('');
}

/** « Société », « Compagnie », « Établissements » stand in the acronym although the words of the name leave them out. */
const UNSAID_INITIALS = ['', 's', 'c', 'e'];

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const [word = ''] = short;
  if (short.length !== 1 || word.length < 3 || long.length < 2) return false;
  // At most one initial is unsaid: most words are ruled out by their length.
  if (word.length < long.length || word.length > long.length + 1) return false;
  const initials = initialsOf(long);
  return UNSAID_INITIALS.some((unsaid) => word === unsaid + initials);
}

function isCommonWord(word: string): boolean {
  return TRADE_NAMES.has(word) || WEAK_WORDS.has(word);
}

function mayBeInitials(word: string): boolean {
  return word.length >= 2 && word.length <= 5;
}

/** « CH Dreux » for « Centre Hospitalier Dreux »: one word that is the initials of words that follow each other. */
function pairInitials(left: string[], right: string[]): readonly string[] {
  for (const [shorts, longs] of [
    [left, right],
    [right, left],
  ] as const) {
    if (longs.length < 2 || !shorts.some(mayBeInitials)) continue;
    const initials = initialsOf(longs);
    const short = shorts.find((word) => mayBeInitials(word) && initials.includes(word));
    if (short === undefined) continue;
    const start = initials.indexOf(short);
    // « CH » is Centre Hospitalier, not Cuisines Hydrofix: only common words are written by their initials.
    if (!longs.slice(start, start + short.length).every(isCommonWord)) continue;
    shorts.splice(shorts.indexOf(short), 1);
    return longs.splice(start, short.length);
  }
  return NO_WORDS;
}

function isGlued(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === right.length || (left.length > 1 && right.length > 1)) return false;
  const leftWord = left.join('');
  return leftWord.length >= 6 && slipsBetween(leftWord, right.join('')) !== null;
}

/** Pairs what both lists still hold when `isPair` says so; the first left word takes the first right one. */
function pairOff(left: string[], right: string[], isPair: (l: string, r: string) => boolean): readonly string[] {
  let found: string[] | null = null;
  for (let index = 0; index < left.length; ) {
    const word = left[index]!;
    let twin = 0;
    while (twin < right.length && !isPair(word, right[twin]!)) twin++;
    if (twin === right.length) {
      index++;
      continue;
    }
    found ??= [];
    found.push(word);
    left.splice(index, 1);
    right.splice(twin, 1);
  }
  return found ?? NO_WORDS;
}

function isSameWord(left: string, right: string): boolean {
  return left === right;
}

function isSlippedWord(left: string, right: string): boolean {
  return slipsBetween(left, right) !== null;
}

/** Trades are written short, brands are not: « transp » is transport, « proxi » is not Proximar. */
function isShortTrade(left: string, right: string): boolean {
  const long = left.length > right.length ? left : right;
  return isShortened(left, right) && isCommonWord(long);
}

/** Lays two lists of words side by side: equal words first, then slips of the hand, then shortened words. */
export function alignNames(left: readonly string[], right: readonly string[]): Alignment {
  if (isAcronym(left, right) || isAcronym(right, left))
    return { shared: [...left], slips: 0, shortened: 0, leftOnly: [], rightOnly: [], as: 'acronym' };
  const leftOnly = [...left];
  const rightOnly = [...right];
  const same = pairOff(leftOnly, rightOnly, isSameWord);
  const slipped = pairOff(leftOnly, rightOnly, isSlippedWord);
  const short = pairOff(leftOnly, rightOnly, isShortTrade);
  const initialed = same.length > 0 ? pairInitials(leftOnly, rightOnly) : NO_WORDS;
  const slips = slipped.length;
  const shortened = short.length + (initialed.length > 0 ? 1 : 0);
  const shared = slips + shortened === 0 ? same : [...same, ...slipped, ...short, ...initialed];
  if (leftOnly.length > 0 && rightOnly.length > 0 && isGlued(leftOnly, rightOnly))
    return { shared: [...shared, ...leftOnly], slips, shortened, leftOnly: [], rightOnly: [], as: 'glued' };
  return { shared, slips, shortened, leftOnly, rightOnly, as: 'words' };
}
