import { FIRST_NAMES, SURNAME_LIKE } from './first-names-data.ts';
import { foldText } from './fold-text.ts';

type Weight = 0 | 1 | 2;
const surnames = new Set(SURNAME_LIKE.split(/\s+/).filter(Boolean));
const weights: ReadonlyMap<string, Weight> = new Map(
  FIRST_NAMES.split(/\s+/)
    .filter(Boolean)
    .map((name): [string, Weight] => [name, surnames.has(name) ? 1 : 2]),
);

/** How much a word looks like a first name: 2 it is one and hardly ever a surname, 1 it may be either, 0 it is not known as one. */
export function firstNameWeight(word: string): Weight {
  const folded = foldText(word);
  const weight = weights.get(folded);
  if (weight !== undefined) return weight;
  // One word, as nearly all are: nothing to take apart.
  return /[^a-z]/.test(folded) ? weightOfParts(folded) : 0;
}

function weightOfParts(folded: string): Weight {
  const parts = folded.split(/[^a-z]+/).filter(Boolean);
  if (parts.length === 0) return 0;
  const weight = weights.get(parts.join(''));
  if (weight !== undefined) return weight;
  // « Jean-Pierre » is decided by both its parts: a compound of two first names is hardly ever a surname.
  return parts.length > 1 && parts.every((part) => weights.has(part)) ? 2 : 0;
}

/** « J. », « JP », « J.-P. », « Ph. »: initials in the place of a first name. */
export function isInitials(word: string): boolean {
  // Two capitals with a dot and a hyphen each are the longest of the first shape; the second has a dot.
  if (word.length <= 6 && /^(\p{Lu}\.?-?){1,2}$/u.test(word)) return true;
  return word.includes('.') && /^(Ph|Ch|Th|Fr|Chr|Ste?ph|Cl|Gl|Jq|Bl|Br|Al|Ad|Em|Ed|Yv|Yp)\.(-?\p{L}\.)?$/u.test(word);
}
