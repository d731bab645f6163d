import { expect, test } from 'vitest';
import { columnFieldWords } from '../../../domain/words/column-field-words.ts';
import { COLUMN_FIELDS } from '../../../matching/column-mapping.ts';
import { hasYear, levelOfField } from './field-level.ts';

test('every field that a column can hold has a name on screen, and no name is left over', () => {
  expect(Object.keys(columnFieldWords).sort()).toEqual(COLUMN_FIELDS.map((field) => `field_${field}`).sort());
});

test('a field shows the mark of the level that it speaks of', () => {
  expect(['group_name', 'siren', 'siret', 'job_title'].map(levelOfField)).toEqual([
    'group',
    'entity',
    'site',
    'contact',
  ]);
});

test('a year is asked for figures only', () => {
  expect(hasYear(['revenue_with_us'])).toBe(true);
  expect(hasYear(['town', 'postcode'])).toBe(false);
});
