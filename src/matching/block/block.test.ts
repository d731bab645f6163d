import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockingKeys } from './blocking-keys.ts';
import { candidatePairs, visitPairs } from './candidate-pairs.ts';
import { TextNumbers } from './text-numbers.ts';
import { classifyWords } from './word-classes.ts';

const key = (text: string, split = '') => ({ key: text, split });

test('two items that share a key are a pair, once, the smaller first', () => {
  expect(candidatePairs([[key('a'), key('b')], [key('b'), key('a')], [key('c')]])).toEqual([[0, 1]]);
});

test('items that share nothing never meet', () => {
  expect(candidatePairs([[key('a')], [key('b')], []])).toEqual([]);
});

test('a block beyond the cap is split by the finer key, and nothing of a part is lost', () => {
  const items = Array.from({ length: 120 }, (_, index) => [key('town', index % 2 === 0 ? 'even' : 'odd')]);
  const pairs = candidatePairs(items);
  expect(pairs.every(([left, right]) => (left - right) % 2 === 0)).toBe(true);
  expect(pairs).toHaveLength((2 * 60 * 59) / 2);
});

test('a part that is still too large is compared with its neighbors: the cost stays linear', () => {
  const items = Array.from({ length: 1000 }, () => [key('everybody')]);
  const pairs = candidatePairs(items);
  expect(pairs.length).toBeLessThan(13 * 1000);
  expect(new Set(pairs.flat()).size).toBe(1000);
});

test('pairs are distinct and ordered whatever the keys', () => {
  const keys = fc.array(
    fc.array(
      fc.constantFrom('a', 'b', 'c', 'd').map((text) => key(text)),
      { maxLength: 4 },
    ),
  );
  fc.assert(
    fc.property(keys, (items) => {
      const pairs = candidatePairs(items);
      expect(new Set(pairs.map(String)).size).toBe(pairs.length);
      for (const [left, right] of pairs) {
        expect(left).toBeLessThan(right);
        const shared = items[left]!.some((one) => items[right]!.some((other) => one.key === other.key));
        expect(shared).toBe(true);
      }
    }),
  );
});

test('an item that gives a key twice meets the others once, and never itself', () => {
  const keys = new BlockingKeys();
  for (const [item, split] of [
    [0, 1],
    [0, 2],
    [1, 1],
    [2, 2],
  ] as const)
    keys.add(item, 5, split);
  const pairs: string[] = [];
  visitPairs(keys, 3, (left, right) => pairs.push(`${left} ${right}`));
  expect(pairs).toEqual(['0 1', '0 2', '1 2']);
});

test('an item with two finer keys meets the items of both parts of a large block', () => {
  const items = Array.from({ length: 70 }, (_, index) => [key('town', index % 2 === 0 ? 'even' : 'odd')]);
  items.push([key('town', 'even'), key('town', 'odd')]);
  const last = candidatePairs(items).filter(([, right]) => right === 70);
  expect(last).toHaveLength(70);
});

test('more keys than there is room for at first are all kept', () => {
  const keys = new BlockingKeys();
  for (let item = 0; item < 3000; item++) keys.add(item, item >> 1, 0);
  let pairs = 0;
  visitPairs(keys, 3000, (left, right) => {
    expect(right).toBe(left + 1);
    pairs++;
  });
  expect(pairs).toBe(1500);
});

test('equal texts have one number, in the order they came', () => {
  const numbers = new TextNumbers();
  expect(['b', 'a', 'b', ''].map((text) => numbers.numberOf(text))).toEqual([0, 1, 0, 2]);
});

test('a rare word one slip away goes with the frequent one, a short word or a number never', () => {
  const frequencies = new Map([
    ['plomberie', 40],
    ['plombrie', 1],
    ['plomberies', 1],
    ['durand', 9],
    ['axa', 3],
    ['axe', 1],
    ['zone12', 4],
    ['zone13', 1],
  ]);
  const classes = classifyWords([...frequencies.keys()], (word) => frequencies.get(word) ?? 0);
  expect(classes.get('plombrie')).toBe('plomberie');
  expect(classes.get('plomberies')).toBe('plomberie');
  for (const word of ['plomberie', 'durand', 'axe', 'zone13']) expect(classes.has(word)).toBe(false);
});
