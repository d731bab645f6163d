import { fieldsOf } from '../pairs/blocking-rule.ts';
import type { PlannedBlocks } from '../pairs/plan-blocks.ts';
import { countPairs, PairWalker } from '../pairs/walk-pairs.ts';
import { estimateM, type PatternCount } from './estimate-m.ts';
import { estimateRandomShares, removeMatches } from './estimate-u.ts';
import type { Things } from './field.ts';
import { LEVELS } from './levels.ts';
import { countRandomLevels, possiblePairs } from './sample-random-pairs.ts';
import { levelIn, openPatterns, type PatternOf } from './score-pair.ts';
import { type FieldWeights, type Model, priorOf, rowsOf, weighField } from './weights.ts';

export interface FitOptions {
  readonly seed: number;
  /** Random pairs drawn for u. */
  readonly randomPairs: number;
  /** Candidate pairs looked at for m, about. */
  readonly trainingPairs: number;
  /** The share of true pairs that blocking is believed to find. */
  readonly expectedRecall: number;
}

export const FIT_OPTIONS: FitOptions = {
  seed: 20_240,
  randomPairs: 300_000,
  trainingPairs: 600_000,
  expectedRecall: 0.8,
};

/** Candidate pairs by pattern of agreement and by the rules that proposed them. */
interface Histogram {
  readonly byRule: readonly PatternCount[];
  /** Each pair once. */
  readonly patterns: ReadonlyMap<number, number>;
  /** The share of records that were looked at. */
  readonly share: number;
}

/** Patterns of ten fields and twenty rules fit in the whole numbers that a double holds exactly. */
const RULE_BITS = 2 ** 20;

/** Counts patterns on every n-th record of the order of contents: a sample that depends on nothing else. */
function countPatterns(things: Things, planned: PlannedBlocks, patternOf: PatternOf, most: number): Histogram {
  const records = things.copies.length;
  const step = Math.max(1, Math.ceil(countPairs(planned.blocks) / most));
  const joint = new Map<number, number>();
  const walker = new PairWalker(things, planned.blocks);
  for (let left = 0; left < records; left += step) {
    walker.walk(left, (one, other, rules) => {
      const key = patternOf(one, other) * RULE_BITS + rules;
      const weight = things.copies[one]! * things.copies[other]!;
      joint.set(key, (joint.get(key) ?? 0) + weight);
    });
  }
  return { ...splitHistogram(joint, planned.blocks.length), share: 1 / step };
}

function splitHistogram(joint: ReadonlyMap<number, number>, rules: number): Omit<Histogram, 'share'> {
  const patterns = new Map<number, number>();
  const byRule = Array.from({ length: rules }, () => new Map<number, number>());
  for (const [key, count] of [...joint].sort(([a], [b]) => a - b)) {
    const pattern = Math.floor(key / RULE_BITS);
    const bits = key % RULE_BITS;
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + count);
    byRule.forEach((counts, rule) => {
      if (bits & (1 << rule)) counts.set(pattern, (counts.get(pattern) ?? 0) + count);
    });
  }
  return {
    patterns,
    byRule: byRule.flatMap((counts, rule) => [...counts].map(([pattern, count]) => ({ rule, pattern, count }))),
  };
}

/** A small sheet has few pairs: drawing each more often teaches nothing. */
const DRAWS_PER_PAIR = 10;
const ROUNDS = 12;
const LEAST_SHARE = 1e-9;
const MOST_SHARE = 0.1;

/** The share of matches among all pairs, by what the patterns are worth: found again until it says itself. */
function estimateShare(
  histogram: Histogram,
  weights: readonly FieldWeights[],
  possible: number,
  options: FitOptions,
): number {
  let share = 1 / Math.sqrt(possible);
  for (let round = 0; round < ROUNDS; round += 1) {
    let matches = 0;
    const prior = priorOf(share);
    for (const [pattern, count] of histogram.patterns) {
      let bits = prior;
      for (let field = 0; field < weights.length; field += 1) bits += weights[field]!.bits[levelIn(pattern, field)]!;
      matches += count / (1 + 2 ** -bits);
    }
    const found = matches / histogram.share / options.expectedRecall / possible;
    share = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, found));
  }
  return share;
}

/** Fits the model to these things: u by a seeded sample of random pairs, m by the patterns of the candidates, then the prior. */
export function fitModel(things: Things, planned: PlannedBlocks, options: FitOptions = FIT_OPTIONS): Model {
  const patternOf = openPatterns(things);
  const rows = rowsOf(things);
  const possible = possiblePairs(things);
  const pairs = Math.min(options.randomPairs, possible * DRAWS_PER_PAIR);
  const drawn = countRandomLevels(things, patternOf, pairs, options.seed);
  const random = things.fields.map((field, at) => estimateRandomShares(field, drawn[at]!, things));
  const histogram = countPatterns(things, planned, patternOf, options.trainingPairs);
  const heldFields = planned.rules.map((rule) =>
    fieldsOf(rule).map((name) => things.fields.findIndex((field) => field.name === name)),
  );
  const typical = things.fields.map(({ kind }) => LEVELS[kind].typical);
  let u = random;
  let share = 0;
  let weights: FieldWeights[] = [];
  // Twice: what duplicates put among random pairs is known only once their share is.
  for (let round = 0; round < 2; round += 1) {
    const m = estimateM({ counts: histogram.byRule, heldFields, u, typical });
    weights = things.fields.map((field, at) => weighField(field, m[at]!, u[at]!, rows));
    share = estimateShare(histogram, weights, possible, options);
    u = random.map((levels, at) => removeMatches(levels, m[at]!, share));
    weights = things.fields.map((field, at) => weighField(field, m[at]!, u[at]!, rows));
  }
  return { fields: weights, prior: priorOf(share) };
}
