import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countryCodeOfFrenchNumber, formatPhoneNumber, parsePhoneNumber } from './phone-number.ts';

test('overseas departments are not in +33', () => {
  expect(countryCodeOfFrenchNumber('0299853802')).toBe('33');
  expect(countryCodeOfFrenchNumber('0590123456')).toBe('590');
  expect(countryCodeOfFrenchNumber('0694123456')).toBe('594');
  expect(countryCodeOfFrenchNumber('0596123456')).toBe('596');
  expect(countryCodeOfFrenchNumber('0262123456')).toBe('262');
  expect(countryCodeOfFrenchNumber('0269601234')).toBe('262');
});

test('only E.164 is a phone number', () => {
  expect(parsePhoneNumber('+33299853802')).toBe('+33299853802');
  for (const text of ['0299853802', '+0299853802', '+33 2 99 85 38 02', '+33', ''])
    expect(parsePhoneNumber(text), text).toBeNull();
});

test('a French number is written in pairs, overseas ones too', () => {
  expect(formatPhoneNumber(parsePhoneNumber('+33299853802')!)).toBe('02\u00a099\u00a085\u00a038\u00a002');
  expect(formatPhoneNumber(parsePhoneNumber('+590590123456')!)).toBe('05\u00a090\u00a012\u00a034\u00a056');
  expect(formatPhoneNumber(parsePhoneNumber('+3225551212')!).startsWith('+32')).toBe(true);
});

const french = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([zone, rest]) => `0${zone}${String(rest).padStart(8, '0')}`);

test('a French number written for people is its ten digits again, overseas ones too', () => {
  fc.assert(
    fc.property(french, (ten) => {
      const number = parsePhoneNumber(`+${countryCodeOfFrenchNumber(ten)}${ten.slice(1)}`)!;
      expect(formatPhoneNumber(number).replaceAll('\u00a0', '')).toBe(ten);
      expect(formatPhoneNumber(number)).toMatch(/^\d\d(\u00a0\d\d){4}$/);
    }),
  );
});

test('a number abroad keeps its country and every digit', () => {
  const abroad = fc
    .tuple(fc.constantFrom('32', '41', '352', '49', '1'), fc.integer({ min: 100_000, max: 999_999_999 }))
    .map(([country, rest]) => `+${country}${rest}`);
  fc.assert(
    fc.property(abroad, (text) => {
      expect(formatPhoneNumber(parsePhoneNumber(text)!).replaceAll('\u00a0', '')).toBe(text);
    }),
  );
});

test('metropolitan ranges are in +33, those that look like an overseas one included', () => {
  for (const ten of ['0639980001', '0612345678', '0390123456', '0690000000'.replace('0690', '0680'), '0972123456'])
    expect(countryCodeOfFrenchNumber(ten), ten).toBe('33');
  for (const [ten, code] of [
    ['0639123456', '262'],
    ['0690123456', '590'],
    ['0696123456', '596'],
    ['0692123456', '262'],
    ['0693123456', '262'],
    ['0263123456', '262'],
    ['0691123456', '590'],
    ['0697123456', '596'],
  ] as const)
    expect(countryCodeOfFrenchNumber(ten), ten).toBe(code);
});
