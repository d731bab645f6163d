import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeWeighed } from './pair-explanation.ts';

const bars = [{ field: 'name', level: 'same', weight: 7, termFrequencyWeight: 0 }];
const weighed = (score: number, answer?: 'yes' | 'no') =>
  judgeWeighed({
    level: 'entity',
    evidence: { reasons: [], against: [], score, probability: 0.5, bars, priorWeight: -8 },
    answer,
    joinAt: 3,
    askAt: 0.5,
  });

test('below the doubt it stands apart, within it nothing is joined, above it two homes are possible', () => {
  expect(weighed(0.4).verdict).toBe('apart');
  expect(weighed(0.5).verdict).toBe('doubt');
  expect(weighed(2.9).verdict).toBe('doubt');
  expect(weighed(3).verdict).toBe('torn');
});

test('what a person said outweighs any score', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (score) => {
      expect(weighed(score, 'no').verdict).toBe('answered');
      expect(weighed(score, 'yes').verdict).toBe('alike');
    }),
  );
});

test('a calculation without a bar has nothing in common to show', () => {
  const evidence = { reasons: [], against: [], score: -20, probability: 0, bars: [], priorWeight: -20 };
  const told = judgeWeighed({ level: 'entity', evidence, answer: undefined, joinAt: 3, askAt: 0.5 });
  expect(told.because.code).toBe('apart_nothing_in_common');
});
