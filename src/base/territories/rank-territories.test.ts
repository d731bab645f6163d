import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankTerritories } from './rank-territories.ts';

test('a territory that comes before another serves first, whenever it was made', () => {
  const decided = [{ firstId: 'grands-comptes', secondId: 'rhone' }];
  expect(rankTerritories(['rhone', 'isere', 'grands-comptes'], decided)).toEqual(['isere', 'grands-comptes', 'rhone']);
});

test('decisions that go round in a circle are no order', () => {
  const decided = [
    { firstId: 'a', secondId: 'b' },
    { firstId: 'b', secondId: 'c' },
    { firstId: 'c', secondId: 'a' },
  ];
  expect(rankTerritories(['a', 'b', 'c', 'd'], decided)).toBeNull();
});

test('every decision holds, nothing is lost, and a second ranking changes nothing', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const pair = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
    .filter(([one, two]) => one !== two);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 6 }), fc.array(pair, { maxLength: 8 }), (shuffled, pairs) => {
      const decided = pairs.map(([first, second]) => ({ firstId: ids[first] ?? '', secondId: ids[second] ?? '' }));
      const ranked = rankTerritories(shuffled, decided);
      if (ranked === null) return hasCircle(pairs);
      const holds = decided.every(({ firstId, secondId }) => ranked.indexOf(firstId) < ranked.indexOf(secondId));
      const isStable = JSON.stringify(rankTerritories(ranked, decided)) === JSON.stringify(ranked);
      return holds && isStable && [...ranked].sort().join() === ids.join();
    }),
  );
});

/** Whether from some territory the decisions lead back to it. */
function hasCircle(pairs: readonly (readonly [number, number])[]): boolean {
  const reach = new Set(pairs.map(([first, second]) => `${first} ${second}`));
  for (let middle = 0; middle < 6; middle += 1)
    for (let from = 0; from < 6; from += 1)
      for (let to = 0; to < 6; to += 1)
        if (reach.has(`${from} ${middle}`) && reach.has(`${middle} ${to}`)) reach.add(`${from} ${to}`);
  return ids6.some((one) => reach.has(`${one} ${one}`));
}
const ids6 = [0, 1, 2, 3, 4, 5];
