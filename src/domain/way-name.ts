import { foldedWords, foldText } from './fold-text.ts';

/** Titles and adjectives that street signs shorten. */
const FULL_WORDS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  gal: 'général',
  gl: 'général',
  gen: 'général',
  mal: 'maréchal',
  cdt: 'commandant',
  cmdt: 'commandant',
  cne: 'capitaine',
  col: 'colonel',
  lt: 'lieutenant',
  sgt: 'sergent',
  dr: 'docteur',
  doct: 'docteur',
  pr: 'professeur',
  prof: 'professeur',
  pdt: 'président',
  mgr: 'monseigneur',
  fg: 'faubourg',
  fbg: 'faubourg',
  gd: 'grand',
  gde: 'grande',
  gds: 'grands',
  gdes: 'grandes',
  vx: 'vieux',
  nd: 'notre dame',
  sq: 'square',
  chx: 'croix',
};

const SMALL_WORDS = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'et',
  'a',
  'au',
  'aux',
  'en',
  'un',
  'une',
  'dit',
]);
const MONTHS = new Set([
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]);
const NUMBERS: Readonly<Record<string, string>> = {
  premier: '1',
  '1er': '1',
  quatre: '4',
  six: '6',
  huit: '8',
  neuf: '9',
  onze: '11',
  quatorze: '14',
};

const isNamed = (rest: string | undefined): boolean => rest !== undefined && rest.length > 1;

/** Words of a way's name to compare by: short forms spelled out, articles off, « huit mai » as « 8 mai ». */
export function wayTokensOf(name: string): readonly string[] {
  const words = foldedWords(name);
  const tokens = words.flatMap((word, position) => {
    const next = words[position + 1];
    if (MONTHS.has(next ?? '') && NUMBERS[word] !== undefined) return [NUMBERS[word]];
    const full = isNamed(next) ? FULL_WORDS[word] : undefined;
    return full === undefined ? [word] : foldText(full).split(' ');
  });
  const named = tokens.filter((word) => !SMALL_WORDS.has(word));
  // « rue du A », « le Bourg »: what remains when the articles are the whole name.
  return named.length > 0 ? named : tokens;
}

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** A way's name on one line: short forms spelled out, and small letters where it was all capitals. */
export function tidyWayName(name: string): string {
  const isShouted = !/\p{Ll}/u.test(name.replace(/\b\d+(?:er|e|eme)\b/giu, ''));
  const words = name.trim().split(/\s+/);
  return words
    .map((word, position) => {
      const folded = foldText(word);
      const full = FULL_WORDS[folded.endsWith('.') ? folded.slice(0, -1) : folded];
      if (full !== undefined && isNamed(foldedWords(words[position + 1] ?? '')[0])) return capitalize(full);
      if (!isShouted || word.length < 2 || /^(?:R[ND]|Z[AI]|ZAC|ZUP|II|III|IV|VI|XI+)$/.test(word)) return word;
      if (SMALL_WORDS.has(folded)) return word.toLowerCase();
      return word.replace(/[\p{L}\d]+/gu, (part) => (/^[dl]$/i.test(part) ? part.toLowerCase() : capitalize(part)));
    })
    .join(' ');
}
