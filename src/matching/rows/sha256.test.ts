import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentId } from './content-id.ts';
import { sha256Beginning } from './sha256.ts';

function known(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

test('the hash is the beginning of SHA-256, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => sha256Beginning(text) === known(text)),
  );
});

test('texts of every length around the blocks are hashed as the standard says', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'é'.repeat(length % 7) + 'a'.repeat(length);
    expect(sha256Beginning(text)).toBe(known(text));
  }
});

test('a short text after a long one has the hash that it has alone', () => {
  const alone = sha256Beginning('Lamy');
  sha256Beginning('x'.repeat(100_000));
  expect(sha256Beginning('Lamy')).toBe(alone);
});

test('the id of a node does not depend on the order of its rows, nor on rows said twice', () => {
  expect(contentId('site', ['b', 'a', 'b'])).toBe(contentId('site', ['a', 'b']));
  expect(contentId('site', ['a'])).toBe(contentId('site', ['a', 'a']));
  expect(contentId('site', ['a'])).not.toBe(contentId('entity', ['a']));
});
