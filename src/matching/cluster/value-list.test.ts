import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differ, distinctValues, inBoth, meet, unite, valuesOf } from './value-list.ts';

/** Short lists and long ones take two ways. */
const values = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });

test('lists of values say what sets of them would', () => {
  fc.assert(
    fc.property(values, values, (left, right) => {
      const both = new Set(left).intersection(new Set(right));
      expect(new Set(unite(left, right))).toEqual(new Set(left).union(new Set(right)));
      expect(new Set(unite(left, right)).size).toBe(unite(left, right).length);
      expect(new Set(inBoth(left, right))).toEqual(both);
      expect(meet(left, right)).toBe(both.size > 0);
      expect(differ(left, right)).toBe(left.length > 0 && right.length > 0 && both.size === 0);
    }),
  );
});

test('a list that adds nothing leaves the other one as it is', () => {
  const left = ['a', 'b'];
  expect(unite(left, ['b'])).toBe(left);
  expect(unite([], left)).toBe(left);
});

test('a value said twice is one value, and nothing said is no value', () => {
  expect(distinctValues(['a', 'a'])).toEqual(['a']);
  expect(distinctValues(['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(valuesOf(null)).toHaveLength(0);
});
