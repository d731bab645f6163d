import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bCubed,
  type Labels,
  largestCluster,
  majorities,
  pairwise,
  wronglyMergedSets,
  wronglySplitSets,
} from './partitions.ts';

const THREE_AND_TWO: Labels = { predicted: ['a', 'a', 'b', 'b', 'b'], truth: ['x', 'x', 'x', 'y', 'y'] };

test('a partition equal to the truth scores one whatever its names', () => {
  const labels = { predicted: ['a', 'a', 'b'], truth: ['9', '9', '7'] };
  expect(pairwise(labels)).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(bCubed(labels)).toEqual({ precision: 1, recall: 1, f1: 1 });
});

test('pairs are counted by hand: 4 joined, 4 due, 2 right', () => {
  expect(pairwise(THREE_AND_TWO)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
});

test('B³ is counted by hand', () => {
  // Precision: 1, 1, 1/3, 2/3, 2/3; recall: 2/3, 2/3, 1/3, 1, 1.
  const score = bCubed(THREE_AND_TWO);
  expect(score.precision).toBeCloseTo(11 / 15, 12);
  expect(score.recall).toBeCloseTo(11 / 15, 12);
});

test('all rows in one set have full recall and the precision of chance', () => {
  const labels = { predicted: ['a', 'a', 'a', 'a'], truth: ['x', 'x', 'y', 'y'] };
  expect(pairwise(labels)).toEqual({ precision: 2 / 6, recall: 1, f1: 0.5 });
  expect(bCubed(labels).precision).toBe(0.5);
});

test('a row that the engine leaves empty loses recall and costs no precision', () => {
  const labels = { predicted: ['a', 'a', ''], truth: ['x', 'x', 'x'] };
  expect(pairwise(labels)).toEqual({ precision: 1, recall: 1 / 3, f1: 0.5 });
  expect(bCubed(labels).precision).toBe(1);
  expect(bCubed(labels).recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3, 12);
});

test('a contact invented where there is none costs precision', () => {
  const labels = { predicted: ['a', 'a'], truth: ['x', ''] };
  expect(pairwise(labels).precision).toBe(0);
  expect(bCubed(labels).precision).toBe(0.5);
});

test('rows empty on both sides count nowhere', () => {
  const labels = { predicted: ['', 'a'], truth: ['', 'x'] };
  expect(bCubed(labels)).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(bCubed({ predicted: [''], truth: [''] }).f1).toBe(1);
  expect(pairwise({ predicted: [], truth: [] }).f1).toBe(1);
});

test('two homonyms in one set are one set wrongly joined, and their things are not split', () => {
  const labels = { predicted: ['a', 'a', 'b', 'c'], truth: ['x', 'y', 'z', 'z'] };
  expect(wronglyMergedSets(labels)).toBe(1);
  expect(wronglySplitSets(labels)).toBe(1);
});

test('the largest cluster leaves empty ids out', () => {
  expect(largestCluster(['', '', '', 'a', 'a', 'b'])).toBe(2);
  expect(largestCluster([''])).toBe(0);
});

test('a predicted set stands for the thing of most of its rows', () => {
  expect(majorities({ predicted: ['a', 'a', 'a', 'b'], truth: ['x', 'y', 'y', ''] })).toEqual(new Map([['a', 'y']]));
});

const ids = fc.constantFrom('', 'p', 'q', 'r', 's');
const labelling = fc.array(fc.tuple(ids, ids), { maxLength: 40 }).map((rows) => ({
  predicted: rows.map(([predicted]) => predicted),
  truth: rows.map(([, truth]) => truth),
}));

/** The definition, pair by pair, in the slow way. */
function slowPairwise({ predicted, truth }: Labels) {
  let joined = 0;
  let due = 0;
  let right = 0;
  for (let left = 0; left < predicted.length; left += 1) {
    for (let other = left + 1; other < predicted.length; other += 1) {
      const isJoined = predicted[left] !== '' && predicted[left] === predicted[other];
      const isDue = truth[left] !== '' && truth[left] === truth[other];
      joined += Number(isJoined);
      due += Number(isDue);
      right += Number(isJoined && isDue);
    }
  }
  return { precision: joined === 0 ? 1 : right / joined, recall: due === 0 ? 1 : right / due };
}

function slowBCubed({ predicted, truth }: Labels) {
  const rows = predicted.map((_, row) => row).filter((row) => predicted[row] !== '' || truth[row] !== '');
  const same = (side: readonly string[], a: number, b: number) => a === b || (side[a] !== '' && side[a] === side[b]);
  const mean = (of: (row: number) => number) =>
    rows.length === 0 ? 1 : rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const share = (from: readonly string[], within: readonly string[]) =>
    mean((row) => {
      const set = rows.filter((other) => same(from, row, other));
      return set.filter((other) => same(within, row, other)).length / set.length;
    });
  return { precision: share(predicted, truth), recall: share(truth, predicted) };
}

test('both scores agree with their definitions on any labelling', () => {
  fc.assert(
    fc.property(labelling, (labels) => {
      const pairs = pairwise(labels);
      const slow = slowPairwise(labels);
      expect(pairs.precision).toBeCloseTo(slow.precision, 12);
      expect(pairs.recall).toBeCloseTo(slow.recall, 12);
      const cubed = bCubed(labels);
      const slowCubed = slowBCubed(labels);
      expect(cubed.precision).toBeCloseTo(slowCubed.precision, 12);
      expect(cubed.recall).toBeCloseTo(slowCubed.recall, 12);
    }),
  );
});

test('swapping prediction and truth swaps precision and recall', () => {
  fc.assert(
    fc.property(labelling, ({ predicted, truth }) => {
      const there = bCubed({ predicted, truth });
      const back = bCubed({ predicted: truth, truth: predicted });
      expect(there.precision).toBeCloseTo(back.recall, 12);
      expect(there.recall).toBeCloseTo(back.precision, 12);
    }),
  );
});
