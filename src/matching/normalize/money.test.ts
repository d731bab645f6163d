import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMoney } from './money.ts';

test.each([
  ['12 400 €', 1_240_000],
  ['12 400', 1_240_000],
  ['12400', 1_240_000],
  ['12 400,50', 1_240_050],
  ['12,4 k€', 1_240_000],
  ['12.4k', 1_240_000],
  ['12 k€', 1_200_000],
  ['1,2 M€', 120_000_000],
  ['1.234,56', 123_456],
  ['1,234.56', 123_456],
  ['1.234', 123_400],
  ['1,234', 123_400],
  ['1.234.567', 123_456_700],
  ['12400.0', 1_240_000],
  ['0', 0],
  ['-1 200 €', -120_000],
  ['(1 200)', -120_000],
  ['1 234,5 € HT', 123_450],
  ['€ 500', 50_000],
  ['500 euros', 50_000],
  ['env. 500', 50_000],
  ['12’400', null],
  ["12'400", 1_240_000],
  ['15 KEUR', 1_500_000],
  ['', null],
  ['-', null],
  ['n/a', null],
  ['beaucoup', null],
  ['12/03/2024', null],
])('« %s » is %s cents', (text, expected) => {
  expect(parseMoney(text)).toBe(expected);
});

test('any amount written the French way is read back to the cent', () => {
  const french = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
      expect(parseMoney(`${french.format(cents / 100)} €`)).toBe(cents);
    }),
  );
});
