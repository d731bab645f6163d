const FIRST_SIZE = 1024;

function resized(values: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(values);
  return larger;
}

/**
 * The blocking keys of items, as numbers: an item, a key, and the finer key that splits its block when too many items
 * share it. Items are added in rising order.
 */
export class BlockingKeys {
  items = new Int32Array(FIRST_SIZE);
  keys = new Int32Array(FIRST_SIZE);
  splits = new Int32Array(FIRST_SIZE);
  size = 0;
  /** Keys are 0 to this, excluded. */
  keyCount = 0;

  add(item: number, key: number, split: number): void {
    if (this.size === this.items.length) {
      const size = this.size * 2;
      this.items = resized(this.items, size);
      this.keys = resized(this.keys, size);
      this.splits = resized(this.splits, size);
    }
    this.items[this.size] = item;
    this.keys[this.size] = key;
    this.splits[this.size++] = split;
    if (key >= this.keyCount) this.keyCount = key + 1;
  }
}
