import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from './dates.ts';

test.each([
  ['12/03/2024', '2024-03-12'],
  ['12.03.24', '2024-03-12'],
  ['12-3-2024', '2024-03-12'],
  ['2024-03-12', '2024-03-12'],
  ['2024-03-12 00:00:00', '2024-03-12'],
  ['2024-03-12T10:00:00Z', '2024-03-12'],
  ['12 mars 2024', '2024-03-12'],
  ['1er août 2023', '2023-08-01'],
  ['mardi 12 mars 2024', '2024-03-12'],
  ['12-févr.-24', '2024-02-12'],
  ['le 12/03/2024', '2024-03-12'],
  ['03/25/2024', '2024-03-25'],
  ['03/2024', '2024-03-01'],
  ['mars 2024', '2024-03-01'],
  ['45231', '2023-11-01'],
  ['45231.5', '2023-11-01'],
  ['29/02/2024', '2024-02-29'],
  ['31/02/2024', null],
  ['29/02/2023', null],
  ['bientôt', null],
  ['', null],
  ['12', null],
  ['2024', null],
  ['99/99/9999', null],
])('« %s » is %s', (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test('every day from 1970 to 2099 is read back as itself, in ISO and in French', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }),
      (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(parseDate(iso)).toBe(iso);
        expect(parseDate(iso.split('-').reverse().join('/'))).toBe(iso);
      },
    ),
  );
});
