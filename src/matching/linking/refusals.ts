const SLOT_BITS = 18;
const SLOTS = 1 << SLOT_BITS;
const SPAN = 2 ** 26;

/**
 * Remembers unions that were refused while both sides stay as they are: two clusters may be tied by a hundred pairs, and
 * the answer is the same for each. A slot holds the last refusal only, which costs time at worst.
 */
export class Refusals {
  readonly #pairs = new Float64Array(SLOTS);
  readonly #sizes = new Float64Array(SLOTS);

  add(one: number, other: number, oneSize: number, otherSize: number): void {
    const slot = slotOf(one, other);
    this.#pairs[slot] = one * SPAN + other + 1;
    this.#sizes[slot] = oneSize * SPAN + otherSize;
  }

  has(one: number, other: number, oneSize: number, otherSize: number): boolean {
    const slot = slotOf(one, other);
    return this.#pairs[slot] === one * SPAN + other + 1 && this.#sizes[slot] === oneSize * SPAN + otherSize;
  }
}

function slotOf(one: number, other: number): number {
  return (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> (32 - SLOT_BITS);
}
