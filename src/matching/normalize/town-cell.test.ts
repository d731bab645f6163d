import { expect, test } from 'vitest';
import { parseTownCell } from './town-cell.ts';

test.each([
  '75001 PARIS',
  '75001 - PARIS',
  '75001, PARIS',
  'PARIS 75001',
  'PARIS, 75001',
  'PARIS (75001)',
  'F-75001 PARIS',
  '75 001 PARIS',
  'CP 75001 PARIS',
])('%s is a postcode and a town', (text) => {
  expect(parseTownCell(text)).toMatchObject({ postcode: '75001', town: 'PARIS' });
});

test('a postcode alone, a town alone', () => {
  expect(parseTownCell('75001')).toEqual({ postcode: '75001', town: null, country: null });
  expect(parseTownCell('35580.0')).toEqual({ postcode: '35580', town: null, country: null });
  expect(parseTownCell('1000')).toEqual({ postcode: '1000', town: null, country: null });
  expect(parseTownCell('Rennes')).toEqual({ postcode: null, town: 'Rennes', country: null });
  expect(parseTownCell('')).toEqual({ postcode: null, town: null, country: null });
});

test('what belongs to the town stays with it', () => {
  expect(parseTownCell('PARIS (75)').town).toBe('PARIS (75)');
  expect(parseTownCell('PARIS 15').town).toBe('PARIS 15');
  expect(parseTownCell('69422 LYON CEDEX 03')).toMatchObject({ postcode: '69422', town: 'LYON CEDEX 03' });
});

test('the letter before a postcode says the country', () => {
  expect(parseTownCell('B-1000 Bruxelles')).toEqual({ postcode: '1000', town: 'Bruxelles', country: 'BE' });
  expect(parseTownCell('L-2449 Luxembourg').country).toBe('LU');
  expect(parseTownCell('CH-1204 Genève').country).toBe('CH');
  expect(parseTownCell('London SW1A 1AA')).toEqual({ postcode: 'SW1A 1AA', town: 'London', country: 'GB' });
});
