import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneSlip } from '../similarity/near-words.ts';
import { NearVocabulary } from './near-vocabulary.ts';
import { Vocabulary } from './vocabulary.ts';

function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function nearOf(words: readonly string[], later: readonly string[] = []): (text: string) => string[] {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  const near = finish(NearVocabulary.build(vocabulary));
  for (const word of later) vocabulary.add(word);
  return (text) =>
    near
      .find(text)
      .map((number) => vocabulary.wordOf(number))
      .sort();
}

test.each([
  ['garge', ['garage']],
  ['garrage', ['garage']],
  ['gerage', ['garage']],
  ['gaarge', ['garage']],
  ['axi', ['taxi']],
  ['garage', []],
  ['grg', []],
])('« %s » is one slip from %j', (text, expected) => {
  expect(nearOf(['garage', 'taxi', 'boulangerie'])(text)).toEqual(expected);
});

test('three letters are not a slip of three others, figures never slip', () => {
  const near = nearOf(['axa', 'lot12', 'lot13']);
  expect(near('axe')).toEqual([]);
  expect(near('lot14')).toEqual([]);
});

test('a word that came after is compared all the same', () => {
  expect(nearOf(['taxi'], ['garage'])('garge')).toEqual(['garage']);
});

test('what is found is what comparing every word one by one finds', () => {
  const word = fc.stringMatching(/^[abc]{4,7}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, asked) => {
      const expected = words.filter((one) => one !== asked && isOneSlip(one, asked)).sort();
      expect(nearOf(words.slice(0, 15), words.slice(15))(asked)).toEqual(expected);
    }),
  );
});
