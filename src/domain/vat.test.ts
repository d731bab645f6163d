import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLuhnKey, parseSiren } from './siren.ts';
import { parseFrenchVat, sirenOfVat, vatOfSiren } from './vat.ts';

const sirens = fc.integer({ min: 100_000, max: 99_999_999 }).map((serial) => {
  const eight = String(serial).padStart(8, '0');
  return parseSiren(eight + [...'0123456789'].find((digit) => hasLuhnKey(eight + digit)))!;
});

test('the key of a VAT number is computed from the SIREN', () => {
  expect(vatOfSiren(parseSiren('404833048')!)).toBe('FR83404833048');
  expect(vatOfSiren(parseSiren('356000000')!)).toBe('FR39356000000');
});

test('a VAT number is read with spaces, dots and small letters', () => {
  expect(parseFrenchVat('fr 83 404.833.048')).toBe('FR83404833048');
});

test('a wrong key, XX for an unknown key, and a wrong SIREN are refused', () => {
  for (const text of [
    'FR84404833048',
    'FRXX404833048',
    'FR83404833049',
    'FR8340483304',
    '83404833048',
    'FR12000000000',
  ])
    expect(parseFrenchVat(text), text).toBeNull();
});

test('a key with a letter is checked by its own rule and says nothing of a SIREN', () => {
  expect(parseFrenchVat('FRK7399859412')).toBe('FRK7399859412');
  expect(parseFrenchVat('FRK8399859412')).toBeNull();
  expect(parseFrenchVat('FRO7399859412')).toBeNull();
  expect(sirenOfVat(parseFrenchVat('FRK7399859412')!)).toBeNull();
});

test('a number of Monaco is French in form and names no SIREN', () => {
  const nine = '000012344';
  const key = String((12 + 3 * (Number(nine) % 97)) % 97).padStart(2, '0');
  const vat = parseFrenchVat(`FR${key}${nine}`);
  expect(vat).not.toBeNull();
  expect(sirenOfVat(vat!)).toBeNull();
});

test('every SIREN is found again in its VAT number', () => {
  fc.assert(
    fc.property(sirens, (siren) => {
      const vat = vatOfSiren(siren);
      expect(parseFrenchVat(vat)).toBe(vat);
      expect(sirenOfVat(vat)).toBe(siren);
    }),
  );
});

test('one wrong digit of the key or of the SIREN is always seen', () => {
  fc.assert(
    fc.property(sirens, fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 9 }), (siren, position, shift) => {
      const vat = vatOfSiren(siren);
      const wrong = String((Number(vat[position]) + shift) % 10);
      expect(parseFrenchVat(vat.slice(0, position) + wrong + vat.slice(position + 1))).toBeNull();
    }),
  );
});

test('two companies never have one VAT number', () => {
  fc.assert(
    fc.property(sirens, sirens, (one, other) => {
      expect(vatOfSiren(one) === vatOfSiren(other)).toBe(one === other);
    }),
  );
});
