import type { Decision } from '../../../matching/learn/decision.ts';
import type { QuestionPattern } from '../../../matching/learn/question-pattern.ts';
import type { Reweighing } from '../../../matching/learn/reweigh.ts';

/** An answer as it is kept: with what was asked, since a question that is settled is asked no more. */
export interface KeptDecision extends Decision {
  /** The names of both sides when it was given, and a line of each. */
  readonly left: string;
  readonly right: string;
  readonly leftRow: number;
  readonly rightRow: number;
  /** The rule that answered; null for a person. */
  readonly ruleId: string | null;
}

/** A rule that a person accepted, kept with its analysis as long as it is not withdrawn. */
export interface KeptRule {
  readonly id: string;
  readonly times: number;
  readonly acceptedAt: string;
  readonly taught:
    | { readonly source: 'pattern'; readonly pattern: QuestionPattern; readonly answer: 'yes' | 'no' }
    | { readonly source: 'weights'; readonly reweighing: Reweighing };
}

/** Rules learn from people only: one that learned from itself would believe itself. */
export function saidByPeople(decisions: readonly KeptDecision[]): KeptDecision[] {
  return decisions.filter(({ ruleId }) => ruleId === null);
}
