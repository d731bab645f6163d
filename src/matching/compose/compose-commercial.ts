import type { Commercial } from '../arrangement.ts';
import type { NormalizedRecord } from '../record.ts';
import { mostSaid, rankValues } from './survivor.ts';

/** The figures of a site: repeated on the lines of its contacts, one figure counts once; different figures add up. */
export function composeCommercial(records: readonly NormalizedRecord[]): Commercial {
  const figures = new Map<string, { year: number | null; cents: number }>();
  for (const record of records)
    for (const figure of record.revenueWithUs) figures.set(`${figure.year ?? ''}|${figure.cents}`, figure);
  const potentials = new Set(records.map((record) => record.potentialCents).filter((cents) => cents !== null));
  return {
    status: mostSaid(records.map((record) => record.status)),
    ownerNames: rankValues(records.map((record) => record.ownerName)),
    priority: mostSaid(records.map((record) => record.priority)),
    revenueWithUs: sumByYear([...figures.values()]),
    potentialCents: potentials.size === 0 ? null : [...potentials].reduce((sum, cents) => sum + cents, 0),
  };
}

function sumByYear(
  figures: readonly { readonly year: number | null; readonly cents: number }[],
): Commercial['revenueWithUs'] {
  const sums = new Map<number | null, number>();
  for (const { year, cents } of figures) sums.set(year, (sums.get(year) ?? 0) + cents);
  return [...sums]
    .map(([year, cents]) => ({ year, cents }))
    .sort((left, right) => (right.year ?? 0) - (left.year ?? 0));
}

/** The figures of what stands above: those of its parts added, words by most parts. */
export function addCommercials(parts: readonly Commercial[]): Commercial {
  const potentials = parts.map((part) => part.potentialCents).filter((cents) => cents !== null);
  return {
    status: mostSaid(parts.map((part) => part.status)),
    ownerNames: rankValues(parts.flatMap((part) => part.ownerNames)),
    priority: mostSaid(parts.map((part) => part.priority)),
    revenueWithUs: sumByYear(parts.flatMap((part) => part.revenueWithUs)),
    potentialCents: potentials.length === 0 ? null : potentials.reduce((sum, cents) => sum + cents, 0),
  };
}
