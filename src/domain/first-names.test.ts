import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstNameWeight, isInitials } from './first-names.ts';
import { FIRST_NAMES, SURNAME_LIKE } from './first-names-data.ts';

const known = FIRST_NAMES.split(/\s+/).filter(Boolean);
const surnames = new Set(SURNAME_LIKE.split(/\s+/).filter(Boolean));

test('every first name that is also a surname stands in the list of first names, and none is written twice', () => {
  const names = new Set(known);
  expect([...surnames].filter((name) => !names.has(name))).toEqual([]);
  expect(known.filter((name, place) => known.indexOf(name) !== place)).toEqual([]);
});

test('names of the lists are written as they are looked up: small plain letters', () => {
  expect([...known, ...surnames].filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
});

test('capitals and accents change nothing; a surname of many weighs less', () => {
  fc.assert(
    fc.property(fc.constantFrom(...known), (name) => {
      const weight = surnames.has(name) ? 1 : 2;
      expect(firstNameWeight(name)).toBe(weight);
      expect(firstNameWeight(name.toUpperCase())).toBe(weight);
    }),
  );
  expect(firstNameWeight('Hélène')).toBe(firstNameWeight('HELENE'));
  expect(firstNameWeight('Sophie')).toBe(2);
  expect(firstNameWeight('Martin')).toBe(1);
});

test('two first names put together are one, whatever stands between; with a surname they are none', () => {
  const plain = known.filter((name) => !surnames.has(name));
  fc.assert(
    fc.property(
      fc.constantFrom(...plain),
      fc.constantFrom(...plain),
      fc.constantFrom('-', ' ', ' - '),
      (one, other, mark) => {
        expect(firstNameWeight(`${one}${mark}${other}`)).toBe(2);
        expect(firstNameWeight(`${one}${mark}zorglub`)).toBe(0);
      },
    ),
  );
});

test('what nobody is called weighs nothing', () => {
  for (const word of ['Zorglub', '', '-', '12', 'constructor', '  ', 'SARL'])
    expect(firstNameWeight(word), word).toBe(0);
});

test.each(['J.', 'JP', 'J.-P.', 'J-P', 'JP.', 'Ph.', 'Ch.', 'M.-A.', 'É.', 'Th.', 'Fr.-X.', 'Steph.', 'Stph.'])(
  '« %s » is initials',
  (text) => {
    expect(isInitials(text)).toBe(true);
  },
);

test.each(['Jean', 'j.', 'jp', 'DUPONT', '', '.', 'Ph', 'J.P.R.', 'Jo', '12', 'J.Dupont'])(
  '« %s » is no initials',
  (text) => {
    expect(isInitials(text)).toBe(false);
  },
);
