import { expect, test } from 'vitest';
import { formatColumn, LAST_COLUMN, LAST_ROW, parseColumn } from './cell-reference.ts';

test('every column of a sheet has letters of its own, which say its number back', () => {
  const seen = new Set<string>();
  for (let column = 1; column <= LAST_COLUMN; column += 1) {
    const letters = formatColumn(column);
    seen.add(letters);
    expect(parseColumn(`${letters}${LAST_ROW}`)).toBe(column);
  }
  expect(seen.size).toBe(LAST_COLUMN);
});

test('the letters are those of Excel, up to XFD', () => {
  expect([1, 26, 27, 52, 702, 703, LAST_COLUMN].map(formatColumn)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD']);
});

test('small letters are read, and what is no reference is none', () => {
  expect(parseColumn('ab12')).toBe(28);
  for (const text of ['', '12', '$A$1', '{1', '[1', '`1', '@1', 'é1']) expect(parseColumn(text), text).toBe(0);
});

test('letters beyond the last column are said beyond it, however many', () => {
  expect(parseColumn('XFE1')).toBe(LAST_COLUMN + 1);
  expect(parseColumn('Z'.repeat(1_000))).toBeGreaterThan(LAST_COLUMN);
});
