import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSheetNumber } from './format-number.ts';
import { findBuiltInFormat, parseNumberFormat } from './number-format.ts';

const shown = (raw: string, code: string) => formatSheetNumber(raw, parseNumberFormat(code), false);

test('formats of dates, of times and of amounts are told apart', () => {
  for (const code of ['dd/mm/yyyy', 'd mmm yy', 'mmm-yy', '[$-40C]dddd d mmmm yyyy', 'jj/mm/aaaa', 'yyyy\\-mm\\-dd']) {
    expect(parseNumberFormat(code).kind, code).toBe('date');
  }
  for (const code of ['hh:mm', 'mm:ss', 'h:mm AM/PM']) expect(parseNumberFormat(code).kind, code).toBe('time');
  for (const code of [
    'General',
    '0',
    '0.00',
    '#,##0',
    '# ##0',
    '#,##0.00 "€"',
    '#,##0 [$€-40C];[Red]-#,##0',
    '0.00E+00',
    '@',
  ]) {
    expect(parseNumberFormat(code).kind, code).toBe('plain');
  }
  expect(parseNumberFormat('0.0%').kind).toBe('percent');
  expect([9, 14, 20, 49, 0].map((id) => findBuiltInFormat(id).kind)).toEqual([
    'percent',
    'date',
    'time',
    'plain',
    'plain',
  ]);
});

test('a duration longer than a day stays in hours', () => {
  expect(shown('1.5', '[h]:mm')).toBe('36:00:00');
  expect(shown('-0.5', '[hh]:mm:ss')).toBe('-12:00:00');
  expect(formatSheetNumber('0.25', findBuiltInFormat(46), false)).toBe('06:00:00');
});

test('masks show the digits as people typed them', () => {
  expect(shown('1000', '00000')).toBe('01000');
  expect(shown('299853802', '0#" "##" "##" "##" "##')).toBe('02 99 85 38 02');
  expect(shown('40483304800022', '###\\ ###\\ ###\\ #####')).toBe('404 833 048 00022');
  expect(shown('123456', '00000')).toBe('123456');
  expect(shown('12.5', '00000')).toBe('12.5');
});

test('a date out of the calendar stays a number', () => {
  expect(shown('-5', 'dd/mm/yyyy')).toBe('-5');
  expect(shown('40483304800022', 'dd/mm/yyyy')).toBe('40483304800022');
  expect(shown('abc', 'dd/mm/yyyy')).toBe('abc');
});

test('every integer that a cell holds exactly keeps its digits', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(shown(String(value), 'General')).toBe(String(value));
      expect(shown(`${value}.0`, 'General')).toBe(String(value));
    }),
  );
});

test('no date beyond the last day of the calendar is made up, in either day system', () => {
  const day = fc.integer({ min: 1, max: 2_958_466 });
  fc.assert(
    fc.property(fc.oneof(day, fc.integer({ min: 2_956_900, max: 2_958_466 })), fc.boolean(), (serial, isDate1904) => {
      const text = formatSheetNumber(String(serial), { kind: 'date' }, isDate1904);
      expect(text).toMatch(text === String(serial) ? /^\d+$/ : /^\d{4}-\d{2}-\d{2}$/);
    }),
  );
  expect(formatSheetNumber('2958465', { kind: 'date' }, false)).toBe('9999-12-31');
  expect(formatSheetNumber('2957003', { kind: 'date' }, true)).toBe('9999-12-31');
  expect(formatSheetNumber('2957004', { kind: 'date' }, true)).toBe('2957004');
});

test('a day is one more than the day before, in both day systems', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_900_000 }), fc.boolean(), (serial, isDate1904) => {
      const instant = (value: number) => Date.parse(formatSheetNumber(String(value), { kind: 'date' }, isDate1904));
      expect(instant(serial + 1) - instant(serial)).toBe(86_400_000);
    }),
  );
});

test('a mask adds zeros and signs, and never loses a digit', () => {
  const codes = fc.constantFrom('00000', '0#" "##" "##" "##" "##', '000-000-000', '00 00', '\\S00000');
  fc.assert(
    fc.property(codes, fc.maxSafeNat(), (code, value) => {
      const digits = shown(String(value), code).replace(/\D/g, '').replace(/^0+/, '');
      expect(digits).toBe(value === 0 ? '' : String(value));
    }),
  );
});
