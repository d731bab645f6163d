import type { Bar, Question } from '../arrangement.ts';

/** What a person, or a rule that a person accepted, said of a question, with what the question weighed then. */
export interface Decision {
  readonly questionId: string;
  readonly kind: Question['kind'];
  readonly answer: 'yes' | 'no';
  readonly bars: readonly Bar[];
  readonly priorWeight: number;
}
