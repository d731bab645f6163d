import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { THEMES } from './catalogue.ts';
import { say, wordsOf } from './say.ts';

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

test('a sentence without a plural is what the translator would say, holes, dollars and braces of the user included', () => {
  const values = ['Lamy & Fils', '$& $1 $t(rows_count)', '{{name}}', '', '<b>1 204</b>'];
  for (const language of ['fr', 'en'] as const) {
    const translator = createInstance();
    translator.init({
      lng: language,
      initAsync: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      resources: { [language]: { translation: wordsOf(language) } },
    });
    for (const [code, text] of Object.entries(wordsOf(language))) {
      const holes = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((hole) => hole[1] ?? '');
      for (const value of values) {
        const filled = Object.fromEntries(holes.map((hole) => [hole, value]));
        expect(say(language, code, filled), code).toBe(translator.t(code, filled));
      }
    }
  }
});

test('a number in a sentence without a plural is written for the language, and a hole that nobody fills stays seen', () => {
  expect(say('fr', 'report_line', { row: 1204 })).toBe('ligne 1\u202f204');
  expect(say('fr', 'report_line')).toContain('{{row}}');
  expect(say('fr', 'no_such_code', { row: 1 })).toBe('no_such_code');
});

test('one line to check is written in the singular beside the minutes that it takes', () => {
  const effort = (language: 'fr' | 'en') =>
    say(language, 'questions_effort', { rows: say(language, 'rows_count', { count: 1 }), count: 1 });
  expect(effort('fr')).toBe('pour 1 ligne, environ 1 minute');
  expect(effort('en')).toBe('for 1 row, about 1 minute');
});
