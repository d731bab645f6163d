import type { BlockingKeys } from './blocking-keys.ts';

/** Larger blocks are split, and what is still too large is compared with its neighbors only. */
const MAX_BLOCK = 60;

const NEIGHBORS = 12;

/** Blocks one behind the other; the items of each in rising order, each once. Blocks of one item are left out. */
export interface Blocks {
  readonly items: Int32Array;
  /** By place in `items`: where its block ends, and how many items behind it are met at most. */
  readonly ends: Int32Array;
  readonly reaches: Uint8Array;
  readonly size: number;
}

/** The positions of the keys' entries, key by key; inside a key they keep their order. */
function sortByKey({ keys, size, keyCount }: BlockingKeys): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(keyCount + 1);
  for (let entry = 0; entry < size; entry++) starts[keys[entry]! + 1]!++;
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!;
  const ends = starts.slice();
  const order = new Int32Array(size);
  for (let entry = 0; entry < size; entry++) order[ends[keys[entry]!]!++] = entry;
  return { order, starts };
}

class BlockWriter {
  private readonly items: Int32Array;
  private readonly ends: Int32Array;
  private readonly reaches: Uint8Array;
  private size = 0;

  constructor(size: number) {
    this.items = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.reaches = new Uint8Array(size);
  }

  write(block: readonly number[], length: number): void {
    if (length < 2) return;
    const end = this.size + length;
    const reach = length <= MAX_BLOCK ? MAX_BLOCK : NEIGHBORS;
    for (let place = 0; place < length; place++) {
      this.items[this.size] = block[place]!;
      this.ends[this.size] = end;
      this.reaches[this.size++] = reach;
    }
  }

  blocks(): Blocks {
    return { items: this.items, ends: this.ends, reaches: this.reaches, size: this.size };
  }
}

/** A block beyond the cap is never dropped: it is split by the finer keys. */
export function blocksOf(keys: BlockingKeys): Blocks {
  const { order, starts } = sortByKey(keys);
  const writer = new BlockWriter(keys.size);
  const block: number[] = [];
  for (let key = 0; key < keys.keyCount; key++) {
    let length = 0;
    for (let place = starts[key]!; place < starts[key + 1]!; place++) {
      const item = keys.items[order[place]!]!;
      if (length === 0 || block[length - 1] !== item) block[length++] = item;
    }
    if (length <= MAX_BLOCK) writer.write(block, length);
    else
      for (const part of partsOf(keys, order.subarray(starts[key]!, starts[key + 1]!))) writer.write(part, part.length);
  }
  return writer.blocks();
}

function partsOf({ items, splits }: BlockingKeys, entries: Int32Array): Iterable<number[]> {
  const parts = new Map<number, number[]>();
  for (const entry of entries) {
    const item = items[entry]!;
    const part = parts.get(splits[entry]!);
    if (!part) parts.set(splits[entry]!, [item]);
    else if (part.at(-1) !== item) part.push(item);
  }
  return parts.values();
}
