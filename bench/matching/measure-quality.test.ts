import { expect, test } from 'vitest';
import { chooseFields } from './choose-fields.ts';
import { understandColumn } from './column-role.ts';
import { largestOf, measureBCubed, measureClosure, numberLabels } from './measure-quality.ts';
import { tidyDate, tidyPhone } from './tidy-value.ts';

test('a perfect answer has a full mark, whatever the numbers of its clusters', () => {
  const truth = numberLabels(['a', 'a', 'b', 'b', 'b']);
  const found = Uint32Array.from([7, 7, 3, 3, 3]);
  expect(measureClosure(found, truth).f1).toBe(1);
  expect(measureBCubed(found, truth).f1).toBe(1);
});

test('one row too many costs precision, one missing costs recall', () => {
  const truth = numberLabels(['a', 'a', 'b', 'b']);
  const lumped = measureClosure(Uint32Array.from([0, 0, 0, 0]), truth);
  expect([lumped.precision, lumped.recall]).toEqual([2 / 6, 1]);
  const scattered = measureClosure(Uint32Array.from([0, 1, 2, 2]), truth);
  expect([scattered.precision, scattered.recall]).toEqual([1, 1 / 2]);
  expect(measureBCubed(Uint32Array.from([0, 0, 0, 0]), truth).precision).toBe(1 / 2);
  expect(largestOf(Uint32Array.from([0, 0, 0, 1]))).toBe(3);
});

test.each([
  ['cluster', ['1', '1', '2'], 'cluster'],
  ['unique_id', ['1', '2', '3'], 'row'],
  ['idACM', ['10', '20', '30'], 'row'],
  ['first_name', ['Marie', 'Jean', 'Paul'], 'given_name'],
  ['dob', ['1955-03-02', '', '1960-01-01'], 'birth_date'],
  ['birth_place', ['lyon', 'paris', 'lille'], 'town'],
  ['soc_sec_id', ['123', '123', '456'], 'identifier'],
  ['reachable at', ['310-475-3585', '310-479-2231', '404-237-2700'], 'phone'],
  ['contact', ['a@b.fr', 'c@d.fr', 'e@f.fr'], 'mail'],
])('a column %s holding %s is a %s', (header, values, role) => {
  expect(understandColumn(header, values)).toBe(role);
});

test('the truth and the names of rows are never fields of the engine', () => {
  const { type, fields } = chooseFields(['row', 'cluster', 'given_name', 'surname', 'birth_date', 'postcode']);
  expect(type).toBe('person');
  expect(fields.map(({ name }) => name)).toEqual(['given_name', 'surname', 'birth_date', 'postcode']);
});

test('dates and telephones come to one writing', () => {
  expect(tidyDate('02/03/1955')).toBe('19550302');
  expect(tidyDate('1955-3-2')).toBe('19550302');
  expect(tidyDate('19550302')).toBe('19550302');
  expect(tidyPhone('+33 4 78 12 34 56')).toBe('0478123456');
});
