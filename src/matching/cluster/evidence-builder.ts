import type { Reason } from '../../domain/reason.ts';
import type { Bar, Evidence } from '../arrangement.ts';
import { keepBar, keepEvidence, keepWords } from './kept-once.ts';
import type { Scale } from './scale.ts';

const NO_WORDS: readonly Reason[] = Object.freeze([]);

/** A list that grew by pushes has room for sixteen more: what is kept has its own size. */
function fitted(words: readonly Reason[]): readonly Reason[] {
  return words.length === 0 ? NO_WORDS : words.slice();
}

/** Collects bars and words while two sides are compared; what it gives back always sums. */
export class EvidenceBuilder implements Scale {
  readonly hasWords = true;
  score: number;
  private readonly bars: Bar[] = [];
  private readonly reasons: Reason[] = [];
  private readonly against: Reason[] = [];
  private readonly priorWeight: number;

  constructor(priorWeight: number) {
    this.priorWeight = priorWeight;
    this.score = priorWeight;
  }

  /** Adds a bar; its words go for or against by the sign of the whole weight. */
  add(field: string, level: string, weight: number, words: Reason | null, termFrequencyWeight = 0): void {
    const total = weight + termFrequencyWeight;
    this.bars.push(keepBar(field, level, weight, termFrequencyWeight));
    this.score += total;
    if (words && total > 0) this.reasons.push(keepWords(words));
    if (words && total < 0) this.against.push(keepWords(words));
  }

  finish(): Evidence {
    return keepEvidence({
      reasons: fitted(this.reasons),
      against: fitted(this.against),
      score: this.score,
      probability: probabilityOf(this.score),
      bars: this.bars.slice(),
      priorWeight: this.priorWeight,
    });
  }
}

/** Bits to a probability: 2^score / (1 + 2^score), without overflow for large scores. */
export function probabilityOf(score: number): number {
  return 1 / (1 + 2 ** -score);
}
