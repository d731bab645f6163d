import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers } from './find-phone-numbers.ts';

const seen = (text: string, postcode: string | null = null) =>
  findNumbers(text, postcode).numbers.map(({ known, label }) => [known?.e164 ?? null, label.trim()]);

test('the words before a number, or right behind it, are its label', () => {
  expect(seen('Std : 02 99 85 38 02')).toEqual([['+33299853802', 'Std :']]);
  expect(seen('02 99 85 38 02 (fax)')).toEqual([['+33299853802', 'fax']]);
  expect(seen('02 99 85 38 02 - mobile')).toEqual([['+33299853802', 'mobile']]);
});

test('a label belongs to one number: the one it stands before or in brackets behind', () => {
  expect(seen('02 99 85 38 02 (std) 02 99 85 38 03 (fax)')).toEqual([
    ['+33299853802', 'std'],
    ['+33299853803', 'fax'],
  ]);
  expect(seen('Tél 02 99 85 38 02\nFax 02 99 85 38 03')).toEqual([
    ['+33299853802', 'Tél'],
    ['+33299853803', 'Fax'],
  ]);
  expect(seen('Tél 02 99 85 38 02 Fax 02 99 85 38 03').map(([, label]) => label)).toEqual(['Tél', 'Fax']);
  expect(seen('02 99 85 38 02 - Fax : 02 99 85 38 03').map(([, label]) => label)).toEqual(['', '- Fax :']);
});

test('what is no number is left over', () => {
  expect(findNumbers('Mme Dupont 02 99 85 38 02 le matin', null).rest.replace(/\s+/g, ' ').trim()).toBe(
    'Mme Dupont le matin',
  );
  expect(findNumbers('demander Paul', null)).toEqual({ numbers: [], rest: 'demander Paul', isScientific: false });
});

test('a number in scientific notation holds no digits to find', () => {
  expect(findNumbers('3,31E+10', null)).toEqual({ numbers: [], rest: '', isScientific: true });
});

test('digits that are no number are seen, and known to be none', () => {
  expect(seen('02 99 85')).toEqual([[null, '']]);
  expect(seen('00 00 00 00 00')).toEqual([[null, '']]);
});

test('what was put right is said with the number', () => {
  const repairedOf = (text: string) => findNumbers(text, null).numbers.map(({ repaired }) => repaired);
  expect(repairedOf('299853802')).toEqual([['phone_leading_zero']]);
  expect(repairedOf('33299853802')).toEqual([['phone_plus_lost']]);
  expect(repairedOf('0299853802')).toEqual([[]]);
  expect(repairedOf('299853802.0')).toEqual([['phone_leading_zero', 'phone_float_tail']]);
});

test('nine digits that happen to begin by 33 are a French number, not the beginning of the next', () => {
  expect(seen('337220392 / 06.96.18.47.66').map(([e164]) => e164)).toEqual(['+33337220392', '+596696184766']);
  expect(seen('33 7 22 03 92 11').map(([e164]) => e164)).toEqual(['+33722039211']);
});

test('a local number is read by the postcode of the row alone', () => {
  expect(seen('26 23 45', '98800')).toEqual([['+687262345', '']]);
  expect(seen('26 23 45', '35000')).toEqual([[null, '']]);
});

test('two foreign numbers are not read as one', () => {
  expect(seen('+32 2 555 12 12 / +32 2 555 12 13').map(([e164]) => e164)).toEqual(['+3225551212', '+3225551213']);
});

test('no digit of a cell is lost: each is in a number, an extension or what is left over', () => {
  const pieces = fc.array(
    fc.constantFrom('02 99 85 38 02', 'fax', ' / ', '12', '+33', ' poste 4', '0', ' ', 'E', '.', '(0)'),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const found = findNumbers(text, null);
      if (found.isScientific || found.numbers.some(({ repaired }) => repaired.includes('phone_float_tail'))) return;
      const digits = (some: string) => some.replace(/\D/g, '').length;
      const kept = found.numbers.reduce((sum, one) => sum + one.digits.length + (one.extension?.length ?? 0), 0);
      expect(kept + digits(found.rest)).toBe(digits(text));
    }),
  );
});
