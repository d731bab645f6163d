import { foldText } from '../../domain/fold-text.ts';
import type { CompanyName } from '../record.ts';
import { mostSaid, rankSaid } from './survivor.ts';

/** Accents of the words that make the name; « Sté » and « Éts » before it are none of them. */
function accentsOf(name: string, words: ReadonlySet<string>): number {
  return (name.match(/\p{L}+/gu) ?? [])
    .filter((word) => words.has(foldText(word)))
    .reduce((count, word) => count + (word.normalize('NFD').match(/\p{M}/gu)?.length ?? 0), 0);
}

/** « valorhone maint » for « valorhone maintenance ». */
function isShortFor(short: readonly string[], full: readonly string[]): boolean {
  if (short.length !== full.length) return false;
  return short.every((word, index) => word === full[index] || (word.length >= 3 && full[index]!.startsWith(word)));
}

/** Words that a spelling cuts with a dot. */
function isCut(name: string): boolean {
  return name.includes('.') && /\p{L}{3,}\.(?=\s|$)/u.test(name);
}

const displayOf = (name: CompanyName): string => name.display;
const textOf = (name: CompanyName): string => name.tokens.join(' ');

/**
 * How a company is shown: the name that most rows say, in its fullest spelling. Accents get lost and words get cut; the
 * other way round is rare.
 */
export function fullestName(said: readonly CompanyName[]): string | null {
  const display = said[0]?.display;
  // Half of the companies are spelled in one way only.
  if (said.every((name) => name.display === display)) return display || null;
  const main = mostSaid(said, textOf);
  if (main === null) return mostSaid(said, displayOf);
  const short = main.split(' ');
  const spellings = said.filter((name) => isShortFor(short, name.tokens));
  const whole = spellings.filter((name) => !isCut(name.display));
  const ranked = rankSaid(whole.length > 0 ? whole : spellings, displayOf);
  return mostAccented(ranked, spellings);
}

function mostAccented(ranked: readonly string[], spellings: readonly CompanyName[]): string | null {
  if (ranked.length <= 1) return ranked[0] ?? null;
  const words = new Set(spellings.flatMap((name) => name.tokens));
  let best: string | null = null;
  let most = -1;
  for (const name of ranked) {
    const accents = accentsOf(name, words);
    if (accents <= most) continue;
    best = name;
    most = accents;
  }
  return best;
}
