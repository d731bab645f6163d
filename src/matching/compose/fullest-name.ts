import { foldText } from '../../domain/fold-text.ts';
import type { CompanyName } from '../record.ts';
import { rankValues } from './survivor.ts';

/** Accents of the words that make the name; « Sté » and « Éts » before it are none of them. */
function accentsOf(name: string, words: readonly string[]): number {
  return (name.match(/\p{L}+/gu) ?? [])
    .filter((word) => words.includes(foldText(word)))
    .reduce((count, word) => count + (word.normalize('NFD').match(/\p{M}/gu)?.length ?? 0), 0);
}

/** « valorhone maint » for « valorhone maintenance ». */
function isShortFor(short: readonly string[], full: readonly string[]): boolean {
  if (short.length !== full.length || short.join(' ') === full.join(' ')) return false;
  return short.every((word, index) => word === full[index] || (word.length >= 3 && full[index]!.startsWith(word)));
}

/** Words that a spelling cuts with a dot. */
function isCut(name: string): boolean {
  return /\p{L}{3,}\.(?=\s|$)/u.test(name);
}

/**
 * How a company is shown: the name that most rows say, in its fullest spelling. Accents get lost and words get cut; the
 * other way round is rare.
 */
export function fullestName(said: readonly CompanyName[]): string | null {
  const [main] = rankValues(said.map((name) => name.tokens.join(' ')));
  if (main === undefined) return rankValues(said.map((name) => name.display))[0] ?? null;
  const short = main.split(' ');
  const spellings = said.filter((name) => name.tokens.join(' ') === main || isShortFor(short, name.tokens));
  const whole = spellings.filter((name) => !isCut(name.display));
  const ranked = rankValues((whole.length > 0 ? whole : spellings).map((name) => name.display));
  const words = spellings.flatMap((name) => name.tokens);
  const most = Math.max(...ranked.map((name) => accentsOf(name, words)));
  return ranked.find((name) => accentsOf(name, words) === most) ?? null;
}
