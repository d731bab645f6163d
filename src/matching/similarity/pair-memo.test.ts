import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairMemo } from './pair-memo.ts';

const number = fc.integer({ min: -40, max: 2 ** 31 - 1 });

test('equal pairs have one number, other pairs another, in the order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 300 }), (pairs) => {
      const memo = new PairMemo();
      const known = new Map<string, number>();
      for (const [left, right] of pairs) {
        const key = `${left} ${right}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(memo.numberOf(left, right)).toBe(known.get(key));
      }
      expect(memo.size).toBe(known.size);
    }),
  );
});

test('a pair and its reverse are two pairs', () => {
  const memo = new PairMemo();
  expect([memo.numberOf(1, 2), memo.numberOf(2, 1), memo.numberOf(1, 2)]).toEqual([0, 1, 0]);
});

test('what is known of a pair is found again after the table has grown', () => {
  const memo = new PairMemo<string>();
  memo.values[memo.numberOf(7, 7)] = 'seven';
  for (let index = 0; index < 5000; index++) memo.numberOf(index, index + 1);
  expect(memo.values[memo.numberOf(7, 7)]).toBe('seven');
  expect(memo.size).toBe(5001);
});
