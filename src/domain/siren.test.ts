import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSiren, hasLuhnKey, parseSiren } from './siren.ts';

/** Any nine digits whose last one is the key. */
const sirens = fc.integer({ min: 1, max: 99_999_999 }).map((serial) => {
  const eight = String(serial).padStart(8, '0');
  const key = [...'0123456789'].find((digit) => hasLuhnKey(eight + digit));
  return eight + key;
});

test('a SIREN whose key passes is one, with spaces or without', () => {
  expect(parseSiren('404833048')).toBe('404833048');
  expect(parseSiren(' 404 833\u00a0048 ')).toBe('404833048');
  expect(parseSiren('005520135')).toBe('005520135');
});

test('a wrong key, a wrong length, letters and nine zeros are no SIREN', () => {
  for (const text of ['404833049', '40483304', '4048330480', '40483304A', '000000000', ''])
    expect(parseSiren(text), text).toBeNull();
});

test('one wrong digit is always seen', () => {
  fc.assert(
    fc.property(sirens, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (siren, position, shift) => {
      const wrong = String((Number(siren[position]) + shift) % 10);
      expect(parseSiren(siren.slice(0, position) + wrong + siren.slice(position + 1))).toBeNull();
    }),
  );
});

test('what is written for people is read back the same', () => {
  expect(formatSiren(parseSiren('404833048')!)).toBe('404\u00a0833\u00a0048');
  fc.assert(
    fc.property(sirens, (siren) => {
      expect(parseSiren(formatSiren(parseSiren(siren)!))).toBe(siren);
    }),
  );
});
