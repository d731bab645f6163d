import { expect, test } from 'vitest';
import { sayBar } from './say-bar.ts';

test('a bar says what was compared and how far it agrees', () => {
  expect(sayBar('fr', { field: 'phone', level: 'same' })).toBe('téléphone\u00a0: identique');
  expect(sayBar('en', { field: 'place', level: 'other_town' })).toBe('place: other town');
});

test('the name of a person is said in its two parts', () => {
  expect(sayBar('fr', { field: 'person_name', level: 'same_initial' })).toBe(
    'nom de famille\u00a0: identique, prénom\u00a0: même initiale',
  );
});

test('a name found the other way round says so', () => {
  expect(sayBar('fr', { field: 'person_name', level: 'swapped_same_slip' })).toBe(
    'nom de famille\u00a0: identique, prénom\u00a0: une faute de frappe (prénom et nom inversés)',
  );
  expect(sayBar('en', { field: 'person_name', level: 'swapped_same_same' })).toContain('swapped');
});

test('what has no words yet is shown bare rather than hidden', () => {
  expect(sayBar('en', { field: 'shoe_size', level: 'much_larger' })).toBe('shoe size: much larger');
});
