import type { Reason } from '../../domain/reason.ts';

/** What two sides are laid on while they are compared: one way to weigh, whether the words are wanted or not. */
export interface Scale {
  /** Whether words are kept: those that cost something to make are made only then. */
  readonly hasWords: boolean;
  add(field: string, level: string, weight: number, words: Reason | null, termFrequencyWeight?: number): void;
}

/** The score alone. A thousand pairs are weighed for each link that is kept, and only that one is put into words. */
export class ScoreSum implements Scale {
  readonly hasWords = false;
  score: number;

  constructor(priorWeight: number) {
    this.score = priorWeight;
  }

  add(_field: string, _level: string, weight: number, _words: Reason | null, termFrequencyWeight = 0): void {
    this.score += weight + termFrequencyWeight;
  }
}
