import { BlockingKeys } from './blocking-keys.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import { TextNumbers } from './text-numbers.ts';

/** A blocking key of an item, and the finer key that splits its block when too many items share it. */
export interface BlockingKey {
  readonly key: string;
  readonly split: string;
}

type Visit = (left: number, right: number) => void;

/** Where the places of each item begin in the list of all places, item by item. */
function placesByItem({ items, size }: Blocks, itemCount: number): { places: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(itemCount + 1);
  for (let place = 0; place < size; place++) starts[items[place]! + 1]!++;
  for (let item = 0; item < itemCount; item++) starts[item + 1]! += starts[item]!;
  const ends = starts.slice();
  const places = new Int32Array(size);
  for (let place = 0; place < size; place++) places[ends[items[place]!]!++] = place;
  return { places, starts };
}

/**
 * Visits the pairs of items that share a key, left < right, each once, by rising left item. No list of pairs is made:
 * each item marks whom it met already, so that millions of pairs cost one number per item. Inside a part of a block
 * that is still too large each item meets the next ones only.
 */
export function visitPairs(keys: BlockingKeys, itemCount: number, visit: Visit): void {
  const blocks = blocksOf(keys);
  const { items, ends, reaches } = blocks;
  const { places, starts } = placesByItem(blocks, itemCount);
  const metBy = new Int32Array(itemCount).fill(-1);
  for (let left = 0; left < itemCount; left++)
    for (let index = starts[left]!; index < starts[left + 1]!; index++) {
      const place = places[index]!;
      const last = Math.min(ends[place]! - 1, place + reaches[place]!);
      for (let next = place + 1; next <= last; next++) {
        const right = items[next]!;
        if (metBy[right] === left) continue;
        metBy[right] = left;
        visit(left, right);
      }
    }
}

/** The pairs of items that share a key, left < right, each once. */
export function candidatePairs(keysOf: readonly (readonly BlockingKey[])[]): [number, number][] {
  const keys = new BlockingKeys();
  const numbers = new TextNumbers();
  const splits = new TextNumbers();
  keysOf.forEach((ofItem, item) => {
    for (const { key, split } of ofItem) keys.add(item, numbers.numberOf(key), splits.numberOf(split));
  });
  const pairs: [number, number][] = [];
  visitPairs(keys, keysOf.length, (left, right) => pairs.push([left, right]));
  return pairs;
}
