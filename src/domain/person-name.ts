import { firstNameWeight, isInitials as hasInitialShape } from './first-names.ts';
import { foldText, tidyText } from './fold-text.ts';

export type Civility = 'M.' | 'Mme';
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

const CIVILITIES: Readonly<Record<string, Civility>> = {
  m: 'M.',
  mr: 'M.',
  mrs: 'Mme',
  monsieur: 'M.',
  mister: 'M.',
  sir: 'M.',
  mme: 'Mme',
  mlle: 'Mme',
  mle: 'Mme',
  madame: 'Mme',
  mademoiselle: 'Mme',
  ms: 'Mme',
  miss: 'Mme',
  mdme: 'Mme',
  h: 'M.',
  f: 'Mme',
  homme: 'M.',
  femme: 'Mme',
  '1': 'M.',
  '2': 'Mme',
};
const TITLES: Readonly<Record<string, string>> = {
  dr: 'Dr',
  docteur: 'Dr',
  me: 'Me',
  maitre: 'Me',
  pr: 'Pr',
  professeur: 'Pr',
  prof: 'Pr',
};
const LEAD =
  /^(?:(m|mr|mrs|monsieur|mme|mlle|mle|madame|mademoiselle|ms|miss|mdme|dr|docteur|me|maître|maitre|pr|professeur|prof)(?:\.\s*(?!-)|\s+(?!-)|$))/i;

/** A civility column's cell. « H », « F », 1 and 2 are read too; a title such as Dr is no civility. */
export function normalizeCivility(text: string): Civility | null {
  const folded = foldText(text).replace(/[^a-z0-9]/g, '');
  return Object.hasOwn(CIVILITIES, folded) ? (CIVILITIES[folded] ?? null) : null;
}

/** True where a text opens with a civility or a title. */
export function opensWithCivility(text: string): boolean {
  const found = LEAD.exec(text);
  // « M » without a dot is a civility only before a capital: « m carré » is not.
  return found !== null && (found[1]?.toLowerCase() !== 'm' || /^m\.?\s*\p{Lu}/iu.test(text));
}

/** Takes civilities and titles off the head of a name: « M. le Dr Petit » → M., Dr, « Petit ». */
export function takeCivility(text: string): { civility: Civility | null; title: string | null; rest: string } {
  let rest = tidyText(text);
  let civility: Civility | null = null;
  let title: string | null = null;
  for (let found = LEAD.exec(rest); found !== null; found = LEAD.exec(rest)) {
    const word = foldText(found[1] ?? '');
    // « M. M. Lévêque »: the second is the initial of a first name.
    if (civility !== null && word === 'm') break;
    if (Object.hasOwn(TITLES, word)) title ??= TITLES[word] ?? null;
    else civility ??= CIVILITIES[word] ?? null;
    rest = rest
      .slice(found[0].length)
      .replace(/^(et|ou|le|la|\/|&)\s+(?=(m|mr|mme|monsieur|madame|dr|docteur)\b)/i, '');
  }
  return { civility, title, rest: rest.trim() };
}

const PARTICLES = new Set(
  'de du des d la le les van von der den el al ben da di dos del della dal do saint st ste ter ten bou abou ibn'.split(
    ' ',
  ),
);
/** « LE » before GOFF has the shape of initials and is a particle. */
const isInitials = (word: string): boolean =>
  hasInitialShape(word) && !(word.length > 1 && PARTICLES.has(foldText(word)));
const NOBLE = new Set(['de', 'du', 'des', 'den', 'der']);

function spellPart(part: string): string {
  return part
    .toLowerCase()
    .replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** « DE LA TOUR » → « de La Tour », « LE GOFF » → « Le Goff », « D'ALMEIDA » → « d'Almeida ». Mixed capitals are left as written. */
export function formatLastName(text: string): string {
  const tidy = tidyText(text);
  return tidy
    .split(' ')
    .map((word) => {
      const lower = foldText(word);
      if (NOBLE.has(lower)) return word.toLowerCase();
      const isMixed = /\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
      const spelled = isMixed ? word : spellPart(word);
      return /^d['’]\p{L}/iu.test(spelled) ? `d${spelled.slice(1)}` : spelled;
    })
    .join(' ');
}

/** « jean pierre », « JEAN-PIERRE » → « Jean-Pierre »; initials keep their capitals: « JP », « J.-P. ». */
export function formatFirstName(text: string): string {
  const tidy = tidyText(text);
  if (isInitials(tidy)) return tidy;
  const words = tidy.split(' ');
  const isCompound = words.length === 2 && words.every((word) => firstNameWeight(word) > 0);
  return words
    .map((word) => (/\p{Ll}.*\p{Lu}/u.test(word) ? spellMixed(word) : spellPart(word)))
    .join(isCompound ? '-' : ' ');
}

const spellMixed = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Letters only, accent-less: « Jean-Pierre » and « jean pierre » are `jeanpierre`. */
export function nameKey(text: string | null): string {
  return text === null ? '' : foldText(text).replace(/[^a-z]/g, '');
}

const isCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

interface Split {
  first: string[];
  last: string[];
  mayBeSwapped: boolean;
}

/** Capitals are the surname; it answers null where all words are written alike. */
function splitByCapitals(words: readonly string[]): Split | null {
  const marks = words.map(
    (word) =>
      isCapitals(word) &&
      !(isInitials(word) && words.length === 2 && words.some((other) => other.length > 2 && isCapitals(other))),
  );
  if (marks.every(Boolean) || !marks.some(Boolean)) return null;
  const capital = words.findIndex((_, position) => marks[position]);
  const isShortFirst = capital === 0 && isInitials(words[0] ?? '') && !words.slice(1).some(isCapitals);
  if (isShortFirst) return null;
  if (capital > 0) {
    let start = capital;
    while (start > 1 && PARTICLES.has(foldText(words[start - 1] ?? ''))) start -= 1;
    // « Jean de LA TOUR »: the particle in small letters goes with the capitals.
    return { first: words.slice(0, start), last: words.slice(start), mayBeSwapped: false };
  }
  const end = words.findIndex((_, position) => !marks[position]);
  return { first: words.slice(end), last: words.slice(0, end), mayBeSwapped: false };
}

/** The last name begins at the first particle: « Jean de La Tour », « Anna Van den Berg ». */
function splitAtParticle(words: readonly string[]): Split | null {
  const start = words.findIndex(
    (word, position) => position > 0 && (PARTICLES.has(foldText(word)) || /^d['’]/i.test(word)),
  );
  if (start < 1 || (start === words.length - 1 && !/^d['’]/i.test(words[start] ?? ''))) return null;
  if (firstNameWeight(words[0] ?? '') === 0 && !isInitials(words[0] ?? '')) return null;
  return { first: words.slice(0, start), last: words.slice(start), mayBeSwapped: false };
}

/** A leading particle belongs to the surname, which the first name follows: « DE RAED Benjamin », « Le Goff Yann ». */
function splitAfterParticle(words: readonly string[]): Split | null {
  if (!PARTICLES.has(foldText(words[0] ?? '')) || words.length < 2) return null;
  const from = words.findIndex((word) => !PARTICLES.has(foldText(word)));
  const first = words.slice(from + 1);
  const isNamed = first.length > 0 && first.every((word) => firstNameWeight(word) > 0 || isInitials(word));
  return isNamed
    ? { first, last: words.slice(0, from + 1), mayBeSwapped: false }
    : { first: [], last: [...words], mayBeSwapped: false };
}

function splitByFirstNames(words: readonly string[]): Split {
  const head = words[0] ?? '';
  const tail = words.at(-1) ?? '';
  const weigh = (word: string) => (isInitials(word) ? 2 : firstNameWeight(word));
  const [headWeight, tailWeight] = [weigh(head), weigh(tail)];
  const hasInitials = isInitials(head) || isInitials(tail);
  // The list against the order, or no list to decide: a doubt. « Thomas Petit » has both for it.
  const mayBeSwapped = headWeight === 0 ? tailWeight < 2 : tailWeight > 0 && !hasInitials;
  if (tailWeight > headWeight) {
    const isCompound = words.length > 2 && firstNameWeight(words.at(-2) ?? '') > 0;
    const cut = words.length - (isCompound ? 2 : 1);
    return { first: words.slice(cut), last: words.slice(0, cut), mayBeSwapped };
  }
  const isCompound = words.length > 2 && firstNameWeight(words[1] ?? '') > 0 && headWeight > 0;
  const cut = isCompound ? 2 : 1;
  return { first: words.slice(0, cut), last: words.slice(cut), mayBeSwapped };
}

/** « Weber KARINE », « du Plessis HERVÉ »: capitals put on a plain first name are a slip, the surname is the other word. */
function putRight(split: Split): Split {
  const [first, last] = [split.first.join(' '), split.last.join(' ')];
  const lastWeight = firstNameWeight(last);
  const firstWeight = split.first.some(isInitials) ? 2 : firstNameWeight(first);
  const hasParticle = PARTICLES.has(foldText(split.first[0] ?? '')) && split.first.length > 1;
  if (first === '' || lastWeight === 0 || firstWeight === 2) return split;
  const isTurned = lastWeight > firstWeight && (lastWeight === 2 || hasParticle);
  if (isTurned) return { first: split.last, last: split.first, mayBeSwapped: firstWeight > 0 };
  return { ...split, mayBeSwapped: true };
}

function splitNames(words: readonly string[], hasCivility: boolean): Split {
  if (words.length === 0) return { first: [], last: [], mayBeSwapped: false };
  if (words.length === 1) {
    const word = words[0] ?? '';
    const isFirst = !hasCivility && firstNameWeight(word) === 2 && !isCapitals(word);
    return { first: isFirst ? [word] : [], last: isFirst ? [] : [word], mayBeSwapped: false };
  }
  const byCapitals = splitByCapitals(words);
  if (byCapitals !== null) return putRight(byCapitals);
  return splitAfterParticle(words) ?? splitAtParticle(words) ?? splitByFirstNames(words);
}

/** « Jean J.-P. » no; « J.DUPONT », « M.LAST First », « DUPONT,Jean » are given their spaces. */
function wordsOf(text: string): string[] {
  return text
    .replace(/^(\p{Lu}\.(?:-?\p{Lu}\.)?)(?=\p{Lu}\p{L})/u, '$1 ')
    .replace(/[,;_"«»()]+/g, ' ')
    .replace(/\s-\s?|\s?-\s/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
}

/** Reads one person's name as one cell says it, whatever the order of first and last name. */
export function parsePersonName(text: string): PersonName {
  const { civility, title, rest } = takeCivility(text);
  const comma = /^([^,]+),\s*([^,]+)$/.exec(rest);
  const isListed = comma !== null && firstNameWeight(comma[2] ?? '') > 0;
  const split = isListed
    ? { first: wordsOf(comma[2] ?? ''), last: wordsOf(comma[1] ?? ''), mayBeSwapped: false }
    : splitNames(wordsOf(rest), civility !== null || title !== null);
  const first = split.first.join(' ');
  return {
    civility,
    title,
    firstName: first === '' ? null : formatFirstName(first),
    lastName: split.last.length === 0 ? null : formatLastName(split.last.join(' ')),
    hasInitialOnly: first !== '' && split.first.every(isInitials),
    mayBeSwapped: split.mayBeSwapped,
  };
}
