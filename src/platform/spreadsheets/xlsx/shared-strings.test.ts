import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml } from '../writing/escape-xml.ts';
import { decodeEscapes, SharedStrings } from './shared-strings.ts';

/** Short and long texts, with accents of one to four bytes. */
const textOf = (at: number) => `${at} é€😀${'ï'.repeat(at % 7)}`;

test('each number gives back its own text, among those kept ready and among those packed', () => {
  const strings = new SharedStrings();
  const count = 70_000;
  for (let at = 0; at < count; at += 1) strings.add(textOf(at));
  for (const at of [0, 1, 65_535, 65_536, 65_537, 66_559, 66_560, 66_561, 69_000, count - 1]) {
    expect(strings.get(at), String(at)).toBe(textOf(at));
  }
});

test('a number that the table does not hold gives nothing', () => {
  const strings = new SharedStrings();
  expect(strings.get(0)).toBeUndefined();
  strings.add('');
  expect(strings.get(0)).toBe('');
  for (const index of [1, -1, Number.NaN, 0.5, Number.POSITIVE_INFINITY]) expect(strings.get(index)).toBeUndefined();
});

test('an empty text and one larger than a block are texts like others', () => {
  const strings = new SharedStrings();
  for (let at = 0; at < 65_536; at += 1) strings.add('x');
  const large = 'é'.repeat(3 << 20);
  for (const text of ['avant', '', large, 'après', '']) strings.add(text);
  expect([65_536, 65_537, 65_539, 65_540].map((at) => strings.get(at))).toEqual(['avant', '', 'après', '']);
  expect(strings.get(65_538) === large).toBe(true);
});

test('what is written as an escape of the format is read back as it was', () => {
  const pieces = fc.constantFrom('_x000D_', '_x0041_', '_', 'x', '0041', '_x005F_', 'é', '_xZZZZ_');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      expect(decodeEscapes(escapeXml(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
  expect(decodeEscapes('Lyon_x000D__x000a_69003')).toBe('Lyon\r\n69003');
});
