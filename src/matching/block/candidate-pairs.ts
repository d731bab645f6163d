/** A blocking key of an item, and the finer key that splits its block when too many items share it. */
export interface BlockingKey {
  readonly key: string;
  readonly split: string;
}

/** Larger blocks are split, and what is still too large is compared with its neighbors only. */
const MAX_BLOCK = 60;

const NEIGHBORS = 12;

type KeysOfItems = readonly (readonly BlockingKey[])[];

/**
 * The pairs of items that share a key, left < right, each once. A block beyond the cap is never dropped: it is split by
 * the finer keys, and inside a part that is still too large each item meets the next ones.
 */
export function candidatePairs(keysOf: KeysOfItems): [number, number][] {
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  const size = keysOf.length;
  // Blocks hold their items in rising order.
  const emit = (left: number, right: number): void => {
    const code = left * size + right;
    if (seen.has(code)) return;
    seen.add(code);
    pairs.push([left, right]);
  };
  for (const [key, items] of blocksOf(keysOf)) {
    if (typeof items === 'number') continue;
    if (items.length <= MAX_BLOCK) emitAll(items, MAX_BLOCK, emit);
    else
      for (const part of partsOf(key, items, keysOf))
        emitAll(part, part.length <= MAX_BLOCK ? MAX_BLOCK : NEIGHBORS, emit);
  }
  return pairs;
}

/** The items of each key, each once. Most keys have a single item: a bare number costs no list. */
function blocksOf(keysOf: KeysOfItems): Map<string, number | number[]> {
  const blocks = new Map<string, number | number[]>();
  keysOf.forEach((keys, item) => {
    for (const { key } of keys) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, item);
      else if (typeof block === 'number') {
        if (block !== item) blocks.set(key, [block, item]);
      } else if (block.at(-1) !== item) block.push(item);
    }
  });
  return blocks;
}

function emitAll(items: readonly number[], reach: number, emit: (left: number, right: number) => void): void {
  for (let left = 0; left < items.length; left++)
    for (let right = left + 1; right < Math.min(items.length, left + 1 + reach); right++)
      emit(items[left]!, items[right]!);
}

function partsOf(key: string, items: readonly number[], keysOf: KeysOfItems): number[][] {
  const parts = new Map<string, number[]>();
  for (const item of items)
    for (const { key: one, split } of keysOf[item]!) {
      if (one !== key) continue;
      const part = parts.get(split);
      if (!part) parts.set(split, [item]);
      else if (part.at(-1) !== item) part.push(item);
    }
  return [...parts.values()];
}
