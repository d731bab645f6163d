import type { Reason } from '../../domain/reason.ts';
import type { Bar, Evidence } from '../arrangement.ts';
import type { Scale } from './scale.ts';

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
    this.bars.push({ field, level, weight, termFrequencyWeight });
    this.score += total;
    if (words && total > 0) this.reasons.push(words);
    if (words && total < 0) this.against.push(words);
  }

  finish(): Evidence {
    return {
      reasons: this.reasons,
      against: this.against,
      score: this.score,
      probability: probabilityOf(this.score),
      bars: this.bars,
      priorWeight: this.priorWeight,
    };
  }
}

/** Bits to a probability: 2^score / (1 + 2^score), without overflow for large scores. */
export function probabilityOf(score: number): number {
  return 1 / (1 + 2 ** -score);
}
