import type { Commercial } from '../arrangement.ts';
import type { NormalizedRecord } from '../record.ts';
import { mostSaid, rankListed, rankSaid } from './survivor.ts';

type Figures = Commercial['revenueWithUs'];

const NO_FIGURES: Figures = Object.freeze([]);

const statusOf = (one: Pick<Commercial, 'status'>) => one.status;
const priorityOf = (one: Pick<Commercial, 'priority'>) => one.priority;
const ownerOf = (record: NormalizedRecord) => record.ownerName;
const ownersOf = (part: Commercial) => part.ownerNames;

/** The figures of a site: repeated on the lines of its contacts, one figure counts once; different figures add up. */
export function composeCommercial(records: readonly NormalizedRecord[]): Commercial {
  return {
    status: mostSaid(records, statusOf),
    ownerNames: rankSaid(records, ownerOf),
    priority: mostSaid(records, priorityOf),
    revenueWithUs: distinctFigures(records),
    potentialCents: sumOfDistinct(records),
  };
}

function distinctFigures(records: readonly NormalizedRecord[]): Figures {
  let known: Map<number | null, Set<number>> | null = null;
  for (const { revenueWithUs } of records)
    for (const { year, cents } of revenueWithUs) {
      known ??= new Map();
      const figures = known.get(year);
      if (figures) figures.add(cents);
      else known.set(year, new Set([cents]));
    }
  if (known === null) return NO_FIGURES;
  return latestFirst([...known].map(([year, figures]) => ({ year, cents: sum(figures) })));
}

function sumOfDistinct(records: readonly NormalizedRecord[]): number | null {
  let known: Set<number> | null = null;
  for (const { potentialCents } of records) {
    if (potentialCents === null) continue;
    known ??= new Set();
    known.add(potentialCents);
  }
  return known === null ? null : sum(known);
}

function sum(figures: Iterable<number>): number {
  let total = 0;
  for (const cents of figures) total += cents;
  return total;
}

function latestFirst(figures: { year: number | null; cents: number }[]): Figures {
  return figures.sort((left, right) => (right.year ?? 0) - (left.year ?? 0));
}

/** The figures of what stands above: those of its parts added, words by most parts. */
export function addCommercials(parts: readonly Commercial[]): Commercial {
  return {
    status: mostSaid(parts, statusOf),
    ownerNames: rankListed(parts, ownersOf),
    priority: mostSaid(parts, priorityOf),
    revenueWithUs: sumByYear(parts),
    potentialCents: sumOfKnown(parts),
  };
}

function sumByYear(parts: readonly Commercial[]): Figures {
  let only = NO_FIGURES;
  for (const { revenueWithUs } of parts) {
    if (revenueWithUs.length === 0) continue;
    if (only.length > 0) return sumAll(parts);
    only = revenueWithUs;
  }
  return only;
}

function sumAll(parts: readonly Commercial[]): Figures {
  const sums = new Map<number | null, number>();
  for (const { revenueWithUs } of parts)
    for (const { year, cents } of revenueWithUs) sums.set(year, (sums.get(year) ?? 0) + cents);
  return latestFirst([...sums].map(([year, cents]) => ({ year, cents })));
}

function sumOfKnown(parts: readonly Commercial[]): number | null {
  let total: number | null = null;
  for (const { potentialCents } of parts) if (potentialCents !== null) total = (total ?? 0) + potentialCents;
  return total;
}
