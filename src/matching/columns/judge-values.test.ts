import { expect, test } from 'vitest';
import { readColumnValues } from '../value-shapes.ts';
import { guessFromValues, judgeValues } from './judge-values.ts';

const values = (...cells: string[]) => readColumnValues(cells);

test('values of the right shape prove a header, others leave it as it is', () => {
  expect(judgeValues('siret', values('73282932000074', '356 000 000 00048'))).toBe('agree');
  expect(judgeValues('phone', values('04 72 00 00 01', '0140000002'))).toBe('agree');
  expect(judgeValues('town', values('Lyon', 'Saint-Étienne'))).toBe('agree');
  expect(judgeValues('comment', values('rappeler', 'voir avec Paul'))).toBe('silent');
  expect(judgeValues('company_name', values('Quiazan', 'Jorandis'))).toBe('silent');
});

test.each([
  ['siret', 'oui', 'non'],
  ['company_name', '10023', '10024'],
  ['company_name', 'C0012', 'C0013'],
  ['email', '04 72 00 00 01', '01 40 00 00 02'],
  ['town', 'Commune de Bressuire', 'Ville de Niort'],
  ['civility', 'Directeur commercial', 'Acheteuse'],
  ['postcode', '12/03/2024', '01/02/2024'],
  ['first_name', '12', '13'],
  ['address', 'O', 'N'],
] as const)('« %s » is not believed over « %s »', (field, ...cells) => {
  expect(judgeValues(field, values(...cells))).toBe('refuse');
});

test('a few strange cells refuse nothing', () => {
  expect(judgeValues('company_name', values('Lamy', 'Orbia', 'Vernet', 'C0012'))).toBe('silent');
});

test('values that prove themselves are guessed, the surest shape first', () => {
  expect(guessFromValues(values('73282932000074', '35600000000048'))).toEqual({
    fields: ['siret'],
    isStrong: true,
    share: 100,
  });
  expect(guessFromValues(values('75001 PARIS', '69003 LYON'))?.fields).toEqual(['postcode', 'town']);
  expect(guessFromValues(values('12 rue Foch 75001 PARIS', '3 av. Thiers 69003 LYON'))?.fields).toEqual([
    'address',
    'postcode',
    'town',
  ]);
  expect(guessFromValues(values('06 12 34 56 78', '07 12 34 56 78'))?.fields).toEqual(['mobile']);
});

test('five digits are postcodes where such postcodes exist', () => {
  expect(guessFromValues(values('75001', '69003', '35000'))?.fields).toEqual(['postcode']);
  expect(guessFromValues(values('99999', '00012', '99123'))).toBeNull();
});

test('flags, empty columns and words without shape say nothing', () => {
  expect(guessFromValues(values('O', 'N', 'O'))).toBeNull();
  expect(guessFromValues(values('', ' '))).toBeNull();
  expect(guessFromValues(values('bleu', 'vert'))).toBeNull();
});

test('a group by its name is no person, whatever initial follows', () => {
  expect(guessFromValues(values('Groupe A', 'Groupe B'))?.fields).not.toEqual(['full_name']);
});
