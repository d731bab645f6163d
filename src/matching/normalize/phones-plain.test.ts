import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeAnyPhones, normalizePhones } from './phones.ts';
import { readPlainPhones } from './phones-plain.ts';

const digit = fc.constantFrom(...'0123456789');
const pairs = fc.array(fc.tuple(digit, digit), { minLength: 4, maxLength: 4 });
const sign = fc.constantFrom('', ' ', '.', '-', '/');
const front = fc.constantFrom('0', '+33 ', '+33', '0033', '+33(0)', '+33 (0) ', '', '33', '00', '+32 ');
const number = fc
  .tuple(front, fc.constantFrom(...'123456789'), sign, pairs)
  .map(([start, first, glue, rest]) => [start + first, ...rest.map((two) => two.join(''))].join(glue));
const between = fc.constantFrom(
  ' / ',
  ' - ',
  ' ou ',
  ' et ',
  '\n',
  ' ; ',
  ';',
  ', ',
  ',',
  ' ',
  ' (std) ',
  ' Fax ',
  '/',
  '–',
);
const cell = fc
  .tuple(
    fc.array(fc.tuple(number, between), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', ' ', ' poste 12', '.0'),
  )
  .map(([all, end]) => all.map(([one, glue], place) => (place === 0 ? one : glue + one)).join('') + end);

test('a cell of usual numbers is read as the patterns for every number read it', () => {
  fc.assert(
    fc.property(cell, fc.constantFrom('unknown', 'direct', 'fax'), (raw, use) => {
      const plain = readPlainPhones(raw.trim(), raw, use);
      // « 06 12 34 56.00 » is ten digits in pairs here, and a number cell's tail to the patterns.
      fc.pre(plain !== null && !/\.0+\s*$/.test(raw));
      expect(normalizePhones(raw, 'Tél', use)).toEqual(normalizeAnyPhones(raw, 'Tél', use, {}));
    }),
    { numRuns: 2000 },
  );
});

test('most spellings of one, two or three numbers need no pattern', () => {
  for (const raw of [
    '02 99 85 38 02',
    '+33 (0)2 99 85 38 02',
    '0033299853802',
    '299853802',
    '02.99.85.38.02 / 06-12-34-56-79',
    '0299853802 ou 612345679 ou +33 3 20 12 34 56',
    '02 99 85 38 02\n06/12/34/56/79',
  ])
    expect(readPlainPhones(raw, raw, 'unknown'), raw).not.toBeNull();
});

test('whatever says more than numbers is left to the patterns', () => {
  for (const raw of [
    '02 99 85 38 02 (std)',
    '02 99 85 38 02 poste 12',
    '02 99 85 38',
    '02 99 85 38 02 06',
    '+32 2 555 12 12',
    '0696 18 47 66',
    '01 11 11 11 11',
    '0123456789',
    '02 99 85 38 02 / 02.99.85.38.02',
    'M. Dupont 02 99 85 38 02',
    '',
  ])
    expect(readPlainPhones(raw, raw, 'unknown'), raw).toBeNull();
});

test('a mobile among the phones of the place is a mobile, under its own spelling', () => {
  const read = readPlainPhones('02 99 85 38 02 / 612345679', '02 99 85 38 02 / 612345679', 'unknown');
  expect(read?.phones.map(({ use, raw }) => [use, raw])).toEqual([
    ['unknown', '02 99 85 38 02'],
    ['mobile', '612345679'],
  ]);
  expect(read?.zeroLost.map(({ e164 }) => e164)).toEqual(['+33612345679']);
});
