import { expect, test } from 'vitest';
import { countryOfTown, findCountryNamed, hasPostcodeShape } from './country.ts';

test('a country is found under its French, English and own name, and its code', () => {
  for (const text of ['Allemagne', 'GERMANY', 'Deutschland', 'de', 'DEU'])
    expect(findCountryNamed(text), text).toBe('DE');
  expect(findCountryNamed('Royaume-Uni')).toBe('GB');
  expect(findCountryNamed('Bordurie')).toBeNull();
  expect(findCountryNamed('')).toBeNull();
});

test('overseas France is France, Monaco is not', () => {
  for (const text of ['France', 'Guadeloupe', 'La Réunion', 'Nouvelle-Calédonie'])
    expect(findCountryNamed(text), text).toBe('FR');
  expect(findCountryNamed('Monaco')).toBe('MC');
});

test('towns near the border whose codes look like damaged French ones are known', () => {
  expect([countryOfTown('bruxelles'), countryOfTown('geneve'), countryOfTown('luxembourg')]).toEqual([
    'BE',
    'CH',
    'LU',
  ]);
  expect(countryOfTown('rennes')).toBeNull();
});

test('each country has its shape of postcode; an unknown country takes any', () => {
  expect([hasPostcodeShape('1000', 'BE'), hasPostcodeShape('75001', 'BE')]).toEqual([true, false]);
  expect([hasPostcodeShape('SW1A 1AA', 'GB'), hasPostcodeShape('75001', 'GB')]).toEqual([true, false]);
  expect(hasPostcodeShape('anything', 'XX')).toBe(true);
});
