import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashNote } from './note.ts';

const day = fc.option(fc.constantFrom('2024-01-05', '2024-01-06'));
const body = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '2024-01-05', 'é') });

test('two notes are one when they are the same words of the same day, and only then', () => {
  fc.assert(
    fc.property(day, body, day, body, (on, words, otherOn, otherWords) => {
      const isSame = on === otherOn && words === otherWords;
      expect(hashNote(on, words) === hashNote(otherOn, otherWords)).toBe(isSame);
    }),
    { numRuns: 1_000 },
  );
});

test('words that begin with a date are not words of that date', () => {
  expect(hashNote(null, '2024-01-05\nRappeler')).not.toBe(hashNote('2024-01-05', 'Rappeler'));
});
