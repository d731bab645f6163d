import { findDepartmentNamed } from './department.ts';
import { foldText } from './fold-text.ts';

/** Words that are written short in the names of towns. */
const FULL_WORDS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  s: 'sur',
  ss: 'sous',
  nd: 'notre dame',
  mt: 'mont',
  pce: 'provence',
  chap: 'chapelle',
  chlle: 'chapelle',
};

/** What follows the names of the three cities that have arrondissements: 3e, 03, « 8ème arrondissement ». */
const ARRONDISSEMENT =
  /^(paris|lyon|marseille)[\s\-(]*(?:0?(\d{1,2})\s*(?:er?|eme|nd|ieme)?)\s*(?:arr(?:ondissement|dt|t)?\.?)?\)?$/;

/** A town as people wrote it, without what is not its name. */
export interface TownName {
  /** Accent-less lower-case words, `st` and `s/` spelled out, without arrondissement. */
  readonly key: string;
  readonly arrondissement: number | null;
  /** `CEDEX` or `CEDEX 03` where it is said. */
  readonly cedex: string | null;
  /** « PARIS (75) ». */
  readonly departmentHint: string | null;
}

/** Nothing but words: no number, bracket or slash, which all that stands around a name needs. */
const ONLY_WORDS = /^[a-z' -]*$/;

function wordsOf(folded: string): string {
  const spaced = /[^a-z ]| {2}/.test(folded)
    ? folded
        .replace(/\bs\/s\b\.?/g, 'sur s')
        .replace(/\bs\s*\/\s*/g, 'sur ')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : folded.trim();
  if (!/\b(?:sts?|stes?|ss?|nd|mt|pce|chlle)\b/.test(spaced)) return spaced;
  return spaced
    .split(' ')
    .map((word, position) => (word === 's' && position === 0 ? word : (FULL_WORDS[word] ?? word)))
    .join(' ');
}

/** Accented letters of official names. A table, because normalizing 37,000 names costs a fifth of a second. */
const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  ['aàâäãá', 'cç', 'eéèêë', 'iîïìí', 'nñ', 'oôöóò', 'uùûüú', 'yÿ'].flatMap((letters) =>
    [...letters.slice(1)].map((letter) => [letter, letters.charAt(0)]),
  ),
);

const foldSign = (sign: string): string => ACCENTS[sign] ?? (sign === 'œ' ? 'oe' : sign === 'æ' ? 'ae' : '');

/** Accent-less words of a commune's official name, which shortens nothing: « Saint-Étienne » is `saint etienne`. */
export function townKeyOf(officialName: string): string {
  return officialName
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (sign) => foldSign(sign) || ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A whole list of official names at once, each as its key without spaces; the marks between them (`|`, `,`, `=`, line ends) stay. */
export function foldTownNames(list: string): string {
  return list
    .toLowerCase()
    .replace(/[ '()/.-]+/g, '')
    .replace(/[^\x20-\x7e\n]/g, foldSign);
}

/** Read a town without its CEDEX, arrondissement and department. */
export function readTownName(text: string): TownName {
  let folded = foldText(text).trim();
  if (ONLY_WORDS.test(folded) && !folded.includes('cedex'))
    return { key: wordsOf(folded), arrondissement: null, cedex: null, departmentHint: null };
  const cedex = /[\s,(-]*\bcedex\b\.?\s*(?:n°?\s*)?(\d{1,2})?\s*\)?/.exec(folded);
  if (cedex) folded = folded.replace(cedex[0], ' ').trim();
  const department = /\s*[([]\s*(\d{2,3}|2[ab])\s*[)\]]\s*$/.exec(folded);
  const named = department ? null : /^(.+?)\s*\(([a-z' -]{3,})\)$/.exec(folded);
  const namedDepartment = named ? findDepartmentNamed(named[2] ?? '') : null;
  if (department) folded = folded.slice(0, department.index);
  else if (namedDepartment !== null) folded = named?.[1] ?? folded;
  const city = ARRONDISSEMENT.exec(folded.replace(/[.,]/g, ' ').trim());
  const cedexNumber = cedex?.[1] === undefined ? '' : ` ${cedex[1].padStart(2, '0')}`;
  return {
    key: city?.[1] ?? wordsOf(folded),
    arrondissement: city?.[2] === undefined ? null : Number(city[2]),
    cedex: cedex ? `CEDEX${cedexNumber}` : null,
    departmentHint: department?.[1]?.toUpperCase() ?? namedDepartment,
  };
}
