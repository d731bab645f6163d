/** A blocking key of an item, and the finer key that splits its block when too many items share it. */
export interface BlockingKey {
  readonly key: string;
  readonly split: string;
}

/** Larger blocks are split, and what is still too large is compared with its neighbors only. */
const MAX_BLOCK = 60;

const NEIGHBORS = 12;

/**
 * The pairs of items that share a key, left < right, each once. A block beyond the cap is never dropped: it is split by
 * the finer keys, and inside a part that is still too large each item meets the next ones.
 */
export function candidatePairs(keysOf: readonly (readonly BlockingKey[])[]): [number, number][] {
  const blocks = new Map<string, { item: number; split: string }[]>();
  keysOf.forEach((keys, item) => {
    for (const { key, split } of keys) {
      const block = blocks.get(key);
      if (!block) blocks.set(key, [{ item, split }]);
      else if (block.at(-1)!.item !== item || block.at(-1)!.split !== split) block.push({ item, split });
    }
  });
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  const size = keysOf.length;
  const emit = (one: number, other: number): void => {
    const left = Math.min(one, other);
    const right = Math.max(one, other);
    const code = left * size + right;
    if (left === right || seen.has(code)) return;
    seen.add(code);
    pairs.push([left, right]);
  };
  for (const block of blocks.values()) {
    const items = [...new Set(block.map(({ item }) => item))];
    if (items.length < 2) continue;
    if (items.length <= MAX_BLOCK) emitAll(items, MAX_BLOCK, emit);
    else for (const part of partsOf(block)) emitAll(part, part.length <= MAX_BLOCK ? MAX_BLOCK : NEIGHBORS, emit);
  }
  return pairs;
}

function emitAll(items: readonly number[], reach: number, emit: (left: number, right: number) => void): void {
  for (let left = 0; left < items.length; left++)
    for (let right = left + 1; right < Math.min(items.length, left + 1 + reach); right++)
      emit(items[left]!, items[right]!);
}

function partsOf(block: readonly { item: number; split: string }[]): number[][] {
  const parts = new Map<string, Set<number>>();
  for (const { item, split } of block) {
    const part = parts.get(split);
    if (part) part.add(item);
    else parts.set(split, new Set([item]));
  }
  return [...parts.values()].map((part) => [...part]);
}
