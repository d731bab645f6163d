const FIRST_SLOTS = 64;

/**
 * What is known of pairs of small numbers. Open addressing over typed arrays: a Map would need one key that holds both
 * numbers, which is a number on the heap beyond 2^31 and costs three times the time and the memory.
 */
export class PairMemo<T = never> {
  /** The number of the pair plus one, 0 where the slot is free. */
  private slots = new Int32Array(FIRST_SLOTS);
  private lefts = new Int32Array(FIRST_SLOTS >> 1);
  private rights = new Int32Array(FIRST_SLOTS >> 1);
  private count = 0;
  /** By number of the pair. */
  readonly values: (T | undefined)[] = [];

  get size(): number {
    return this.count;
  }

  /** The number of an ordered pair, 0 for the first that was asked about. */
  numberOf(left: number, right: number): number {
    const mask = this.slots.length - 1;
    let slot = slotOf(left, right, mask);
    for (let known = this.slots[slot]!; known !== 0; known = this.slots[slot]!) {
      if (this.lefts[known - 1] === left && this.rights[known - 1] === right) return known - 1;
      slot = (slot + 1) & mask;
    }
    if (this.count === this.lefts.length) {
      this.grow();
      return this.numberOf(left, right);
    }
    this.lefts[this.count] = left;
    this.rights[this.count] = right;
    this.slots[slot] = ++this.count;
    return this.count - 1;
  }

  private grow(): void {
    const size = this.slots.length * 2;
    this.slots = new Int32Array(size);
    this.lefts = resized(this.lefts, size >> 1);
    this.rights = resized(this.rights, size >> 1);
    for (let index = 0; index < this.count; index++) {
      let slot = slotOf(this.lefts[index]!, this.rights[index]!, size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = index + 1;
    }
  }
}

function slotOf(left: number, right: number, mask: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right + 0x7f4a7c15, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & mask;
}

function resized(values: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(values);
  return larger;
}
