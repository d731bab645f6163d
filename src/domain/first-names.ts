import { FIRST_NAMES, SURNAME_LIKE } from './first-names-data.ts';
import { foldText } from './fold-text.ts';

const known = new Set(FIRST_NAMES.split(/\s+/).filter(Boolean));
const surnames = new Set(SURNAME_LIKE.split(/\s+/).filter(Boolean));

/** How much a word looks like a first name: 2 it is one and hardly ever a surname, 1 it may be either, 0 it is not known as one. */
export function firstNameWeight(word: string): 0 | 1 | 2 {
  const folded = foldText(word);
  // One word, as nearly all are: nothing to take apart.
  if (/^[a-z]+$/.test(folded)) return known.has(folded) ? (surnames.has(folded) ? 1 : 2) : 0;
  const parts = folded.split(/[^a-z]+/).filter(Boolean);
  if (parts.length === 0) return 0;
  const whole = parts.join('');
  if (known.has(whole)) return surnames.has(whole) ? 1 : 2;
  // « Jean-Pierre » is decided by both its parts: a compound of two first names is hardly ever a surname.
  if (parts.length > 1 && parts.every((part) => known.has(part))) return 2;
  return 0;
}

/** « J. », « JP », « J.-P. », « Ph. »: initials in the place of a first name. */
export function isInitials(word: string): boolean {
  return (
    /^(\p{Lu}\.?-?){1,2}$/u.test(word) ||
    /^(Ph|Ch|Th|Fr|Chr|Ste?ph|Cl|Gl|Jq|Bl|Br|Al|Ad|Em|Ed|Yv|Yp)\.(-?\p{L}\.)?$/u.test(word)
  );
}
