import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldDefinition, FieldType } from '../../domain/field-definition.ts';
import { readCustomValue } from './custom-value.ts';
import { indexKeysOf } from './index-key.ts';

const OPTIONS = [
  { value: 'north', fr: 'Nord', en: 'North' },
  { value: 'east', fr: 'Été', en: 'Summer' },
];
function field(type: FieldType, more: Partial<FieldDefinition> = {}): FieldDefinition {
  return {
    ...{ recordKind: 'account', key: 'f', id: null, isCustom: true, shortKey: 'c1', status: 'active', label: null },
    ...{ definition: null, purpose: null, filledBy: null, legalBasis: null, type, options: OPTIONS, validation: {} },
    ...{ tiers: {}, isFilterable: false, isKey: false, version: 1, decisionReason: null },
    ...more,
  };
}

test.each([
  ['text', '  Deux   mots ', 'Deux mots'],
  ['number', '1 234,5', 1234.5],
  ['date', '3/2/2026', '2026-02-03'],
  ['boolean', 'Oui', true],
  ['boolean', 'non', false],
  ['pick_list', 'NORD', 'north'],
  ['pick_list', 'ete', 'east'],
  ['multi_pick', 'Nord; Été', ['east', 'north']],
  ['url', 'www.lamy.fr/agences', 'https://www.lamy.fr/agences'],
  ['email', ' C.Martin@Lamy.FR ', 'c.martin@lamy.fr'],
  ['phone', '04 72 00 00 01', '+33472000001'],
  ['phone', '0032 2 555 12 12', '+3225551212'],
] as const)('a %s written « %s » is kept in its one form', (type, written, value) => {
  expect(readCustomValue(field(type), written)).toEqual({ value });
});

test.each([
  ['number', 'beaucoup'],
  ['date', '31/02/2026'],
  ['date', 'hier'],
  ['boolean', 'peut-être'],
  ['pick_list', 'Ouest'],
  ['multi_pick', 'Nord; Ouest'],
  ['url', 'javascript:alert(1)'],
  ['email', 'c.martin'],
  ['phone', '12'],
  ['text', 12],
] as const)('a %s does not take « %s »', (type, written) => {
  const expected = { code: 'custom_value_wrong', values: { field: 'f', type } };
  expect(readCustomValue(field(type), written)).toEqual({ fault: expected });
});

test('an empty value empties the field, whatever its type', () => {
  for (const written of ['', null, []]) expect(readCustomValue(field('date'), written)).toEqual({ value: null });
});

test('a value keeps to the bounds of its field', () => {
  const bounded = field('number', { validation: { min: 0, max: 100 } });
  expect(readCustomValue(bounded, -1)).toMatchObject({ fault: { code: 'custom_value_too_small' } });
  expect(readCustomValue(bounded, 101)).toMatchObject({ fault: { code: 'custom_value_too_large' } });
  const short = field('text', { validation: { maxLength: 3 } });
  expect(readCustomValue(short, 'abcd')).toMatchObject({
    fault: { code: 'custom_value_too_long', values: { max: 3 } },
  });
  const dated = field('date', { validation: { from: '2026-01-01', to: '2026-12-31' } });
  expect(readCustomValue(dated, '2025-12-31')).toMatchObject({ fault: { code: 'custom_value_too_early' } });
  expect(readCustomValue(dated, '2027-01-01')).toMatchObject({ fault: { code: 'custom_value_too_late' } });
});

test('whatever is written into whatever field is a value, nothing or a fault, and a value read again is itself', () => {
  const types = fc.constantFrom<FieldType>(
    'text',
    'number',
    'date',
    'boolean',
    'pick_list',
    'multi_pick',
    'url',
    'email',
    'phone',
  );
  fc.assert(
    fc.property(types, fc.jsonValue(), (type, written) => {
      const read = readCustomValue(field(type), written);
      if ('value' in read && read.value !== null) expect(readCustomValue(field(type), read.value)).toEqual(read);
    }),
  );
});

test('numbers under which records are found sort like the numbers', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (left, right) => {
      const [a = '', b = ''] = [indexKeysOf(left)[0], indexKeysOf(right)[0]];
      expect(a < b).toBe(left < right);
      expect(a === b).toBe(left === right);
    }),
  );
});

test('a text is found again whatever its case and accents, each pick of a list by itself', () => {
  expect(indexKeysOf('Siège d’Évry')).toEqual(indexKeysOf('SIEGE D’EVRY'));
  expect(indexKeysOf(['north', 'east'])).toEqual(['north', 'east']);
});
