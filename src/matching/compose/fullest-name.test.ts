import { expect, test } from 'vitest';
import { normalizeCompanyName } from '../normalize/company-name.ts';
import { fullestName } from './fullest-name.ts';

function shown(...names: string[]): string | null {
  return fullestName(names.map((name) => normalizeCompanyName(name)!));
}

test('a name that is written out wins over one that is cut, though more rows cut it', () => {
  expect(shown('Valorhône Maint.', 'Valorhône Maint.', 'Valorhône Maintenance')).toBe('Valorhône Maintenance');
});

test('the spelling with its accents wins over the one that lost them', () => {
  expect(shown('Valorhone Services', 'VALORHONE SERVICES', 'Valorhône Services')).toBe('Valorhône Services');
});

test('the accent of what stands before a name tells nothing of the name', () => {
  expect(shown('Ceranova SAS', 'Ceranova SAS', 'Sté Ceranova')).toBe('Ceranova SAS');
});

test('the name that most rows say wins over another name', () => {
  expect(shown('Garage Martin', 'Garage Martin', 'Établissements Hélène Lefèvre')).toBe('Garage Martin');
});

test('a company that only cut names speak of is shown as they say', () => {
  expect(shown('Valorhône Maint.')).toBe('Valorhône Maint.');
});

test('rows without a name show none', () => {
  expect(shown()).toBeNull();
});
