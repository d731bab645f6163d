import type { Things } from '../model/field.ts';
import type { Blocks } from './build-blocks.ts';

/** Called once per candidate pair, left < right; `rules` has a bit for each rule that proposed it. */
export type OnPair = (left: number, right: number, rules: number) => void;

/** Walks through candidate pairs record by record: any range of records can be walked by any thread. */
export class PairWalker {
  readonly #things: Things;
  readonly #blocks: readonly Blocks[];
  readonly #met: Uint32Array;
  readonly #rules: Uint32Array;
  #near: number[] = [];

  constructor(things: Things, blocks: readonly Blocks[]) {
    this.#things = things;
    this.#blocks = blocks;
    this.#met = new Uint32Array(things.copies.length);
    this.#rules = new Uint32Array(things.copies.length);
  }

  /** All candidates of one record that come after it, each once. */
  walk(left: number, onPair: OnPair): void {
    this.#near.length = 0;
    for (let rule = 0; rule < this.#blocks.length; rule += 1) this.#gather(left, rule);
    for (const right of this.#near) onPair(left, right, this.#rules[right]!);
  }

  #gather(left: number, rule: number): void {
    const { starts, members, blockOf } = this.#blocks[rule]!;
    const { sides } = this.#things;
    const bit = 1 << rule;
    for (const slot of blockOf) {
      const block = slot[left]!;
      if (block === 0) continue;
      const from = starts[block]!;
      for (let at = starts[block + 1]! - 1; at >= from && members[at]! > left; at -= 1) {
        const right = members[at]!;
        if (sides !== null && sides[left] === sides[right]) continue;
        if (this.#met[right] === left + 1) {
          this.#rules[right]! |= bit;
          continue;
        }
        this.#met[right] = left + 1;
        this.#rules[right] = bit;
        this.#near.push(right);
      }
    }
  }
}

/** How many pairs the blocks hold, those counted that several rules propose. */
export function countPairs(blocks: readonly Blocks[]): number {
  let pairs = 0;
  for (const { starts } of blocks) {
    for (let block = 0; block + 1 < starts.length; block += 1) {
      const size = starts[block + 1]! - starts[block]!;
      pairs += (size * (size - 1)) / 2;
    }
  }
  return pairs;
}
