import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Vocabulary } from './vocabulary.ts';
import { WordParts } from './word-parts.ts';

function partsOf(
  words: readonly string[],
  later: readonly string[] = [],
): (fragment: string, limit?: number) => string[] {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  const steps = WordParts.build(vocabulary);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const parts = step.value;
  for (const word of later) vocabulary.add(word);
  return (fragment, limit = 100) => parts.find(fragment, limit).map((number) => vocabulary.wordOf(number));
}

const WORDS = ['lamy', 'lamartine', 'valorhone', 'rhone', 'menuiserie', 'banban', 'l2'];

test('one or two letters open a word, three or more stand anywhere in it', () => {
  const find = partsOf(WORDS);
  expect(find('l')).toEqual(['lamy', 'lamartine', 'l2']);
  expect(find('la')).toEqual(['lamy', 'lamartine']);
  expect(find('rhon')).toEqual(['rhone', 'valorhone']);
  expect(find('iser')).toEqual(['menuiserie']);
  expect(find('l2')).toEqual(['l2']);
});

test('words that the fragment opens come before words that hold it, each once', () => {
  expect(partsOf(['xban', ...WORDS])('ban')).toEqual(['banban', 'xban']);
});

test('no more words than asked for, and words that came after too', () => {
  expect(partsOf(WORDS)('la', 1)).toEqual(['lamy']);
  expect(partsOf(['lamy'], ['lamartine', 'valorhone'])('la')).toEqual(['lamy', 'lamartine']);
  expect(partsOf(['lamy'], ['valorhone'])('rho')).toEqual(['valorhone']);
});

test('a fragment finds every word that holds it and no other', () => {
  const word = fc.stringMatching(/^[ab1]{1,8}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 25 }), fc.stringMatching(/^[ab1]{3,5}$/), (words, fragment) => {
      const found = partsOf(words.slice(0, 12), words.slice(12))(fragment);
      expect(found.sort()).toEqual(words.filter((one) => one.includes(fragment)).sort());
    }),
  );
});
