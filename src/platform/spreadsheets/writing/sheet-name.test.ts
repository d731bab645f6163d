import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSheetName } from './sheet-name.ts';

/** Titles that people give, with what Excel refuses and what it only counts: pairs, apostrophes, blanks. */
const sign = fc.constantFrom('a', 'É', "'", ' ', '😀', '/', '[', ']', ':', '*', '?', '\\', '\n');
const title = fc.oneof(
  fc.string({ unit: sign, maxLength: 12 }),
  fc.string({ unit: sign, minLength: 25, maxLength: 45 }),
);

function namesOf(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const wanted of titles) names.push(createSheetName(wanted, names));
  return names;
}

test('whatever the titles, Excel accepts every name and no two are the same', () => {
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
      const names = namesOf(titles);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]/u);
        expect(name).not.toMatch(/^'|'$/);
        expect(name.isWellFormed()).toBe(true);
      }
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }),
    { numRuns: 500 },
  );
});

test('an apostrophe that cutting a long title leaves at its end goes too', () => {
  expect(createSheetName(`${'a'.repeat(30)}'aujourd`, [])).toBe('a'.repeat(30));
});

test('a title that Excel accepts is kept, and a second one of the same name is numbered', () => {
  expect(namesOf(['Lignes d’origine', 'SITES', 'Sites', 'sites'])).toEqual([
    'Lignes d’origine',
    'SITES',
    'Sites (2)',
    'sites (3)',
  ]);
});

test('what leaves nothing, and the name that Excel keeps for itself, get another', () => {
  expect(namesOf(['', "''", '///'])).toEqual(['Sheet', 'Sheet (2)', 'Sheet (3)']);
  expect(createSheetName('History', [])).not.toMatch(/^history$/i);
});
