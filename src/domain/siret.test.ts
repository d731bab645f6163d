import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLuhnKey, parseSiren } from './siren.ts';
import { formatSiret, parseSiret, sirenOfSiret } from './siret.ts';

function withKey(digits: string): string {
  return digits + [...'0123456789'].find((digit) => hasLuhnKey(digits + digit));
}
const sirets = fc
  .tuple(fc.integer({ min: 1, max: 35_000_000 }), fc.integer({ min: 1, max: 9999 }))
  .map(([serial, site]) => withKey(withKey(String(serial).padStart(8, '0')) + String(site).padStart(4, '0')));

test('a SIRET is a SIREN and a NIC whose key passes', () => {
  const siret = parseSiret('404 833 048 00022')!;
  expect(siret).toBe('40483304800022');
  expect(sirenOfSiret(siret)).toBe('404833048');
});

test('a wrong key, a wrong length and zeros are no SIRET', () => {
  for (const text of ['40483304800023', '4048330480002', '404833048000220', '00000000000000', 'x'])
    expect(parseSiret(text), text).toBeNull();
});

test('a SIRET whose SIREN has a wrong key is none, even where fourteen digits pass by chance', () => {
  const byChance = withKey('4048330490002');
  expect(hasLuhnKey(byChance)).toBe(true);
  expect(parseSiret(byChance)).toBeNull();
});

test('La Poste has a key of its own: the sum of the digits is a multiple of five, except at the head office', () => {
  expect(parseSiret('35600000000048')).toBe('35600000000048');
  expect(parseSiret('35600000000001')).toBe('35600000000001');
  expect(parseSiret('35600000000014')).toBeNull();
  expect(parseSiren('356000000')).toBe('356000000');
});

test('what is written for people is read back the same', () => {
  expect(formatSiret(parseSiret('40483304800022')!)).toBe('404\u00a0833\u00a0048\u00a000022');
  fc.assert(
    fc.property(sirets, (siret) => {
      expect(parseSiret(formatSiret(parseSiret(siret)!))).toBe(siret);
    }),
  );
});

test('one wrong digit is always seen, and two neighbors that changed places too, but for 0 and 9', () => {
  fc.assert(
    fc.property(sirets, fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (siret, position, shift) => {
      const wrong = String((Number(siret[position]) + shift) % 10);
      expect(parseSiret(siret.slice(0, position) + wrong + siret.slice(position + 1))).toBeNull();
    }),
  );
  fc.assert(
    fc.property(sirets, fc.nat({ max: 12 }), (siret, position) => {
      const [left = '', right = ''] = siret.slice(position, position + 2);
      if (left === right || (left + right).match(/^(09|90)$/)) return;
      expect(parseSiret(siret.slice(0, position) + right + left + siret.slice(position + 2))).toBeNull();
    }),
  );
});

test('a SIRET is of the company whose SIREN it begins with', () => {
  fc.assert(
    fc.property(sirets, (siret) => {
      expect(sirenOfSiret(parseSiret(siret)!)).toBe(parseSiren(siret.slice(0, 9)));
    }),
  );
});
