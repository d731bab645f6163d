import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePhrases } from './job-phrases.ts';

const phrases = compilePhrases({
  purchasing: 'achat* acheteu* buyer',
  sales: 'chef*secteur vente*',
  quality: 'be r*d chef*de*secteur*qualite',
});

test('a star at the end stands for every ending, none for the whole word', () => {
  expect(phrases.codesIn('responsable achats')).toEqual(['purchasing']);
  expect(phrases.codesIn('acheteuse')).toEqual(['purchasing']);
  expect(phrases.codesIn('buyers')).toEqual([]);
});

test('a star within stands for small words between two others', () => {
  expect(phrases.codesIn('chef de secteur')).toEqual(['sales']);
  expect(phrases.codesIn('chef des ventes')).toEqual(['sales']);
  expect(phrases.codesIn('chef grand secteur')).toEqual([]);
});

test('the longest phrase comes first, whichever word of the title it begins at', () => {
  expect(phrases.codesIn('acheteur et chef de secteur qualite')).toEqual(['quality', 'sales', 'purchasing']);
});

test('phrases of one and two letters are found', () => {
  expect(phrases.codesIn('be')).toEqual(['quality']);
  expect(phrases.codesIn('r et d')).toEqual(['quality']);
});

test('what is asked first never changes what is found next', () => {
  const word = fc.constantFrom('achats', 'chef', 'de', 'secteur', 'ventes', 'be', 'qualite', 'r', 'd', 'x');
  const title = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(title, title, (one, other) => {
      const alone = phrases.codesIn(one);
      phrases.codesIn(other);
      expect(phrases.codesIn(one)).toEqual(alone);
    }),
  );
});
