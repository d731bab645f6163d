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
