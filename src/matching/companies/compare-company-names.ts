import type { Reason } from '../../domain/reason.ts';
import type { NameBook, NameComparison, NameLevel } from '../similarity/name-book.ts';
import type { CompanyProfile } from './company-profile.ts';
import { mostFrequent } from './company-profile.ts';
import type { Ownership } from './ownership.ts';

/** What the names of two companies say together. */
export interface NameVerdict {
  readonly level: NameLevel | 'unknown';
  readonly weight: number;
  readonly termFrequencyWeight: number;
  readonly words: Reason | null;
  /** Nothing but slips, places and « groupe » tells the names apart. */
  readonly isSame: boolean;
  /** Several established companies have that very name. */
  readonly isBorneByMany: boolean;
}

const WEIGHTS: Readonly<Record<NameLevel, number>> = {
  same: 7,
  slips: 6,
  glued: 6,
  acronym: 4,
  same_with_place: 6,
  longer: 0,
  sister: -7,
  other_place: 1,
  other_word: -5,
  different: -8,
};

const SAME_LEVELS: ReadonlySet<NameLevel> = new Set(['same', 'slips', 'glued', 'acronym', 'same_with_place']);

/** Levels whose weight the rarity of the shared words does not change: sisters share a rare brand by right. */
const UNRARE_LEVELS: ReadonlySet<NameLevel> = new Set(['different', 'other_word', 'sister', 'acronym']);

/** A name of common words weighs less, a name of rare ones more; between 9 bits and 17 the weight grows by half. */
function rarityWeight(comparison: NameComparison): number {
  if (UNRARE_LEVELS.has(comparison.level)) return 0;
  return Math.max(-3, Math.min(4, (comparison.bits - 9) / 2)) - 0.5 * Math.max(0, comparison.slips - 1);
}

/** What is left of a name that several established companies bear. */
const BORNE_BY_MANY_WEIGHT = 3;

/** A made-up name is not found twice by chance; a sign of a network is, and several SIRENs then bear it. */
const COINED_WEIGHT = 2;

const MOST_NAMES = 6;

const UNKNOWN: NameVerdict = {
  level: 'unknown',
  weight: 0,
  termFrequencyWeight: 0,
  words: null,
  isSame: false,
  isBorneByMany: false,
};

function freeWeight(comparison: NameComparison, isBorneByMany: boolean, isCoined: boolean): number {
  const weight = WEIGHTS[comparison.level];
  const free = rarityWeight(comparison) + (isCoined ? COINED_WEIGHT : 0);
  return isBorneByMany && weight + free > BORNE_BY_MANY_WEIGHT ? BORNE_BY_MANY_WEIGHT - weight : free;
}

function wordsOf(comparison: NameComparison, isBorneByMany: boolean): Reason {
  if (isBorneByMany && SAME_LEVELS.has(comparison.level)) return { code: 'name_borne_by_many' };
  const different = [...comparison.leftOnly, ...comparison.rightOnly].join(', ');
  if (comparison.level === 'other_word' || comparison.level === 'other_place' || comparison.level === 'sister')
    return { code: 'name_other_word', values: { words: different } };
  return { code: `name_${comparison.level}` };
}

function total(verdict: NameVerdict): number {
  return verdict.weight + verdict.termFrequencyWeight;
}

/** The best of all pairs of names: only that one is put into words. */
function bestVerdict(
  names: readonly number[],
  others: readonly number[],
  book: NameBook,
  ownership: Ownership,
): NameVerdict {
  let best: NameComparison | null = null;
  let bestFree = 0;
  let isBestBorneByMany = false;
  const isOfMany = (id: number) => ownership.signs.has(id) || (ownership.names.get(id) ?? 0) > 1;
  for (const name of names)
    for (const other of others) {
      const comparison = book.compare(Math.min(name, other), Math.max(name, other));
      const isBorneByMany = isOfMany(name) || isOfMany(other);
      const isCoined = SAME_LEVELS.has(comparison.level) && book.isCoined(name) && book.isCoined(other);
      const free = freeWeight(comparison, isBorneByMany, isCoined);
      if (best !== null && WEIGHTS[comparison.level] + free <= WEIGHTS[best.level] + bestFree) continue;
      best = comparison;
      bestFree = free;
      isBestBorneByMany = isBorneByMany;
    }
  return best === null ? UNKNOWN : verdictOf(best, bestFree, isBestBorneByMany);
}

function verdictOf(comparison: NameComparison, termFrequencyWeight: number, isBorneByMany: boolean): NameVerdict {
  const { level } = comparison;
  return {
    level,
    weight: WEIGHTS[level],
    termFrequencyWeight,
    words: wordsOf(comparison, isBorneByMany),
    isSame: SAME_LEVELS.has(level),
    isBorneByMany,
  };
}

/** A name that fewer rows than this give beside another main name may be a mistake of theirs. */
const MINOR_SHARE = 0.15;
const MINOR_COST = 4;

/** The best twin among the names of a company; one that a few of its rows give weighs less than its main name. */
function verdictOnCompany(
  names: readonly number[],
  company: CompanyProfile,
  { names: book, ownership }: { readonly names: NameBook; readonly ownership: Ownership },
): NameVerdict {
  let best = UNKNOWN;
  for (const key of mostFrequent(company.nameCounts, MOST_NAMES)) {
    const found = bestVerdict(names, company.names.get(key) ?? [], book, ownership);
    const isMinor = (company.nameCounts.get(key) ?? 1) < MINOR_SHARE * company.rowCount && total(found) > 0;
    const verdict = isMinor
      ? { ...found, isSame: false, termFrequencyWeight: found.termFrequencyWeight - Math.min(MINOR_COST, total(found)) }
      : found;
    if (best === UNKNOWN || total(verdict) > total(best)) best = verdict;
  }
  return best;
}

/** Each way that the smaller side is named looks for its best twin on the other side; the mean by rows counts. */
export function compareNamesOfCompanies(
  small: CompanyProfile,
  large: CompanyProfile,
  context: { readonly names: NameBook; readonly ownership: Ownership },
): NameVerdict {
  if (small.names.size === 0 || large.names.size === 0) return UNKNOWN;
  const keys = mostFrequent(small.nameCounts, MOST_NAMES);
  const verdicts = keys.map((key) => ({
    verdict: verdictOnCompany(small.names.get(key) ?? [], large, context),
    count: small.nameCounts.get(key) ?? 1,
  }));
  const [main] = verdicts;
  if (!main || verdicts.length === 1) return main?.verdict ?? UNKNOWN;
  const rows = verdicts.reduce((sum, { count }) => sum + count, 0);
  const mean = verdicts.reduce((sum, { verdict, count }) => sum + total(verdict) * count, 0) / rows;
  return { ...main.verdict, termFrequencyWeight: mean - main.verdict.weight };
}
