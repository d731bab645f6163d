import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepList } from './kept-list.ts';

test('records that have nothing to say share one empty list, which nobody can fill', () => {
  expect(keepList([])).toBe(keepList([]));
  expect(Object.isFrozen(keepList([]))).toBe(true);
});

test('a kept list says the same, and what is pushed afterwards is not in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (texts, late) => {
      const growing = [...texts];
      const kept = keepList(growing);
      growing.push(late);
      expect(kept).toEqual(texts);
    }),
  );
});
