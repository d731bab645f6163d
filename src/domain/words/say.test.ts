import { expect, test } from 'vitest';
import { THEMES } from './catalogue.ts';
import { say } from './say.ts';

test('a count is written the French way, and zero is singular in French', () => {
  expect(say('fr', 'rows_count', { count: 1842 })).toBe('1\u202f842 lignes');
  expect(say('fr', 'rows_count', { count: 0 })).toBe('0 ligne');
  expect(say('fr', 'rows_count', { count: 2_000_000 })).toBe('2\u202f000\u202f000 lignes');
  expect(say('en', 'rows_count', { count: 1 })).toBe('1 row');
});

test('a code stands in one theme only and says the same holes in both languages', () => {
  const codes = THEMES.flatMap((theme) => Object.keys(theme));
  expect(codes.filter((code, position) => codes.indexOf(code) !== position)).toEqual([]);
  const holes = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
  for (const theme of THEMES)
    for (const [code, text] of Object.entries(theme)) expect(holes(text.en), code).toEqual(holes(text.fr));
});
