import { type Civility, takeCivility } from './civility.ts';
import { firstNameWeight } from './first-names.ts';
import { foldText, tidyText } from './fold-text.ts';
import { type NameWord, readNameWord } from './name-word.ts';

/** A person's name read from a cell. */
export interface PersonName {
  readonly civility: Civility | null;
  /** Dr, Me, Pr. */
  readonly title: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly hasInitialOnly: boolean;
  readonly mayBeSwapped: boolean;
}

type Words = readonly NameWord[];

const joined = (words: Words): string => words.map(({ text }) => text).join(' ');

// A name of one word, as nearly all are, is the word's own text: lines that name the same people share it.
function spellLast(words: Words): string {
  const [only] = words;
  return words.length === 1 && only ? only.asLastName : words.map(({ asLastName }) => asLastName).join(' ');
}

function spellFirst(words: Words): string {
  const [only] = words;
  if (words.length === 1 && only) return only.isInitials ? only.text : only.asFirstName;
  const isCompound = words.length === 2 && words.every(({ weight }) => weight > 0);
  return words.map(({ asFirstName }) => asFirstName).join(isCompound ? '-' : ' ');
}

/** « DE LA TOUR » → « de La Tour », « LE GOFF » → « Le Goff », « D'ALMEIDA » → « d'Almeida ». Mixed capitals are left as written. */
export function formatLastName(text: string): string {
  return spellLast(tidyText(text).split(' ').map(readNameWord));
}

/** « jean pierre », « JEAN-PIERRE » → « Jean-Pierre »; initials keep their capitals: « JP », « J.-P. ». */
export function formatFirstName(text: string): string {
  return spellFirst(tidyText(text).split(' ').map(readNameWord));
}

/** Letters only, accent-less: « Jean-Pierre » and « jean pierre » are `jeanpierre`. */
export function nameKey(text: string | null): string {
  return text === null ? '' : foldText(text).replace(/[^a-z]/g, '');
}

interface Split {
  readonly first: Words;
  readonly last: Words;
  readonly mayBeSwapped: boolean;
}

/** Capitals are the surname; it answers null where all words are written alike. */
function splitByCapitals(words: Words): Split | null {
  // Two words in capitals of which one is short: « JP DURAND » has initials, not two surnames.
  const mayBeShort = words.length === 2 && words.some(({ text, isCapitals }) => text.length > 2 && isCapitals);
  const isMarked = (word: NameWord): boolean => word.isCapitals && !(mayBeShort && word.isInitials);
  const capital = words.findIndex(isMarked);
  const end = words.findIndex((word) => !isMarked(word));
  if (capital < 0 || end < 0) return null;
  const isShortFirst = capital === 0 && words[0]?.isInitials && !words.slice(1).some(({ isCapitals }) => isCapitals);
  if (isShortFirst) return null;
  if (capital > 0) {
    let start = capital;
    while (start > 1 && words[start - 1]?.isParticle) start -= 1;
    // « Jean de LA TOUR »: the particle in small letters goes with the capitals.
    return { first: words.slice(0, start), last: words.slice(start), mayBeSwapped: false };
  }
  return { first: words.slice(end), last: words.slice(0, end), mayBeSwapped: false };
}

/** The last name begins at the first particle: « Jean de La Tour », « Anna Van den Berg ». */
function splitAtParticle(words: Words): Split | null {
  const start = words.findIndex((word, position) => position > 0 && (word.isParticle || word.hasParticle));
  if (start < 1 || (start === words.length - 1 && !words[start]?.hasParticle)) return null;
  if (words[0]?.weight === 0 && !words[0].isInitials) return null;
  return { first: words.slice(0, start), last: words.slice(start), mayBeSwapped: false };
}

/** A leading particle belongs to the surname, which the first name follows: « DE RAED Benjamin », « Le Goff Yann ». */
function splitAfterParticle(words: Words): Split | null {
  if (!words[0]?.isParticle || words.length < 2) return null;
  const from = words.findIndex(({ isParticle }) => !isParticle);
  const first = words.slice(from + 1);
  const isNamed = first.length > 0 && first.every(({ weight, isInitials }) => weight > 0 || isInitials);
  return isNamed
    ? { first, last: words.slice(0, from + 1), mayBeSwapped: false }
    : { first: [], last: words, mayBeSwapped: false };
}

const weigh = (word: NameWord): number => (word.isInitials ? 2 : word.weight);

function splitByFirstNames(words: Words): Split {
  const [head, tail] = [words[0] as NameWord, words.at(-1) as NameWord]; // two words at least: `splitNames` has seen to it
  const [headWeight, tailWeight] = [weigh(head), weigh(tail)];
  const hasInitials = head.isInitials || tail.isInitials;
  // The list against the order, or no list to decide: a doubt. « Thomas Petit » has both for it.
  const mayBeSwapped = headWeight === 0 ? tailWeight < 2 : tailWeight > 0 && !hasInitials;
  if (tailWeight > headWeight) {
    const isCompound = words.length > 2 && (words.at(-2)?.weight ?? 0) > 0;
    const cut = words.length - (isCompound ? 2 : 1);
    return { first: words.slice(cut), last: words.slice(0, cut), mayBeSwapped };
  }
  const isCompound = words.length > 2 && (words[1]?.weight ?? 0) > 0 && headWeight > 0;
  const cut = isCompound ? 2 : 1;
  return { first: words.slice(0, cut), last: words.slice(cut), mayBeSwapped };
}

const weightOf = (words: Words): number =>
  words.length === 1 && words[0] ? words[0].weight : firstNameWeight(joined(words));

/** « Weber KARINE », « du Plessis HERVÉ »: capitals put on a plain first name are a slip, the surname is the other word. */
function putRight(split: Split): Split {
  const { first, last } = split;
  const lastWeight = weightOf(last);
  if (first.length === 0 || lastWeight === 0) return split;
  const firstWeight = first.some(({ isInitials }) => isInitials) ? 2 : weightOf(first);
  if (firstWeight === 2) return split;
  const hasParticle = first[0]?.isParticle && first.length > 1;
  const isTurned = lastWeight > firstWeight && (lastWeight === 2 || hasParticle);
  if (isTurned) return { first: last, last: first, mayBeSwapped: firstWeight > 0 };
  return { ...split, mayBeSwapped: true };
}

function splitNames(words: Words, hasCivility: boolean): Split {
  const [word] = words;
  if (word === undefined) return { first: [], last: [], mayBeSwapped: false };
  if (words.length === 1) {
    const isFirst = !hasCivility && word.weight === 2 && !word.isCapitals;
    return { first: isFirst ? words : [], last: isFirst ? [] : words, mayBeSwapped: false };
  }
  const byCapitals = splitByCapitals(words);
  if (byCapitals !== null) return putRight(byCapitals);
  return splitAfterParticle(words) ?? splitAtParticle(words) ?? splitByFirstNames(words);
}

/** Signs that part words or stand between them: a text without any is parted at its spaces. */
const SIGNS = /[.,;_"«»()]|-(?![^\s-])|(?:^|\s)-/;

/** « Jean J.-P. » no; « J.DUPONT », « M.LAST First », « DUPONT,Jean » are given their spaces. */
function wordsOf(text: string): Words {
  const spaced = SIGNS.test(text)
    ? text
        .replace(/^(\p{Lu}\.(?:-?\p{Lu}\.)?)(?=\p{Lu}\p{L})/u, '$1 ')
        .replace(/[,;_"«»()]+/g, ' ')
        .replace(/\s-\s?|\s?-\s/g, ' ')
    : text;
  const words: NameWord[] = [];
  for (const word of spaced.split(/\s+/)) if (/\p{L}/u.test(word)) words.push(readNameWord(word));
  return words;
}

/** Reads one person's name as one cell says it, whatever the order of first and last name. */
export function parsePersonName(text: string): PersonName {
  const { civility, title, rest } = takeCivility(text);
  const comma = rest.includes(',') ? /^([^,]+),\s*([^,]+)$/.exec(rest) : null;
  const isListed = comma !== null && firstNameWeight(comma[2] ?? '') > 0;
  const { first, last, mayBeSwapped } = isListed
    ? { first: wordsOf(comma[2] ?? ''), last: wordsOf(comma[1] ?? ''), mayBeSwapped: false }
    : splitNames(wordsOf(rest), civility !== null || title !== null);
  return {
    civility,
    title,
    firstName: first.length === 0 ? null : spellFirst(first),
    lastName: last.length === 0 ? null : spellLast(last),
    hasInitialOnly: first.length > 0 && first.every(({ isInitials }) => isInitials),
    mayBeSwapped,
  };
}
