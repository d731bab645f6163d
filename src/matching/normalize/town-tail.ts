import { communesNamed, communesOnceNamed } from '../../domain/commune.ts';
import { readTownName } from '../../domain/commune-name.ts';
import { countryOfTown } from '../../domain/country.ts';
import { findDepartmentNamed } from '../../domain/department.ts';
import { firstNameWeight, isInitials } from '../../domain/first-names.ts';
import { foldedWords, foldText, tidyText } from '../../domain/fold-text.ts';
import { findRegionNamed } from '../../domain/region.ts';
import { findPlaceType, findStreetType } from '../../domain/way-type.ts';

/** A town written behind a street without any postcode, and the lines without it. */
export interface TownTail {
  readonly lines: string;
  readonly town: string;
}

const setOf = (words: string) => new Set(words.split(' '));
const ARTICLES = setOf('le la les l de du des d et a au aux en sur sous un une');
/** Behind these a name is not over: « rue du Général Leclerc », « allée des Trois Fontaines », « rue Vieille Église ». */
const UNFINISHED = setOf(
  'general gal gl gen marechal mal docteur dr capitaine cne commandant cdt colonel col lieutenant lt sergent sgt amiral ' +
    'president pdt professeur pr prof abbe chanoine cure pere frere soeur mere monseigneur mgr cardinal pape maitre ' +
    'saint sainte saints saintes st ste notre dame nd comte comtesse duc duchesse prince princesse roi reine madame ' +
    'deux trois quatre cinq six sept huit neuf dix grand grande grands grandes petit petite petits petites vieux vieil ' +
    'vieille beau bel belle beaux belles haut haute hauts hautes bas basse basses nouveau nouvelle bon bonne ancien ancienne ' +
    'faubourg fg fbg',
);
/** What bears the name of a saint itself: « rue de la Porte Saint-Denis ». */
const SAINTLY = setOf('porte pont croix mont val chapelle clos cour ile abbaye fontaine bois puits hotel champ');
const MONTHS = setOf('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre');
/** Communes whose names mostly end those of ways: « rue du Chêne Vert ». */
const COMMON_WORDS = setOf(
  'vert grand ri bois bourg lacs pin pont ponts fontaine fontaines granges champs chaux jardin montagne vaux vignes ville ' +
    'port plaine ecole pierres croix chateau mer landes bruyeres ormes noyers saules ifs cerisiers pommiers charmes',
);
/** First names that are streets by themselves: the general, the philosopher, the writer. */
const FAMOUS = setOf('marceau pascal hugo');
const KINDS_OF_ZONE = setOf('artisanale industrielle commerciale activite activites commercial dit point rue');
const LONGEST_NAME = 6;

const CEDEX_AT_END = /\s+cedex(?:\s+\d{1,2})?$/i;
const SEPARATORS = /(?:[\n,;]|\s[-–]|[-–]\s)\s*/g;
const EDGES = /^[\s.,;–-]+|[\s.,;–-]+$/g;

/** « Le Bourg », « La Plaine »: names of communes too, but in an address a place inside one. */
function isPlaceInside(key: string): boolean {
  const words = key.split(' ').filter((word) => !ARTICLES.has(word));
  return words.length === 1 && findPlaceType(words[0] ?? '') !== null;
}

const startsWithDigit = (text: string): boolean => text.charCodeAt(0) > 47 && text.charCodeAt(0) < 58;

/** Whether a text is, word for word, the name of a commune of today: « Leroux » is no Le Roux. */
function isCommuneToday(text: string): boolean {
  // No official name begins with a digit (a test asks the list): the line of a street does.
  if (startsWithDigit(text)) return false;
  const { key } = readTownName(text);
  return key !== '' && communesNamed(key, null).some((commune) => commune.key === key) && !isPlaceInside(key);
}

/** Whether a text that stands alone names a town: of today, of the past, or a well-known one abroad. */
export function isTownName(text: string): boolean {
  const { key } = readTownName(text);
  if (key === '') return false;
  const isNamed =
    communesNamed(key, null).length > 0 || communesOnceNamed(key, null).length > 0 || countryOfTown(key) !== null;
  return isNamed && !isPlaceInside(key);
}

function wordAt(words: readonly string[], place: number): string {
  const word = foldText(words[place] ?? '');
  return /^[a-z]+$/.test(word) ? word : foldedWords(word).join(' ');
}

const isType = (word: string): boolean => findStreetType(word) !== null || findPlaceType(word) !== null;

/** Where the name of the way begins among the words of a line; null where no way is there. */
function startOfName(words: readonly string[]): number | null {
  let position = startsWithDigit(words[0] ?? '') ? 1 : 0;
  let word = wordAt(words, position);
  let next = wordAt(words, position + 1);
  // « 62 B boulevard »: a repetition; « 12 R Pasteur »: a type.
  if (/^(?:bis|ter|quater|[a-z])$/.test(word) && isType(next)) {
    position += 1;
    word = next;
    next = wordAt(words, position + 1);
  }
  const isGreatStreet = (word === 'grand' || word === 'grande') && next === 'rue';
  if (!isGreatStreet && !isType(word)) return null;
  return position + (KINDS_OF_ZONE.has(next.slice(next.lastIndexOf(' ') + 1)) ? 2 : 1);
}

/** Whether the words before a commune's name ask for more, so that the name is the way's: « rue de Lyon ». */
function asksForMore(name: readonly string[], tail: string, isZone: boolean): boolean {
  const last = foldedWords(name.at(-1) ?? '').at(-1) ?? '';
  if (ARTICLES.has(last) || UNFINISHED.has(last) || /^\d+e(?:me)?$/.test(last)) return true;
  const key = foldText(tail);
  if (COMMON_WORDS.has(key)) return true;
  if (SAINTLY.has(last) && /^s(?:ain)?te?s?\b/.test(key)) return true;
  if (MONTHS.has(key) && /^\d{1,2}(?:er)?$/.test(last)) return true;
  // « route dde Paris », « zone artsianale Les Prés »: a slip in a small word, or in the kind of zone.
  if (name.length === 1 && (last.length < 4 || isZone)) return true;
  // « rue Jules Verne »: a first name waits for its surname, and many surnames are communes.
  return name.length === 1 && !FAMOUS.has(last) && (firstNameWeight(name[0] ?? '') > 0 || isInitials(name[0] ?? ''));
}

/** Names are written with a capital, unless the whole line has none. */
function hasCapital(tail: string, line: string): boolean {
  return /^\p{Lu}/u.test(tail) || !/\p{Lu}/u.test(line);
}

/** « 61 rue Pasteur Morlaix »: the longest tail that is a commune, if the way keeps a name of its own. */
export function cutTown(line: string, isTown: (tail: string) => boolean = isCommuneToday): TownTail | null {
  const cedex = CEDEX_AT_END.exec(line)?.[0] ?? '';
  const words = line.slice(0, line.length - cedex.length).split(' ');
  const start = startOfName(words);
  if (start === null) return null;
  const isZone = /^zone$/i.test(words[start - 1] ?? '');
  const longest = Math.max(start + 1, words.length - LONGEST_NAME);
  let tail = words.slice(longest).join(' ');
  for (let from = longest; from < words.length; from += 1, tail = tail.slice(tail.indexOf(' ') + 1)) {
    if (!isTown(tail)) continue;
    if (asksForMore(words.slice(start, from), tail, isZone) || !hasCapital(tail, line)) return null;
    return { lines: words.slice(0, from).join(' '), town: tail + cedex };
  }
  return null;
}

/** The last separator of a text, null where it has none; most lines have none, which is soon seen. */
function lastSeparator(text: string): { readonly start: number; readonly end: number } | null {
  if (!/[\n,;–-]/.test(text)) return null;
  const cut = [...text.matchAll(SEPARATORS)].at(-1);
  return cut === undefined ? null : { start: cut.index, end: cut.index + cut[0].length };
}

/** « 12 rue Verte, Vannes, Morbihan »: the region or department behind a town says nothing that the town does not. */
function cutRegion(body: string): string {
  const cut = lastSeparator(body);
  if (cut === null) return body;
  const last = body.slice(cut.end);
  if (findRegionNamed(last) === null && findDepartmentNamed(last) === null) return body;
  const before = body.slice(0, cut.start);
  const town = before.split(SEPARATORS).at(-1) ?? '';
  return town !== before && isTownName(town) ? before : body;
}

/** The town at the end of the lines of an address that holds no postcode; null where the end is the street's own name. */
export function findTownTail(text: string): TownTail | null {
  const body = cutRegion(text.replace(EDGES, ''));
  if (!/\p{L}{2}/u.test(body)) return null;
  const inside = body.endsWith(')') ? /^([^()]*\S)\s*\((\p{L}[^()]*)\)$/u.exec(body) : null;
  if (inside && isTownName(inside[2] ?? '')) return { lines: inside[1] ?? '', town: inside[2] ?? '' };
  const end = lastSeparator(body)?.end ?? 0;
  const piece = tidyText(body.slice(end));
  const before = body.slice(0, end);
  const isAlone = !/\p{L}/u.test(before);
  if (isAlone ? !/\d/.test(before) && isCommuneToday(piece) : isTownName(piece))
    return { lines: before.replace(EDGES, ''), town: piece };
  const found = cutTown(piece);
  return found && { lines: before + found.lines, town: found.town };
}
