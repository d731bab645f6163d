import type { Bar, Evidence } from '../arrangement.ts';
import { probabilityOf } from '../cluster/evidence-builder.ts';
import type { Decision } from './decision.ts';

/** How much each thing compared is to count in this file, once people have answered enough. 1 is as before; never below 0. */
export interface Reweighing {
  readonly factors: Readonly<Record<string, number>>;
  /** Bits added to the prior. */
  readonly shift: number;
}

export const AS_BEFORE: Reweighing = { factors: {}, shift: 0 };

/** What a factor costs for leaving 1, and the prior for moving: so few answers may only nudge what the engine knows. */
const PULL_TO_FACTOR = 2;
const PULL_TO_SHIFT = 0.2;

const ROUNDS = 120;

function weightOf(bar: Bar): number {
  return bar.weight + bar.termFrequencyWeight;
}

/** The same evidence with each bar as much longer or shorter as its factor says: its bars still sum to its score. */
export function reweigh(evidence: Evidence, { factors, shift }: Reweighing): Evidence {
  const bars = evidence.bars.map((bar) => {
    const factor = factors[bar.field] ?? 1;
    return { ...bar, weight: bar.weight * factor, termFrequencyWeight: bar.termFrequencyWeight * factor };
  });
  const priorWeight = evidence.priorWeight + shift;
  const score = bars.reduce((sum, bar) => sum + weightOf(bar), priorWeight);
  return { ...evidence, bars, priorWeight, score, probability: probabilityOf(score) };
}

interface Example {
  readonly prior: number;
  /** Bits of each field, in the order of the fields. */
  readonly bits: readonly number[];
  readonly isYes: boolean;
}

function examplesOf(decisions: readonly Decision[], fields: readonly string[]): Example[] {
  return decisions.map(({ bars, priorWeight, answer }) => ({
    prior: priorWeight,
    bits: fields.map((field) => bars.reduce((sum, bar) => sum + (bar.field === field ? weightOf(bar) : 0), 0)),
    isYes: answer === 'yes',
  }));
}

/**
 * One step of Newton's method for each unknown in turn: the loss is convex, so the order changes the way and not the end.
 * A factor is held at 0 from below, so that no evidence ever turns into its contrary.
 */
function improve(examples: readonly Example[], factors: number[], shift: number): number {
  const chanceOf = ({ prior, bits }: Example, moved: number) =>
    probabilityOf(prior + moved + bits.reduce((sum, bit, field) => sum + bit * factors[field]!, 0));
  const step = (bitOf: (example: Example) => number, value: number, rest: number, pull: number, moved: number) => {
    let slope = pull * (value - rest);
    let bend = pull;
    for (const example of examples) {
      const bit = bitOf(example) * Math.LN2;
      const chance = chanceOf(example, moved);
      slope += (chance - Number(example.isYes)) * bit;
      bend += chance * (1 - chance) * bit * bit;
    }
    // Half a step: a whole one may overshoot where nearly everything is certain.
    return value - slope / (2 * bend);
  };
  for (let field = 0; field < factors.length; field++)
    factors[field] = Math.max(
      0,
      step(({ bits }) => bits[field]!, factors[field]!, 1, PULL_TO_FACTOR, shift),
    );
  return step(() => 1, shift, 0, PULL_TO_SHIFT, shift);
}

/** Fits factors and prior to what people answered (logistic regression, pulled towards the engine's own weights). */
export function fitReweighing(decisions: readonly Decision[]): Reweighing {
  if (decisions.length === 0) return AS_BEFORE;
  const fields = [...new Set(decisions.flatMap(({ bars }) => bars.map(({ field }) => field)))].sort();
  const sorted = [...decisions].sort((left, right) => (left.questionId < right.questionId ? -1 : 1));
  const examples = examplesOf(sorted, fields);
  const factors = fields.map(() => 1);
  let shift = 0;
  for (let round = 0; round < ROUNDS; round++) shift = improve(examples, factors, shift);
  return { factors: Object.fromEntries(fields.map((field, index) => [field, factors[index]!])), shift };
}
