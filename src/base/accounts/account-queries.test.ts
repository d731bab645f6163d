import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords } from '../../domain/fold-text.ts';
import { type AccountLine, nextAfter, readAfter } from './account-queries.ts';

const id = fc.uuid();
/** Names as people write them, folded as the base keeps them. */
const searchKey = fc.string({ unit: 'grapheme' }).map((name) => foldedWords(name).join(' '));
// These functions read the end of a page only: its id and its key.
const line = (end: Pick<AccountLine, 'id' | 'searchKey'>) => end as AccountLine;

test('a page goes on exactly where the one before ended', () => {
  fc.assert(
    fc.property(id, searchKey, (lastId, key) => {
      const next = nextAfter([line({ id: lastId, searchKey: key })], 1);
      expect(readAfter(next ?? undefined)).toEqual({ id: lastId, searchKey: key });
    }),
  );
});

test('only a full page has a next one', () => {
  const lines = [line({ id: 'a', searchKey: 'a' })];
  expect(nextAfter(lines, 2)).toBeNull();
  expect(nextAfter([], 1)).toBeNull();
});

test('what no page ever ended with begins at the beginning', () => {
  const beginning = { id: '00000000-0000-0000-0000-000000000000', searchKey: '' };
  const strangers = [
    undefined,
    '',
    'dupont',
    `${'-'.repeat(36)} dupont`,
    `${'a'.repeat(36)} dupont`,
    `${'0'.repeat(37)} x`,
  ];
  for (const after of strangers) expect(readAfter(after), after).toEqual(beginning);
});
