import { expect, test } from 'vitest';
import { formatTownLine, postcodeOfArrondissement, tidyTownName } from './address.ts';

test('an arrondissement of the three cities has its postcode, and no other', () => {
  expect(postcodeOfArrondissement('75056', 8)).toBe('75008');
  expect(postcodeOfArrondissement('69123', 3)).toBe('69003');
  expect(postcodeOfArrondissement('13055', 16)).toBe('13016');
  expect(postcodeOfArrondissement('69123', 10)).toBeNull();
  expect(postcodeOfArrondissement('35238', 1)).toBeNull();
});

test('a shouted town becomes small letters, articles inside too', () => {
  expect(tidyTownName('LA DEFENSE')).toBe('La Defense');
  expect(tidyTownName('ROCHE SUR YON')).toBe('Roche sur Yon');
  expect(tidyTownName('La Défense')).toBe('La Défense');
  expect(tidyTownName(tidyTownName("VAL D'OR"))).toBe(tidyTownName("VAL D'OR"));
});

test('the last line of an address is the postcode and town, or the CEDEX line in capitals', () => {
  expect(formatTownLine({ postcode: '69003', cedex: null, town: 'Lyon' })).toBe('69003 Lyon');
  expect(formatTownLine({ postcode: '69003', cedex: '69422 CEDEX 03', town: 'Lyon' })).toBe('69422 LYON CEDEX 03');
  expect(formatTownLine({ postcode: '35000', cedex: 'CEDEX', town: 'Rennes' })).toBe('35000 RENNES CEDEX');
  expect(formatTownLine({ postcode: null, cedex: null, town: null })).toBe('');
});
