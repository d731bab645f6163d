import { expect, test } from 'vitest';
import { ColumnEncoder } from '../encode/column-encoder.ts';
import { estimateM, type PatternCount } from './estimate-m.ts';
import { estimateRandomShares, removeMatches } from './estimate-u.ts';
import type { Field, Things } from './field.ts';
import { LEVEL_BITS, LEVELS } from './levels.ts';
import { countRandomLevels, possiblePairs } from './sample-random-pairs.ts';
import { openPatterns } from './score-pair.ts';
import { priorOf, probabilityOf, weighField } from './weights.ts';

function choiceField(texts: readonly string[]): Field {
  const encoder = new ColumnEncoder();
  for (const text of texts) encoder.add(text);
  return {
    name: 'sex',
    kind: 'choice',
    column: encoder.finish(),
    words: null,
    crossedWith: null,
    fact: null,
    rarity: 1,
    isExclusive: false,
  };
}

function thingsOf(texts: readonly string[], sides: Uint32Array | null = null): Things {
  return { fields: [choiceField(texts)], copies: new Uint32Array(texts.length).fill(1), sides };
}

test('what two random rows share is counted exactly where values are the same', () => {
  const things = thingsOf(['m', 'm', 'f', 'f', '']);
  const shares = estimateRandomShares(things.fields[0]!, [0, 10, 5], things);
  // Two of the six pairs of filled rows.
  expect(shares[2]).toBeCloseTo(2 / 6, 9);
  expect(shares[1]).toBeCloseTo(4 / 6, 9);
  expect(shares[0]).toBe(0);
});

test('between two lists only pairs across count', () => {
  const things = thingsOf(['a', 'b', 'a', 'c'], Uint32Array.from([1, 1, 2, 2]));
  expect(estimateRandomShares(things.fields[0]!, [0, 3, 1], things)[2]).toBeCloseTo(1 / 4, 9);
  expect(possiblePairs(things)).toBe(4);
});

test('the sample of random pairs is the same for the same seed, another for another', () => {
  const things = thingsOf(Array.from({ length: 50 }, (_, at) => 'abcde'[at % 5]!));
  const count = (seed: number) => countRandomLevels(things, openPatterns(things), 500, seed);
  expect(count(1)).toEqual(count(1));
  expect(count(1)).not.toEqual(count(2));
});

test('duplicates are taken out of what random pairs share', () => {
  expect(removeMatches([0, 0.99, 0.01], [0, 0.1, 0.9], 0.01)[2]).toBeCloseTo((0.01 - 0.009) / 0.99, 9);
  // More duplicates than shared values can only be noise: something is kept.
  expect(removeMatches([0, 0.999, 0.001], [0, 0.1, 0.9], 0.01)[2]).toBeGreaterThan(0);
});

/** Patterns of three fields of two levels, drawn from known shares. */
function drawPatterns(m: readonly number[], u: readonly number[], matches: number, others: number): PatternCount[] {
  return Array.from({ length: 8 }, (_, agreement) => {
    let pattern = 0;
    let ofMatches = matches;
    let ofOthers = others;
    for (let field = 0; field < 3; field += 1) {
      const isSame = (agreement >> field) & 1;
      pattern |= (isSame ? 2 : 1) << (field * LEVEL_BITS);
      ofMatches *= isSame ? m[field]! : 1 - m[field]!;
      ofOthers *= isSame ? u[field]! : 1 - u[field]!;
    }
    return { rule: 0, pattern, count: ofMatches + ofOthers };
  });
}

test('expectation and maximization finds the shares that the patterns were made with', () => {
  const m = [0.9, 0.8, 0.7];
  const u = [0.05, 0.1, 0.02];
  const found = estimateM({
    counts: drawPatterns(m, u, 20_000, 80_000),
    heldFields: [[]],
    u: u.map((same) => [0, 1 - same, same]),
    typical: u.map(() => LEVELS.choice.typical),
  });
  for (const [field, levels] of found.entries()) expect(levels[2]).toBeCloseTo(m[field]!, 1);
});

test('a rule teaches nothing of the field that its key holds', () => {
  const task = {
    counts: drawPatterns([0.9, 0.8, 0.7], [0.05, 0.1, 0.02], 2000, 8000),
    heldFields: [[1]],
    u: [0.05, 0.1, 0.02].map((same) => [0, 1 - same, same]),
    typical: [0, 1, 2].map(() => LEVELS.choice.typical),
  };
  expect(estimateM(task)[1]).toEqual([...LEVELS.choice.typical]);
});

test('without any pair the weights are the typical ones', () => {
  const found = estimateM({ counts: [], heldFields: [], u: [[0, 0.9, 0.1]], typical: [LEVELS.choice.typical] });
  expect(found[0]![2]).toBeCloseTo(0.9, 9);
});

test('agreement speaks for, disagreement against, a missing value not at all', () => {
  const field = choiceField(['m', 'f', 'm', 'f']);
  const { bits } = weighField(field, [0, 0.1, 0.9], [0, 0.5, 0.5], 4);
  expect(bits[0]).toBe(0);
  expect(bits[1]).toBeLessThan(0);
  expect(bits[2]).toBeGreaterThan(0);
});

test('a rare value shared says more than a common one', () => {
  const field = choiceField(['smith', 'smith', 'smith', 'smith', 'zylberstein', 'zylberstein', 'brown', 'green']);
  const { rarity } = weighField(field, [0, 0.1, 0.9], [0, 0.8, 0.2], 8);
  expect(rarity![2]!).toBeGreaterThan(rarity![1]!);
});

test('bits and probabilities are two ways to say one thing', () => {
  expect(probabilityOf(0)).toBe(0.5);
  expect(probabilityOf(priorOf(0.2))).toBeCloseTo(0.2, 9);
});
