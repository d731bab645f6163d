import { expect, test } from 'vitest';
import { findWronglyJoined, findWronglySplit } from './find-errors.ts';
import type { ScoredRow } from './score-rows.ts';

function rowsOf(pairs: readonly (readonly [string, string])[]): ScoredRow[] {
  return pairs.map(([id, truth], index) => ({
    assigned: { site_id: id },
    truth: { row_id: String(index + 1), site_id: truth },
  }));
}

test('the set with most wrong pairs comes first, with its rows by true thing', () => {
  const rows = rowsOf([
    ['a', 'x'],
    ['a', 'y'],
    ['b', 'z'],
    ['b', 'z'],
    ['b', 'w'],
    ['c', 'v'],
  ]);
  const [first, second, ...rest] = findWronglyJoined(rows, 'site_id');
  expect(first).toMatchObject({ id: 'b', wrongPairs: 2 });
  expect([...(first?.parts ?? [])]).toEqual([
    ['z', ['3', '4']],
    ['w', ['5']],
  ]);
  expect(second).toMatchObject({ id: 'a', wrongPairs: 1 });
  expect(rest).toEqual([]);
});

test('a thing of which one row was left without an id is split', () => {
  const rows = rowsOf([
    ['a', 'x'],
    ['', 'x'],
  ]);
  expect(findWronglySplit(rows, 'site_id')).toMatchObject([{ id: 'x', wrongPairs: 1 }]);
  expect(findWronglyJoined(rows, 'site_id')).toEqual([]);
});
