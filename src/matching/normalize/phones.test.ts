import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { countryCodeOfFrenchNumber, formatPhoneNumber, parsePhoneNumber } from '../../domain/phone-number.ts';
import { normalizePhones } from './phones.ts';

/** `+33…`, `+33… poste 12`, in order. */
function numbersOf(raw: string, postcode: string | null = null): string[] {
  const { phones } = normalizePhones(raw, 'Tél', 'unknown', { postcode });
  return phones.map((phone) => phone.e164 + (phone.extension === null ? '' : ` poste ${phone.extension}`));
}
const codesOf = (raw: string) => normalizePhones(raw, 'Tél', 'unknown').repairs.map((repair) => repair.code);
const issuesOf = (raw: string) => normalizePhones(raw, 'Tél', 'unknown').issues.map((issue) => issue.code);

test.each([
  '02 99 85 38 02',
  '0299853802',
  '02.99.85.38.02',
  '02-99-85-38-02',
  '02/99/85/38/02',
  '0 299 853 802',
  '(02) 99 85 38 02',
  '02\u00a099\u00a085\u00a038\u00a002',
  '+33 2 99 85 38 02',
  '+33299853802',
  '+33(0)2 99 85 38 02',
  '+33 (0) 2 99 85 38 02',
  '0033 2 99 85 38 02',
  '0033(0)299853802',
  'T: 02 99 85 38 02',
  'Tél. 02 99 85 38 02',
])('%s is one number, without repair nor doubt', (raw) => {
  expect(numbersOf(raw)).toEqual(['+33299853802']);
  expect([...codesOf(raw), ...issuesOf(raw)]).toEqual([]);
  expect(normalizePhones(raw, 'Tél', 'unknown').leftover).toBe('');
});

test('what a number cell lost is put back and said', () => {
  expect(numbersOf('299853802')).toEqual(['+33299853802']);
  expect(codesOf('299853802')).toEqual(['phone_leading_zero']);
  expect(codesOf('299853802.0')).toEqual(['phone_leading_zero', 'phone_float_tail']);
  expect(numbersOf('299853802.0')).toEqual(['+33299853802']);
  expect(numbersOf('33299853802')).toEqual(['+33299853802']);
  expect(codesOf('33299853802')).toEqual(['phone_plus_lost']);
});

test.each([
  ['02 99 85 38 02 / 06 12 34 56 79', ['+33299853802', '+33612345679']],
  ['02 99 85 38 02 ou 06 12 34 56 79', ['+33299853802', '+33612345679']],
  ['02 99 85 38 02\n02 99 85 38 03', ['+33299853802', '+33299853803']],
  ['02 99 85 38 02 - 02 99 85 38 03', ['+33299853802', '+33299853803']],
  ['0299853802 0612345679', ['+33299853802', '+33612345679']],
  ['+33 2 99 85 38 02 ; +33 6 12 34 56 79', ['+33299853802', '+33612345679']],
  ['337220392 / 06.96.18.47.66', ['+33337220392', '+596696184766']],
  ['+32 2 555 12 12 / 02 99 85 38 02', ['+3225551212', '+33299853802']],
])('%s holds two numbers', (raw, expected) => {
  expect(numbersOf(raw)).toEqual(expected);
  expect(codesOf(raw)).toContain('phone_split');
});

test('the same number twice is one', () => {
  expect(numbersOf('02 99 85 38 02 / 02.99.85.38.02')).toEqual(['+33299853802']);
});

test('an extension is kept beside its number', () => {
  for (const raw of [
    '02 99 85 38 02 poste 12',
    '02 99 85 38 02 p. 12',
    '02 99 85 38 02 ext 12',
    '0299853802 #12',
    '02 99 85 38 02 (poste 12)',
  ])
    expect(numbersOf(raw), raw).toEqual(['+33299853802 poste 12']);
});

test('words beside a number say what it is for, and override the header', () => {
  const usesOf = (raw: string) => normalizePhones(raw, 'Tél', 'direct').phones.map((phone) => phone.use);
  expect(usesOf('02 99 85 38 02')).toEqual(['direct']);
  expect(usesOf('02 99 85 38 02 (std)')).toEqual(['switchboard']);
  expect(usesOf('Std : 02 99 85 38 02 ; Fax : 02 99 85 38 03')).toEqual(['switchboard', 'fax']);
  expect(usesOf('LD 02 99 85 38 02 / port. 06 12 34 56 79')).toEqual(['direct', 'mobile']);
  expect(normalizePhones('06 12 34 56 79', 'Tél', 'unknown').phones[0]?.use).toBe('mobile');
});

test('a name left beside the number is handed back', () => {
  expect(normalizePhones('02 99 85 38 02 Mme Dupont', 'Tél', 'unknown').leftover).toBe('Mme Dupont');
  expect(normalizePhones('M. Durand: 0612345679', 'Tél', 'unknown').leftover).toBe('M. Durand');
  expect(normalizePhones('02 99 85 38 02 (std)', 'Tél', 'unknown').leftover).toBe('');
});

test('overseas numbers: the prefix says the department, the postcode the islands with plans of their own', () => {
  expect(numbersOf('0590 12 34 56')).toEqual(['+590590123456']);
  expect(numbersOf('590123456', '97110')).toEqual(['+590590123456']);
  expect(numbersOf('692123456', '97400')).toEqual(['+262692123456']);
  expect(numbersOf('+262 692 12 34 56')).toEqual(['+262692123456']);
  expect(numbersOf('26 23 45', '98800')).toEqual(['+687262345']);
});

test('foreign numbers keep their country, special ones their kind', () => {
  expect(numbersOf('+41 22 345 67 89')).toEqual(['+41223456789']);
  expect(numbersOf('0032 2 555 12 12')).toEqual(['+3225551212']);
  const kindOf = (raw: string) => normalizePhones(raw, 'Tél', 'unknown').phones[0]?.kind;
  expect(['02 99 85 38 02', '06 12 34 56 79', '0 820 123 456', '3949', '+1 212 555 1234'].map(kindOf)).toEqual([
    'fixed',
    'mobile',
    'special',
    'special',
    'other',
  ]);
});

test('numbers typed to fill the cell are said; those that cannot be anybody’s are not kept', () => {
  expect([numbersOf('00 00 00 00 00'), issuesOf('00 00 00 00 00')]).toEqual([[], ['phone_placeholder']]);
  expect([numbersOf('06 00 00 00 00'), issuesOf('06 00 00 00 00')]).toEqual([[], ['phone_placeholder']]);
  expect(issuesOf('0123456789')).toEqual(['phone_placeholder']);
  expect(issuesOf('01 02 03 04 05')).toEqual(['phone_placeholder']);
});

test('what is no number is a doubt with its raw text, and lost digits are not invented', () => {
  expect(issuesOf('3,31E+10')).toEqual(['phone_scientific']);
  expect([issuesOf('02 99 85 38'), issuesOf('12'), issuesOf('08 72 12 34 56')]).toEqual([
    ['phone_invalid'],
    ['phone_invalid'],
    ['phone_invalid'],
  ]);
  expect(normalizePhones('02 99 85 38', 'Tél', 'unknown').issues[0]).toEqual({
    code: 'phone_invalid',
    column: 'Tél',
    raw: '02 99 85 38',
  });
  for (const raw of ['', '-', 'nc', 'néant']) expect([...numbersOf(raw), ...issuesOf(raw)]).toEqual([]);
});

test.each([
  ['04.02.69.64.89', '+33402696489', 'fixed'],
  ['0423663318', '+33423663318', 'fixed'],
  ['07 10 67 08 72', '+33710670872', 'mobile'],
  ['0703444709', '+33703444709', 'mobile'],
  ['+33 7 03 44 47 09', '+33703444709', 'mobile'],
  ['+33(0)703444709', '+33703444709', 'mobile'],
  ['703444709', '+33703444709', 'mobile'],
  ['33703444709', '+33703444709', 'mobile'],
  ['0697 99 12 34', '+596697991234', 'mobile'],
])(
  '%s has the shape of a French number: kept, and its range is said when nobody is known to have it',
  (raw, e164, kind) => {
    const { phones, issues } = normalizePhones(raw, 'Tél', 'unknown');
    expect(phones.map((phone) => [phone.e164, phone.kind])).toEqual([[e164, kind]]);
    const isAllotted = parsePhoneNumberFromString(e164)?.isValid() === true;
    expect(issues).toEqual(isAllotted ? [] : [{ code: 'phone_range_unknown', column: 'Tél', raw }]);
  },
);

test('a number of an unknown range beside one that is known: both are kept, one is said', () => {
  expect(numbersOf('02 99 85 38 02 / 07 10 67 08 72')).toEqual(['+33299853802', '+33710670872']);
  expect(issuesOf('02 99 85 38 02 / 07 10 67 08 72')).toEqual(['phone_range_unknown']);
});

test('a number of an unknown range that was typed twice is said once, and what fills the cell stays out', () => {
  expect(issuesOf('07 10 67 08 72 / 0710670872')).toEqual(['phone_range_unknown']);
  expect([numbersOf('07 00 00 00 00'), issuesOf('07 00 00 00 00')]).toEqual([[], ['phone_placeholder']]);
});

test('no other country is given the benefit of the doubt, nor are special rates', () => {
  expect([numbersOf('+41 99 345 67 89'), issuesOf('+41 99 345 67 89')]).toEqual([[], ['phone_invalid']]);
  expect([numbersOf('08 72 12 34 56'), issuesOf('08 72 12 34 56')]).toEqual([[], ['phone_invalid']]);
});

/** Numbers of people and of offices, in ranges that exist, away from what is typed to fill a cell. */
const frenchNumbers = fc
  .tuple(fc.constantFrom('01', '02', '03', '05', '06', '09'), fc.stringMatching(/^[3-5]\d[1-9]\d{5}$/))
  .map(([start, end]) => start + end)
  // 0639 is Mayotte's.
  .filter((digits) => countryCodeOfFrenchNumber(digits) === '33')
  .filter((digits) => normalizePhones(digits, 'Tél', 'unknown').issues.length === 0);

test('every French number is found under any spelling', () => {
  const spellings: readonly ((digits: string) => string)[] = [
    (digits) => digits.replace(/(..)(?=.)/g, '$1 '),
    (digits) => digits.replace(/(..)(?=.)/g, '$1.'),
    (digits) => `+33${digits.slice(1)}`,
    (digits) => `+33(0)${digits.slice(1)}`,
    (digits) => `0033 ${digits.slice(1)}`,
    (digits) => digits.slice(1),
    (digits) => `${digits.slice(1)}.0`,
    (digits) => `tél : ${digits} (std)`,
    (digits) => `${digits} poste 4`,
  ];
  fc.assert(
    fc.property(frenchNumbers, fc.constantFrom(...spellings), (digits, spell) => {
      const { phones } = normalizePhones(spell(digits), 'Tél', 'unknown');
      expect(phones.map((phone) => phone.e164)).toEqual([`+33${digits.slice(1)}`]);
    }),
  );
});

test('two numbers in the usual spelling read like two numbers under any other', () => {
  const spellings: readonly ((digits: string) => string)[] = [
    (digits) => digits,
    (digits) => digits.replace(/(..)(?=.)/g, '$1.'),
    (digits) => `+33(0)${digits.slice(1)}`,
    (digits) => `+33 ${digits.slice(1, 2)} ${digits.slice(2).replace(/(..)(?=.)/g, '$1 ')}`,
  ];
  fc.assert(
    fc.property(frenchNumbers, frenchNumbers, fc.constantFrom(...spellings), (left, right, spell) => {
      const plain = normalizePhones(`${spell(left)} / ${spell(right)}`, 'Tél', 'unknown');
      const other = normalizePhones(`${spell(left)}  /  ${spell(right)}`, 'Tél', 'unknown');
      expect(plain.phones).toEqual(
        left === right ? [expect.objectContaining({ kind: plain.phones[0]?.kind })] : other.phones,
      );
      expect(plain.repairs.map(({ code, to }) => [code, to])).toEqual(other.repairs.map(({ code, to }) => [code, to]));
      expect(plain.leftover).toBe('');
    }),
  );
});

test('a number written for people, or already normalized, is read back the same', () => {
  fc.assert(
    fc.property(frenchNumbers, (digits) => {
      const once = normalizePhones(digits, 'Tél', 'unknown').phones[0]!.e164;
      expect(numbersOf(once)).toEqual([once]);
      expect(numbersOf(formatPhoneNumber(parsePhoneNumber(once)!))).toEqual([once]);
    }),
  );
});

test('the mobile range kept for fictions reads as a mobile of metropolitan France', () => {
  const { phones, issues } = normalizePhones('06.39.98.45.51', 'Mobile', 'mobile');
  expect(phones.map(({ e164, kind }) => [e164, kind])).toEqual([['+33639984551', 'mobile']]);
  expect(issues).toEqual([]);
});
