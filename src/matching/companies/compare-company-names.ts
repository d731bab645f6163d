import type { Reason } from '../../domain/reason.ts';
import type { NameBook, NameLikeness } from '../similarity/name-book.ts';
import type { CompanyProfile } from './company-profile.ts';
import {
  COINED_WEIGHTS,
  COINED_WITH_ACTIVITY_WEIGHT,
  NAME_WEIGHTS,
  rarityWeight,
  SAME_NAME_LEVELS,
} from './company-weights.ts';
import { type NameVerdict, totalOf, UNKNOWN_NAMES } from './name-verdict.ts';
import { type Ownership, ownersOf } from './ownership.ts';

/** What is left of a name that several established companies bear. */
const BORNE_BY_MANY_WEIGHT = 3;

const MOST_NAMES = 6;

function freeWeight(likeness: NameLikeness, isBorneByMany: boolean, coined: number): number {
  const weight = NAME_WEIGHTS[likeness.level];
  const free = rarityWeight(likeness.level, likeness.bits, likeness.slips) + coined;
  return isBorneByMany && weight + free > BORNE_BY_MANY_WEIGHT ? BORNE_BY_MANY_WEIGHT - weight : free;
}

/** What it adds that both names are made up. */
function coinedWeight(one: number, other: number, names: NameBook): number {
  if (names.hasCoinedWordAndActivity(one) && names.hasCoinedWordAndActivity(other)) return COINED_WITH_ACTIVITY_WEIGHT;
  return COINED_WEIGHTS[Math.min(names.coinedWordsOf(one), names.coinedWordsOf(other))]!;
}

/** The words of a verdict, made for links that are kept and for doubts. */
export function wordsOfNames(verdict: NameVerdict, names: NameBook): Reason | null {
  const { level, left, right } = verdict;
  if (level === 'unknown') return null;
  if (verdict.isBorneByMany && SAME_NAME_LEVELS.has(level)) return { code: 'name_borne_by_many' };
  if (level !== 'other_word' && level !== 'other_place' && level !== 'sister') return { code: `name_${level}` };
  const { leftOnly, rightOnly } = names.compare(Math.min(left, right), Math.max(left, right));
  return { code: 'name_other_word', values: { words: [...leftOnly, ...rightOnly].join(', ') } };
}

interface NameContext {
  readonly names: NameBook;
  readonly ownership: Ownership;
}

/** The best of all pairs of names that two ways of naming make. */
function bestVerdict(
  left: readonly number[],
  right: readonly number[],
  { names, ownership }: NameContext,
): NameVerdict {
  let best = UNKNOWN_NAMES;
  for (const one of left)
    for (const other of right) {
      const likeness = names.likenessOf(one, other);
      const { level } = likeness;
      const isBorneByMany = ownersOf(ownership.names, one) > 1 || ownersOf(ownership.names, other) > 1;
      const isSame = SAME_NAME_LEVELS.has(level);
      const coined = isSame ? coinedWeight(one, other, names) : 0;
      const weight = NAME_WEIGHTS[level];
      const termFrequencyWeight = freeWeight(likeness, isBorneByMany, coined);
      if (best === UNKNOWN_NAMES || weight + termFrequencyWeight > totalOf(best))
        best = { level, weight, termFrequencyWeight, isSame, isBorneByMany, left: one, right: other };
    }
  return best;
}

/** A name that fewer rows than this give beside another main name may be a mistake of theirs. */
const MINOR_SHARE = 0.15;
const MINOR_COST = 4;

function asMinor(verdict: NameVerdict): NameVerdict {
  const termFrequencyWeight = verdict.termFrequencyWeight - Math.min(MINOR_COST, totalOf(verdict));
  return { ...verdict, isSame: false, termFrequencyWeight };
}

/** The best twin among the names of a company; one that a few of its rows give weighs less than its main name. */
function verdictOnCompany(names: readonly number[], company: CompanyProfile, context: NameContext): NameVerdict {
  let best = UNKNOWN_NAMES;
  const ranking = company.names.ranking();
  for (let rank = 0; rank < ranking.length && rank < MOST_NAMES; rank++) {
    const other = ranking[rank]!;
    const found = bestVerdict(names, company.names.at(other).held, context);
    const isMinor = company.names.countAt(other) < MINOR_SHARE * company.rowCount && totalOf(found) > 0;
    const verdict = isMinor ? asMinor(found) : found;
    if (best === UNKNOWN_NAMES || totalOf(verdict) > totalOf(best)) best = verdict;
  }
  return best;
}

/** Each way that the smaller side is named looks for its best twin on the other side; the mean by rows counts. */
export function compareNamesOfCompanies(
  small: CompanyProfile,
  large: CompanyProfile,
  context: NameContext,
): NameVerdict {
  const { names } = small;
  if (names.size === 0 || large.names.size === 0) return UNKNOWN_NAMES;
  const ranking = names.ranking();
  const main = verdictOnCompany(names.at(ranking[0]!).held, large, context);
  if (ranking.length === 1) return main;
  let rows = names.countAt(ranking[0]!);
  let sum = totalOf(main) * rows;
  for (let rank = 1; rank < ranking.length && rank < MOST_NAMES; rank++) {
    const count = names.countAt(ranking[rank]!);
    rows += count;
    sum += totalOf(verdictOnCompany(names.at(ranking[rank]!).held, large, context)) * count;
  }
  return { ...main, termFrequencyWeight: sum / rows - main.weight };
}
