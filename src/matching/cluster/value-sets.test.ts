import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setOf, union } from './value-sets.ts';

test('rows that say nothing share one empty set', () => {
  expect(setOf([null])).toBe(setOf([]));
  expect([...setOf(['a', null, 'b', 'a'])]).toEqual(['a', 'b']);
});

test('a union with nothing is the very set, and neither side is changed', () => {
  const lyon = setOf(['lyon']);
  expect(union(lyon, setOf<string>([]))).toBe(lyon);
  expect(union(setOf<string>([]), lyon)).toBe(lyon);
  expect([...union(lyon, setOf(['nice', 'lyon']))]).toEqual(['lyon', 'nice']);
  expect([...lyon]).toEqual(['lyon']);
});

test('a union holds what either side says, the left one first', () => {
  const values = fc.array(fc.string({ maxLength: 2 }), { maxLength: 5 });
  fc.assert(
    fc.property(values, values, (left, right) => {
      expect([...union(setOf(left), setOf(right))]).toEqual([...new Set([...left, ...right])]);
    }),
  );
});
