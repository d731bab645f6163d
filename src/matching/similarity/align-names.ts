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

function initialsOf(tokens: readonly string[]): string {
  return tokens.map((token) => token[0]).join('');
}

/** « Société », « Compagnie », « Établissements » stand in the acronym although the words of the name leave them out. */
const UNSAID_INITIALS = ['', 's', 'c', 'e'];

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const [word = ''] = short;
  if (short.length !== 1 || word.length < 3 || long.length < 2 || word.length < long.length) return false;
  const initials = initialsOf(long);
  return UNSAID_INITIALS.some((unsaid) => word === unsaid + initials);
}

function isCommonWord(word: string): boolean {
  return TRADE_NAMES.has(word) || WEAK_WORDS.has(word);
}

/** « CH Dreux » for « Centre Hospitalier Dreux »: one word that is the initials of words that follow each other. */
function pairInitials(left: string[], right: string[]): string[] {
  for (const [shorts, longs] of [
    [left, right],
    [right, left],
  ] as const) {
    const short = shorts.find((word) => word.length >= 2 && word.length <= 5 && initialsOf(longs).includes(word));
    if (short === undefined || longs.length < 2) continue;
    const start = initialsOf(longs).indexOf(short);
    // « CH » is Centre Hospitalier, not Cuisines Hydrofix: only common words are written by their initials.
    if (!longs.slice(start, start + short.length).every(isCommonWord)) continue;
    shorts.splice(shorts.indexOf(short), 1);
    return longs.splice(start, short.length);
  }
  return [];
}

function isGlued(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === right.length || (left.length > 1 && right.length > 1)) return false;
  const leftWord = left.join('');
  return leftWord.length >= 6 && slipsBetween(leftWord, right.join('')) !== null;
}

interface Pairing {
  readonly shared: string[];
  slips: number;
  shortened: number;
}

/** Pairs what both lists still hold when `isPair` says so; the first left word takes the first right one. */
function pairOff(left: string[], right: string[], isPair: (l: string, r: string) => boolean): string[] {
  const found: string[] = [];
  for (let index = 0; index < left.length; ) {
    const word = left[index]!;
    const twin = right.findIndex((other) => isPair(word, other));
    if (twin < 0) {
      index++;
      continue;
    }
    found.push(word);
    left.splice(index, 1);
    right.splice(twin, 1);
  }
  return found;
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
  const pairing: Pairing = { shared: pairOff(leftOnly, rightOnly, (l, r) => l === r), slips: 0, shortened: 0 };
  const slipped = pairOff(leftOnly, rightOnly, (l, r) => slipsBetween(l, r) !== null);
  pairing.slips = slipped.length;
  const shortened = pairOff(leftOnly, rightOnly, isShortTrade);
  pairing.shortened = shortened.length;
  const initialed = pairing.shared.length > 0 ? pairInitials(leftOnly, rightOnly) : [];
  if (initialed.length > 0) pairing.shortened++;
  pairing.shared.push(...slipped, ...shortened, ...initialed);
  if (leftOnly.length > 0 && rightOnly.length > 0 && isGlued(leftOnly, rightOnly)) {
    pairing.shared.push(...leftOnly.splice(0));
    rightOnly.splice(0);
    return { ...pairing, leftOnly, rightOnly, as: 'glued' };
  }
  return { ...pairing, leftOnly, rightOnly, as: 'words' };
}
