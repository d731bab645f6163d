import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { countryCodeOfFrenchNumber } from '../../domain/phone-number.ts';
import {
  readFrenchNumber,
  readInternationalNumber,
  readLocalOverseas,
  readPlainFrench,
  readShortFrench,
} from './phone-numbers.ts';

/** Every range of four digits, with several ends each: the ends could fall into sub-ranges. */
function* allRanges() {
  for (let range = 0; range < 1000; range += 1)
    for (const end of ['000000', '123456', '385999', '601234', '999999'])
      yield `0${String(range).padStart(3, '0')}${end}`;
}

test('the short way agrees with the library on every range of the French plan', () => {
  let short = 0;
  for (const digits of allRanges()) {
    const plain = readPlainFrench(digits);
    if (plain === null) continue;
    short += 1;
    const known = parsePhoneNumberFromString(digits, 'FR');
    expect(known?.isValid(), digits).toBe(true);
    expect(known?.number, digits).toBe(plain.e164);
    expect(known?.getType() === 'MOBILE', digits).toBe(plain.kind === 'mobile');
  }
  expect(short).toBeGreaterThan(3500);
});

test('overseas ranges never get +33', () => {
  for (const digits of allRanges())
    if (countryCodeOfFrenchNumber(digits) !== '33')
      expect(readFrenchNumber(digits)?.e164.startsWith('+33') ?? false, digits).toBe(false);
});

test('overseas numbers take the code of their department', () => {
  expect(readFrenchNumber('0590123456')).toEqual({ e164: '+590590123456', kind: 'fixed' });
  expect(readFrenchNumber('0692123456')).toEqual({ e164: '+262692123456', kind: 'mobile' });
  expect(readFrenchNumber('0639691234')).toEqual({ e164: '+262639691234', kind: 'mobile' });
  expect(readFrenchNumber('0269601234')).toEqual({ e164: '+262269601234', kind: 'fixed' });
});

test('special rates are special, and numbers out of the plan do not exist', () => {
  expect(readFrenchNumber('0800123456')?.kind).toBe('special');
  expect(readFrenchNumber('0892701239')?.kind).toBe('special');
  expect(readFrenchNumber('0872123456')).toBeNull();
});

test('a number of a range that is not known as allotted keeps the kind of its prefix, and says so', () => {
  expect(readFrenchNumber('0700123456')).toEqual({ e164: '+33700123456', kind: 'mobile', hasUnknownRange: true });
  expect(readFrenchNumber('0400123456')).toEqual({ e164: '+33400123456', kind: 'fixed', hasUnknownRange: true });
  expect(readFrenchNumber('0596123456')).toEqual({ e164: '+596596123456', kind: 'fixed', hasUnknownRange: true });
  expect(readFrenchNumber('0299853802')).not.toHaveProperty('hasUnknownRange');
});

test('the library has no number of the ranges that we hold for free', () => {
  for (const digits of allRanges())
    if (/^0(?:40|7[0-2])/.test(digits)) {
      expect(readFrenchNumber(digits)?.hasUnknownRange, digits).toBe(true);
      expect(parsePhoneNumberFromString(digits, 'FR')?.isValid() ?? false, digits).toBe(false);
    }
});

test('every number of ten digits that is not a special rate is read', () => {
  for (const digits of allRanges())
    if (digits[1] !== '8' && digits[1] !== '0')
      expect(readFrenchNumber(digits)?.e164.endsWith(digits.slice(1)), digits).toBe(true);
});

test('the zero of « +33 (0)1 » is dropped', () => {
  expect(readInternationalNumber('330299853802')?.e164).toBe('+33299853802');
  expect(readInternationalNumber('2620692123456')?.e164).toBe('+262692123456');
});

test('a local number of New Caledonia is read by the postcode of the row only', () => {
  expect(readLocalOverseas('262345', '98800')?.e164).toBe('+687262345');
  expect(readLocalOverseas('262345', '35000')).toBeNull();
  expect(readLocalOverseas('262345', null)).toBeNull();
});

test('short numbers exist inside France', () => {
  expect(readShortFrench('3949')).toEqual({ e164: '+333949', kind: 'special' });
  expect(readShortFrench('118712')?.kind).toBe('special');
  expect(readShortFrench('2949')).toBeNull();
});
