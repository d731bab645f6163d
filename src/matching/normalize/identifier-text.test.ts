import { expect, test } from 'vitest';
import { digitsOf, isNothing, readIdentifierText, readScientific } from './identifier-text.ts';

test('cells that say « none » hold nothing', () => {
  for (const raw of [
    '',
    ' ',
    '-',
    '--',
    '.',
    '?',
    'n/a',
    'NC',
    'n.c.',
    'ND',
    'néant',
    'Aucun',
    'inconnu',
    'xxx',
    'NULL',
  ])
    expect(isNothing(raw), raw).toBe(true);
  for (const raw of ['0', 'Nancy', 'a', '12', 'non']) expect(isNothing(raw), raw).toBe(false);
});

test('the float tail goes before any punctuation', () => {
  expect(readIdentifierText('5520132530001.0')).toEqual({ text: '5520132530001', repaired: ['float_tail'] });
  expect(readIdentifierText('552.013.253')).toEqual({ text: '552.013.253', repaired: [] });
});

test('letters become digits only in runs of digits', () => {
  expect(readIdentifierText('4O4 833 O48').text).toBe('404 833 048');
  expect(readIdentifierText('Lyon').text).toBe('Lyon');
});

test('labels and spreadsheet wrappers go', () => {
  for (const raw of ['SIREN : 404833048', 'N° SIREN 404833048', '="404833048"', "'404833048", 'RCS 404833048'])
    expect(readIdentifierText(raw).text, raw).toBe('404833048');
});

test('digits are read through separators and never through words', () => {
  expect(digitsOf('404.833-048')).toBe('404833048');
  expect(digitsOf('404833048 siège')).toBeNull();
});

test('scientific notation: whole where it holds every digit, lost where it was rounded, null where it is none', () => {
  expect(readScientific('8.1234567600019E13')).toEqual({ digits: '81234567600019' });
  expect(readScientific('8,123456760001E+13')).toEqual({ digits: '81234567600010' });
  expect(readScientific('8,2E+13')).toEqual({ digits: null });
  // Six digits are what a spreadsheet shows: the missing one was rounded, even where only one is missing.
  expect(readScientific('8.12346E6')).toEqual({ digits: null });
  expect(readScientific('8E3')).toEqual({ digits: null });
  expect(readScientific('404833048')).toBeNull();
});
