import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSheetNumber } from '../format-number.ts';
import { ByteText } from './byte-text.ts';
import { addCell, LONGEST_CELL, type WorkbookCell } from './cell-xml.ts';
import { CELL_STYLES } from './workbook-parts.ts';

/** The XML of one cell. */
function xmlOf(value: WorkbookCell, style: number = CELL_STYLES.plain): string {
  const xml = new ByteText(16);
  addCell(xml, { start: Buffer.from('<c r="B'), row: Buffer.from('7') }, value, style);
  return xml.written.toString();
}
const numberOf = (xml: string) => /<v>(.*)<\/v>/.exec(xml)?.[1] ?? '';
const textOf = (xml: string) => /<t xml:space="preserve">([\s\S]*)<\/t>/.exec(xml)?.[1] ?? '';

test('every day from March 1900 on is the day that is read back', () => {
  const first = Date.UTC(1900, 2, 1) / 86_400_000;
  const last = Date.UTC(9999, 11, 31) / 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (day) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(formatSheetNumber(numberOf(xmlOf({ date })), { kind: 'date' }, false)).toBe(date);
    }),
  );
});

test.each(['1900-02-28', '2024-02-30', '2023-02-29', '2024-13-01', '2024-1-1', 'hier', ''])(
  'what is no day of the calendar of Excel stays as it is written: %s',
  (date) => {
    expect(textOf(xmlOf({ date }))).toBe(date);
  },
);

test('a number keeps every digit that it has, and what is none is no cell', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(numberOf(xmlOf(value)))).toBe(value === 0 ? 0 : value);
    }),
  );
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, null]) expect(xmlOf(value)).toBe('');
});

test('a text is never a formula, whatever it begins with', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t'), fc.string(), (sign, rest) => {
      const xml = xmlOf(`${sign}${rest}`);
      expect(xml).not.toContain('<f>');
      expect(xml).toContain(`s="${CELL_STYLES.neutralized}" t="inlineStr"`);
    }),
  );
});

test('a text too long for Excel is cut to what a cell holds', () => {
  expect(textOf(xmlOf('a'.repeat(LONGEST_CELL + 1)))).toHaveLength(LONGEST_CELL);
  expect(textOf(xmlOf(`${'a'.repeat(LONGEST_CELL - 1)}😀`)).isWellFormed()).toBe(true);
});

test('true and false are the booleans of the format', () => {
  expect([true, false].map((value) => xmlOf(value))).toEqual([
    '<c r="B7" t="b"><v>1</v></c>',
    '<c r="B7" t="b"><v>0</v></c>',
  ]);
});
