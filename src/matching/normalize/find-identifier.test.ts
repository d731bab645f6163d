import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentifier } from './find-identifier.ts';

/** Digits whose sum passes the key of Luhn, as INSEE gives them out. */
function withKey(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}
const sirens = fc.stringMatching(/^[3-9]\d{7}$/).map(withKey);
const sirets = fc.tuple(sirens, fc.stringMatching(/^000[1-9]$/)).map(([siren, nic]) => withKey(siren + nic));

const readAs = (kind: 'siret' | 'siren', raw: string) => {
  const { siret, siren } = findIdentifier(kind, raw, 'N°');
  return [siret, siren];
};

test('a SIRET is found whatever stands between its digits, and brings its SIREN', () => {
  const spellings = fc.constantFrom(
    (one: string) => one,
    (one: string) => one.replace(/^(...)(...)(...)/, '$1 $2 $3 '),
    (one: string) => one.replace(/^(...)(...)(...)/, '$1.$2.$3.'),
    (one: string) => `SIRET : ${one}`,
    (one: string) => `'${one}`,
    (one: string) => `${one}.0`,
  );
  fc.assert(
    fc.property(sirets, spellings, (siret, spell) => {
      expect(readAs('siret', spell(siret))).toEqual([siret, siret.slice(0, 9)]);
    }),
  );
});

test('in whichever column an identifier stands, it is read as what it is', () => {
  fc.assert(
    fc.property(sirets, (siret) => {
      expect(readAs('siren', siret)).toEqual(readAs('siret', siret));
      expect(readAs('siret', siret.slice(0, 9))).toEqual([null, siret.slice(0, 9)]);
    }),
  );
  expect(findIdentifier('siren', '40483304800022', 'N°').repairs.map(({ code }) => code)).toEqual([
    'siret_in_siren_column',
  ]);
});

test('one wrong digit is never a value: at most the SIREN that still passes', () => {
  fc.assert(
    fc.property(sirets, fc.nat(13), fc.integer({ min: 1, max: 9 }), (siret, place, shift) => {
      const wrong = siret.slice(0, place) + ((Number(siret[place]) + shift) % 10) + siret.slice(place + 1);
      const { siret: found, siren, issues } = findIdentifier('siret', wrong, 'N°');
      expect(found).toBeNull();
      expect(siren === null || siren === siret.slice(0, 9)).toBe(true);
      expect(issues.map(({ code }) => code)).toEqual(['siret_bad_key']);
    }),
  );
});

test('of several numbers in one cell the first is kept, and it is said', () => {
  const { siret, issues } = findIdentifier('siret', '40483304800022 / 73282932000074', 'N°');
  expect([siret, issues.map(({ code }) => code)]).toEqual(['40483304800022', ['siret_several']]);
  expect(findIdentifier('siret', '40483304800022 / 404833048 00022', 'N°').issues).toEqual([]);
});

test('words that say « none » are no doubt, words that say nothing are', () => {
  for (const raw of ['', '-', 'néant', 'NC', 'en attente'])
    expect(findIdentifier('siret', raw, 'N°').issues.length, raw).toBe(raw === 'en attente' ? 1 : 0);
});
