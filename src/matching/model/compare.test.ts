import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnEncoder } from '../encode/column-encoder.ts';
import { makeWordTable } from '../encode/word-table.ts';
import { FieldComparer } from './compare-field.ts';
import type { Field } from './field.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { type ComparisonKind, LEVEL_BITS, LEVELS, levelOf, topLevel } from './levels.ts';
import { isOneSlip } from './one-slip.ts';

function fieldOf(kind: ComparisonKind, texts: readonly string[]): Field {
  const encoder = new ColumnEncoder();
  for (const text of texts) encoder.add(text);
  const column = encoder.finish();
  const words = kind === 'words' || kind === 'address' ? makeWordTable(column) : null;
  return { name: kind, kind, column, words, crossedWith: null, fact: null, rarity: 1, isExclusive: false };
}

function compare(kind: ComparisonKind, left: string, right: string, others: readonly string[] = []): string {
  return LEVELS[kind].names[new FieldComparer(fieldOf(kind, [left, right, ...others])).level(0, 1)]!;
}

function letters(left: string, right: string): [Uint16Array, number, number, number, number] {
  const chars = Uint16Array.from([...`${left}${right}`], (sign) => sign.charCodeAt(0));
  return [chars, 0, left.length, left.length, left.length + right.length];
}

test('Jaro–Winkler gives the values of the literature', () => {
  expect(jaroWinkler(...letters('martha', 'marhta'))).toBeCloseTo(0.9611, 3);
  expect(jaroWinkler(...letters('dixon', 'dicksonx'))).toBeCloseTo(0.8133, 3);
  expect(jaroWinkler(...letters('dwayne', 'duane'))).toBeCloseTo(0.84, 3);
  expect(jaroWinkler(...letters('abc', 'xyz'))).toBe(0);
});

test('Jaro–Winkler stays between 0 and 1, and a text is itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-d]{1,40}$/), fc.stringMatching(/^[a-d]{1,40}$/), (left, right) => {
      const score = jaroWinkler(...letters(left, right));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(jaroWinkler(...letters(left, left))).toBeCloseTo(1, 9);
    }),
  );
});

test.each([
  ['dupont', 'dupond', true],
  ['dupont', 'dupon', true],
  ['dupont', 'duopnt', true],
  ['dupont', 'dupont', true],
  ['dupont', 'durand', false],
  ['ab', 'abcd', false],
])('%s and %s are one slip apart: %s', (left, right, isSlip) => {
  expect(isOneSlip(...letters(left, right))).toBe(isSlip);
  expect(isOneSlip(...letters(right, left))).toBe(isSlip);
});

test.each<[ComparisonKind, string, string, string]>([
  ['word', 'marie', 'marie', 'same'],
  ['word', 'catherine', 'catherin', 'slip'],
  ['word', 'j', 'jean', 'shortened'],
  ['word', 'thomas', 'pierre', 'different'],
  ['word', '', 'pierre', 'missing'],
  ['town', 'new york', 'new york city', 'alike'],
  ['town', 'marseille', 'marseile', 'slip'],
  ['town', 'lyon', 'paris', 'different'],
  ['code', '69003', '69003', 'same'],
  ['code', '69003', '69001', 'slip'],
  ['code', '69003', '69134', 'area'],
  ['code', 'tq138df', 'tq138hu', 'district'],
  ['date', '18550620', '18551620', 'slip'],
  ['date', '18550620', '18550101', 'year'],
  ['date', '18550620', '18570620', 'slip'],
  ['date', '18550620', '19990101', 'different'],
  ['date', '1855', '18550620', 'different'],
  ['digits', '0478123456', '0478123465', 'slip'],
  ['digits', '0478123456', '0478999999', 'beginning'],
  ['mail', 'a.b@x.fr', 'a.b@y.com', 'same_user'],
  ['number', '1999', '2000', 'close'],
  ['number', '1999', '2005', 'different'],
  ['choice', 'nsw', 'vic', 'different'],
  ['address', '12 rue pasteur', '12 rue pasteu', 'nearly'],
  ['address', '12 rue pasteur', '14 rue pasteur', 'same_street'],
  ['words', 'hotel bel air', 'bel air hotel', 'same_words'],
])('%s: « %s » and « %s » are %s', (kind, left, right, level) => {
  expect(compare(kind, left, right, ['rue victor hugo', 'rue', 'rue foch', 'hotel foch'])).toBe(level);
});

test('a shared common word is little, a shared rare word is much', () => {
  const others = Array.from({ length: 40 }, (_, at) => `garage numero${at}`);
  const common = levelOf('words', compare('words', 'garage dupont', 'garage martin', others));
  const rare = levelOf('words', compare('words', 'garage zylberstein', 'zylberstein automobiles', others));
  expect(rare).toBeGreaterThan(common);
});

test('a given name in the column of surnames is found crossed', () => {
  const given = new ColumnEncoder();
  for (const text of ['paul', 'martin', 'martin', 'paul']) given.add(text);
  const all = given.finish();
  const side = (rows: readonly number[]) => ({ ...all, ids: Uint32Array.from(rows, (row) => all.ids[row]!) });
  const first = side([0, 1]);
  const last = side([2, 3]);
  const field = { ...fieldOf('word', []), column: first, crossedWith: last };
  expect(LEVELS.word.names[new FieldComparer(field).level(0, 1)]).toBe('crossed');
});

test('a date that is no date is compared with its own figures only, whichever was read first', () => {
  expect(compare('date', 'bbbb', 'b')).toBe('different');
  expect(compare('date', 'b', 'bbbb')).toBe('different');
});

test('every kind has few enough levels for its bits, and what is typical sums to one', () => {
  for (const kind of Object.keys(LEVELS) as ComparisonKind[]) {
    expect(topLevel(kind)).toBeLessThan(1 << LEVEL_BITS);
    expect(LEVELS[kind].typical).toHaveLength(LEVELS[kind].names.length);
    expect(LEVELS[kind].typical.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
});

test('a comparison does not depend on who comes first', () => {
  const text = fc.stringMatching(/^[ab1 ]{0,12}$/).map((value) => value.trim());
  const kind = fc.constantFrom(...(Object.keys(LEVELS) as ComparisonKind[]));
  fc.assert(
    fc.property(kind, text, text, (one, left, right) => {
      const there = new FieldComparer(fieldOf(one, [left, right]));
      expect(there.level(0, 1)).toBe(there.level(1, 0));
      // Nor on which of the two was read first.
      expect(new FieldComparer(fieldOf(one, [right, left])).level(0, 1)).toBe(there.level(0, 1));
    }),
  );
});
