import { say } from './say.ts';
import type { Language } from './words.ts';

/** One bar of a calculation: what was compared, and how far it agrees. */
interface NamedBar {
  readonly field: string;
  readonly level: string;
}

/** The words of a code; a code that has none is shown bare rather than hidden. */
function wordsOf(language: Language, code: string, bare: string): string {
  const words = say(language, code);
  return words === code ? bare.replaceAll('_', ' ') : words;
}

/** A person's name is compared in two parts, `last_first`, and the other way round: `swapped_last_first`. */
function sayPersonName(language: Language, level: string): string {
  const parts = level.split('_');
  const isSwapped = parts[0] === 'swapped';
  const [last = '', first = ''] = isSwapped ? parts.slice(1) : parts;
  const names = [
    sayBar(language, { field: 'last_name', level: last }),
    sayBar(language, { field: 'first_name', level: first }),
  ].join(', ');
  return isSwapped ? say(language, 'level_swapped_names', { names }) : names;
}

/** « téléphone : identique » */
export function sayBar(language: Language, { field, level }: NamedBar): string {
  if (field === 'person_name' && level.includes('_')) return sayPersonName(language, level);
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return `${wordsOf(language, `compared_${field}`, field)}${colon}${wordsOf(language, `level_${level}`, level)}`;
}
