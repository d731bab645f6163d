import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSort, parseSort } from './list-sort.ts';

test('the highest first, then by name', () => {
  expect(parseSort('-revenueCents.2025, name')).toEqual([
    { field: 'revenueCents.2025', direction: 'descending' },
    { field: 'name', direction: 'ascending' },
  ]);
});

test.each(['', ',', 'name,', '--name', '+name', 'name,-name', 'a b', 'a,b,c,d,e', 'na\0me'])(
  '%j is no order',
  (noise) => {
    expect(parseSort(noise)).toBeNull();
  },
);

test('what is written is read back the same', () => {
  const key = fc.record({
    field: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}(\.[A-Za-z0-9]{1,8})?$/),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  });
  const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 4, selector: (one) => one.field });
  fc.assert(
    fc.property(keys, (order) => {
      expect(parseSort(formatSort(order))).toEqual(order);
    }),
  );
});
