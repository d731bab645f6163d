import type { Bar, Question } from '../arrangement.ts';

/** One thing compared and how far it agreed, as the bars name them. */
export interface Sign {
  readonly field: string;
  readonly level: string;
}

/** What questions of one sort have in common: what is asked, and what speaks for and against. */
export interface QuestionPattern {
  readonly kind: Question['kind'];
  /** Sorted by field and level. */
  readonly signs: readonly Sign[];
}

/** Lighter signs (a legal form, who follows the customer) change nobody's mind: they would only split what is alike. */
const TELLING_BITS = 1;

/** « L'un contient l'autre » has no weight but the rarity of the words, and tells more than most. */
function isTelling({ weight }: Bar): boolean {
  return weight === 0 || Math.abs(weight) >= TELLING_BITS;
}

/** Weights without the rarity of the words: « même nom » is one sign whether the name is rare or not. */
export function patternOf(kind: Question['kind'], bars: readonly Bar[]): QuestionPattern {
  const telling = bars.filter(isTelling);
  const signs = telling.map(({ field, level }) => ({ field, level }));
  return { kind, signs: signs.sort((left, right) => (textOf(left) < textOf(right) ? -1 : 1)) };
}

function textOf({ field, level }: Sign): string {
  return `${field}=${level}`;
}

/** Equal for equal patterns only. */
export function patternKey({ kind, signs }: QuestionPattern): string {
  return [kind, ...signs.map(textOf)].join('\n');
}
