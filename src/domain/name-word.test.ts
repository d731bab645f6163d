import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNameWord } from './name-word.ts';

test('a word of a name shows whether it is a first name, initials, a particle or shouted', () => {
  expect(readNameWord('Sophie')).toMatchObject({ weight: 2, isInitials: false, isParticle: false, isCapitals: false });
  expect(readNameWord('J.-P.')).toMatchObject({ isInitials: true, isParticle: false });
  expect(readNameWord('DUPONT')).toMatchObject({ weight: 0, isCapitals: true });
});

test('« LE » has the shape of initials and is a particle', () => {
  expect(readNameWord('LE')).toMatchObject({ isInitials: false, isParticle: true });
  expect(readNameWord('JP')).toMatchObject({ isInitials: true, isParticle: false });
});

test.each([
  ['DUPONT', 'Dupont', 'Dupont'],
  ['DE', 'de', 'De'],
  ["D'ALMEIDA", "d'Almeida", "D'Almeida"],
  ['McDonald', 'McDonald', 'McDonald'],
  ['MCDONALD', 'McDonald', 'McDonald'],
  ['jean-pierre', 'Jean-Pierre', 'Jean-Pierre'],
  ['éRIC', 'éRIC', 'ÉRIC'],
])('« %s » is spelled %s in a surname and %s in a first name', (text, last, first) => {
  expect(readNameWord(text)).toMatchObject({ asLastName: last, asFirstName: first });
});

test('the same word is always read the same, and read once', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readNameWord(text)).toBe(readNameWord(text));
      expect(readNameWord(text).text).toBe(text);
    }),
  );
});
