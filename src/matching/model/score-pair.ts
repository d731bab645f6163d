import { FieldComparer, makeSurprise } from './compare-field.ts';
import type { Things } from './field.ts';
import { LEVEL_BITS, LEVELS, topLevel } from './levels.ts';
import { makeRecordTable } from './record-table.ts';
import type { Model } from './weights.ts';

/** Packs the levels of a pair into one number, three bits a field. */
export type PatternOf = (left: number, right: number) => number;

/** The score of a pair in bits: its logarithmic odds of being one thing. */
export type ScoreOf = (left: number, right: number) => number;

/** One bar of a waterfall. */
export interface PairBar {
  readonly field: string;
  readonly level: string;
  /** What the level is worth. */
  readonly weight: number;
  /** What the rarity of the shared value adds or takes. */
  readonly rarity: number;
}

/** Why a pair scores what it scores: the prior and the bars sum to the score. */
export interface PairExplanation {
  readonly prior: number;
  readonly bars: readonly PairBar[];
  readonly score: number;
}

/** Opens the comparison of records as patterns of levels; at most ten fields fit. */
export function openPatterns(things: Things): PatternOf {
  const comparers = things.fields.map((field) => new FieldComparer(field));
  return (left, right) => {
    let pattern = 0;
    for (let at = 0; at < comparers.length; at += 1) pattern |= comparers[at]!.level(left, right) << (at * LEVEL_BITS);
    return pattern;
  };
}

/** The level of one field in a pattern. */
export function levelIn(pattern: number, field: number): number {
  return (pattern >>> (field * LEVEL_BITS)) & 7;
}

const STRONGEST_OF_WORDS = 3;
const WEAKEST_OF_WORDS = -5;

/** What the rarity of the words shared adds to a level below the same text. */
function wordRarity(surprise: number, u: number, share: number): number {
  return share * Math.max(WEAKEST_OF_WORDS, Math.min(STRONGEST_OF_WORDS, surprise + Math.log2(u)));
}

interface FieldScorer {
  readonly comparer: FieldComparer;
  readonly bits: Float64Array;
  /** Of a level and two values. */
  readonly rarity: (level: number, one: number, other: number) => number;
  /** The field that this one is mixed up with; −1 where there is none. */
  readonly mixedWith: number;
}

function openField(things: Things, model: Model, at: number): FieldScorer {
  const field = things.fields[at]!;
  const weights = model.fields[at]!;
  const top = topLevel(field.kind);
  const surprise = makeSurprise(field);
  const rarityOf = weights.rarity;
  const rarity = (level: number, one: number, other: number) => {
    if (rarityOf === null) return 0;
    if (level === top) return rarityOf[one]!;
    if (surprise === null || level < 2) return 0;
    return wordRarity(surprise(one, other), Math.max(weights.u[level]!, 1e-9), field.rarity);
  };
  const mixedWith = things.fields.findIndex(({ column }) => column === field.crossedWith);
  return { comparer: new FieldComparer(field), bits: Float64Array.from(weights.bits), rarity, mixedWith };
}

/** What a field adds to a fact that a stronger one has told already: people of one postcode share their town. */
const REPEATED_SHARE = 0.4;

/** The number of each field's fact; −1 where it tells one of its own. */
function factsOf(things: Things): Int8Array {
  const names = [...new Set(things.fields.map(({ fact }) => fact))].filter((fact) => fact !== null);
  return Int8Array.from(things.fields, ({ fact }) => (fact === null ? -1 : names.indexOf(fact)));
}

/** Opens the scoring of pairs; the table is made here where nobody has one. */
export function openScores(things: Things, model: Model, table = makeRecordTable(things)): ScoreOf {
  const width = things.fields.length;
  const scorers = things.fields.map((_, at) => openField(things, model, at));
  const facts = factsOf(things);
  const strongest = new Float64Array(things.fields.length);
  return (left, right) => {
    let score = model.prior;
    strongest.fill(0);
    for (let at = 0; at < scorers.length; at += 1) {
      const { comparer, bits, rarity, mixedWith } = scorers[at]!;
      const one = table[left * width + at]!;
      const other = table[right * width + at]!;
      const level =
        mixedWith < 0
          ? comparer.levelOf(one, other, 0, 0)
          : comparer.levelOf(one, other, table[left * width + mixedWith]!, table[right * width + mixedWith]!);
      if (level === 0) continue;
      const weight = bits[level]! + rarity(level, one, other);
      const fact = facts[at]!;
      if (fact < 0 || weight <= 0) {
        score += weight;
      } else {
        const best = strongest[fact]!;
        strongest[fact] = Math.max(best, weight);
        score += Math.max(0, weight - best) + REPEATED_SHARE * Math.min(weight, best);
      }
    }
    return score;
  };
}

/** The same score, bar by bar. */
export function openExplanations(things: Things, model: Model): (left: number, right: number) => PairExplanation {
  const scorers = things.fields.map((_, at) => openField(things, model, at));
  const facts = factsOf(things);
  const score = openScores(things, model);
  return (left, right) => {
    const bars = things.fields.map((field, at) => {
      const { comparer, bits, rarity } = scorers[at]!;
      const level = comparer.level(left, right);
      return {
        field: field.name,
        level: LEVELS[field.kind].names[level]!,
        weight: bits[level]!,
        rarity: level === 0 ? 0 : rarity(level, field.column.ids[left]!, field.column.ids[right]!),
      };
    });
    return { prior: model.prior, bars: lowerRepeated(bars, facts), score: score(left, right) };
  };
}

/** Of several bars that speak for one fact, the strongest counts whole. */
function lowerRepeated(bars: readonly PairBar[], facts: Int8Array): PairBar[] {
  const sums = bars.map(({ weight, rarity }) => weight + rarity);
  return bars.map((bar, at) => {
    const isRepeated = sums.some((sum, other) => {
      const isStronger = sum > sums[at]! || (sum === sums[at] && other < at);
      return other !== at && facts[other] === facts[at] && isStronger;
    });
    if (facts[at]! < 0 || sums[at]! <= 0 || !isRepeated) return bar;
    return { ...bar, weight: bar.weight * REPEATED_SHARE, rarity: bar.rarity * REPEATED_SHARE };
  });
}
