import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmptyValue, readTyped, typedOf } from './field-value.ts';

test.each([
  ['12 400,50 €', 1_240_050],
  ['12\u202f400', 1_240_000],
  ['0,1', 10],
  ['', null],
  ['beaucoup', undefined],
])('an amount typed as « %s » is %s cents', (text, cents) => {
  expect(readTyped({ kind: 'money' }, text)).toBe(cents);
});

test('an amount shown in its input and read again is the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (cents) => {
      expect(readTyped({ kind: 'money' }, typedOf({ kind: 'money' }, cents))).toBe(cents);
    }),
  );
});

test('an emptied address is none, a country alone too', () => {
  expect(readTyped({ kind: 'address' }, { line: ' ', town: '', country: 'FR' })).toBeNull();
  expect(isEmptyValue({ line: null, town: null, country: 'FR' })).toBe(true);
  expect(readTyped({ kind: 'address' }, { line: '1 rue Bugeaud', postcode: '69003', town: 'Lyon' })).toEqual({
    line: '1 rue Bugeaud',
    postcode: '69003',
    town: 'Lyon',
  });
});

test('other names are parted by semicolons', () => {
  expect(readTyped({ kind: 'texts' }, 'Lamy ; LS;')).toEqual(['Lamy', 'LS']);
  expect(typedOf({ kind: 'texts' }, ['Lamy', 'LS'])).toBe('Lamy ; LS');
});
