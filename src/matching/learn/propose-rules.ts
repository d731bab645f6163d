import type { Question } from '../arrangement.ts';
import { hashText } from '../rows/content-id.ts';
import type { Decision } from './decision.ts';
import { patternKey, patternOf, type QuestionPattern } from './question-pattern.ts';

/** So many like answers, and none against, before we offer to answer in somebody's place. */
export const ENOUGH_LIKE_ANSWERS = 7;

/** « Vous avez répondu 7 fois que… »: what a person keeps answering, and the open questions that it would settle. */
export interface ProposedRule {
  /** Content hash of the pattern and the answer. */
  readonly id: string;
  readonly pattern: QuestionPattern;
  readonly answer: 'yes' | 'no';
  /** How many times a person answered so. */
  readonly times: number;
  /** Ids of open questions, in the order given. */
  readonly settles: readonly string[];
}

function isUnanimous(decisions: readonly Decision[]): boolean {
  return decisions.every(({ answer }) => answer === decisions[0]!.answer);
}

/**
 * Rules that the answers of people suggest, the one that settles most first. Nothing is applied here. A pattern without
 * any telling sign is no pattern, and an answer against it ends a rule.
 * @param decisions what people said themselves: answers that a rule gave would make it believe itself.
 */
export function proposeRules(
  decisions: readonly Decision[],
  open: readonly Pick<Question, 'id' | 'kind' | 'evidence'>[],
): ProposedRule[] {
  const alike = Map.groupBy(decisions, ({ kind, bars }) => patternKey(patternOf(kind, bars)));
  const waiting = Map.groupBy(open, ({ kind, evidence }) => patternKey(patternOf(kind, evidence.bars)));
  const rules = [...alike].flatMap(([key, said]): ProposedRule[] => {
    const settles = waiting.get(key)?.map(({ id }) => id) ?? [];
    const [first] = said;
    if (!first || said.length < ENOUGH_LIKE_ANSWERS || settles.length === 0 || !isUnanimous(said)) return [];
    const pattern = patternOf(first.kind, first.bars);
    if (pattern.signs.length === 0) return [];
    return [
      { id: hashText(`rule\n${first.answer}\n${key}`), pattern, answer: first.answer, times: said.length, settles },
    ];
  });
  return rules.sort((left, right) => right.settles.length - left.settles.length || (left.id < right.id ? -1 : 1));
}
