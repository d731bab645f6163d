import { expect, test } from 'vitest';
import { formatSort, parseSort } from '../../../domain/list-sort.ts';
import { nextSort } from './next-sort.ts';

const after = (sort: string, field: string, how: 'alone' | 'beside') =>
  formatSort(nextSort(sort === '' ? [] : (parseSort(sort) ?? []), field, how));

test.each([
  ['', 'name', 'alone', 'name'],
  ['name', 'name', 'alone', '-name'],
  ['-name', 'name', 'alone', ''],
  ['town,-name', 'name', 'alone', ''],
  ['town', 'name', 'alone', 'name'],
  ['town', 'name', 'beside', 'town,name'],
  ['town,name,code', 'name', 'beside', 'town,-name,code'],
  ['town,-name,code', 'name', 'beside', 'town,code'],
  ['a,b,c,d', 'name', 'beside', 'a,b,c,d'],
] as const)('in the order « %s » a click on %s, %s, gives « %s »', (sort, field, how, next) => {
  expect(after(sort, field, how)).toBe(next);
});
