import { isOneSlip } from '../../../matching/similarity/near-words.ts';
import type { ReportContext } from './report-context.ts';

/**
 * The different ways in which the sheet writes one company's name, the words of its sites taken out. Other names of the
 * same company (the eight schools of one SIREN) are not spellings: every word must be one
 * of the usual name, but for a slip, and half of that name must be there.
 */
export function spellingsOf(context: ReportContext, rows: readonly number[]): string[] {
  const names = rows.flatMap((row) => context.recordById.get(row)?.companyNames[0] ?? []);
  const usual = mostUsed(names.map(({ tokens }) => tokens.join(' '))).split(' ');
  const isSpelling = (tokens: readonly string[]) =>
    tokens.length > 0 &&
    tokens.length * 2 >= usual.length &&
    tokens.every((token) => usual.some((word) => word === token || isOneSlip(word, token)));
  return [...new Set(names.filter(({ tokens }) => isSpelling(tokens)).map(({ raw }) => raw))].sort();
}

function mostUsed(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = [...counts].sort(([left, one], [right, other]) => other - one || (left < right ? -1 : 1));
  return first?.[0] ?? '';
}
