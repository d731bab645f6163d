import { finishHash, mixHash } from '../encode/hash-text.ts';
import { sharedUint32 } from '../encode/shared-memory.ts';

/** The blocks of one rule: records that share a key. Plain data in shared memory. */
export interface Blocks {
  readonly rule: string;
  /** Where each block begins in `members`; block 0 is empty. */
  readonly starts: Uint32Array;
  /** Records, ascending within a block. */
  readonly members: Uint32Array;
  /** For each way of filling the key, the block of each record; 0 where it stands in none. */
  readonly blockOf: readonly Uint32Array[];
}

/** What a cap did, for the report. */
export interface CapReport {
  readonly rule: string;
  /** Blocks over the cap, before they were cut. */
  readonly cut: number;
  /** The largest of them. */
  readonly largest: number;
  /** Records left out of this rule, because nothing could cut their block small enough. */
  readonly leftOut: number;
}

/** Entries of one rule under construction: a record may hold several keys. */
interface Entries {
  readonly keys: Uint32Array;
  readonly places: Uint32Array;
}

function collect(slots: readonly Uint32Array[]): Entries {
  const records = slots[0]?.length ?? 0;
  let length = 0;
  for (const slot of slots) for (const key of slot) if (key !== 0) length += 1;
  const keys = new Uint32Array(length);
  const places = new Uint32Array(length);
  let at = 0;
  // Place = record × slots + slot: ascending order of places is ascending order of records.
  for (let record = 0; record < records; record += 1) {
    for (let slot = 0; slot < slots.length; slot += 1) {
      const key = slots[slot]![record]!;
      if (key === 0) continue;
      keys[at] = key;
      places[at++] = record * slots.length + slot;
    }
  }
  return { keys, places };
}

const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

function sortPass({ keys, places }: Entries, shift: number): Entries {
  const starts = new Uint32Array(DIGITS + 1);
  for (const key of keys) starts[((key >>> shift) & (DIGITS - 1)) + 1]! += 1;
  for (let digit = 0; digit < DIGITS; digit += 1) starts[digit + 1]! += starts[digit]!;
  const sorted = { keys: new Uint32Array(keys.length), places: new Uint32Array(keys.length) };
  for (let at = 0; at < keys.length; at += 1) {
    const digit = (keys[at]! >>> shift) & (DIGITS - 1);
    const to = starts[digit]!;
    starts[digit] = to + 1;
    sorted.keys[to] = keys[at]!;
    sorted.places[to] = places[at]!;
  }
  return sorted;
}

/** Entries by key, then by record. */
function sortEntries(entries: Entries): Entries {
  return sortPass(sortPass(entries, 0), DIGIT_BITS);
}

class BlockBuilder {
  readonly #slots: readonly Uint32Array[];
  readonly #refiners: readonly Uint32Array[];
  readonly #cap: number;
  readonly members: number[] = [];
  readonly starts: number[] = [0, 0];
  readonly blockOf: Uint32Array[];
  cut = 0;
  largest = 0;
  leftOut = 0;

  constructor(slots: readonly Uint32Array[], refiners: readonly Uint32Array[], cap: number) {
    this.#slots = slots;
    this.#refiners = refiners;
    this.#cap = cap;
    this.blockOf = slots.map((slot) => sharedUint32(slot.length));
  }

  add(entries: Entries, depth: number): void {
    const { keys, places } = sortEntries(entries);
    let from = 0;
    while (from < keys.length) {
      let to = from + 1;
      while (to < keys.length && keys[to] === keys[from]) to += 1;
      if (to - from > 1) this.#place(places.subarray(from, to), depth);
      from = to;
    }
  }

  #place(places: Uint32Array, depth: number): void {
    if (places.length <= this.#cap) {
      this.#keep(places);
      return;
    }
    if (depth === 0) this.cut += 1;
    this.largest = Math.max(this.largest, places.length);
    const refiner = this.#refiners[depth];
    if (refiner === undefined) {
      this.leftOut += places.length;
      return;
    }
    const keys = places.map((place) => finishHash(mixHash(7, refiner[Math.floor(place / this.#slots.length)]!)));
    this.add({ keys, places: places.slice() }, depth + 1);
  }

  #keep(places: Uint32Array): void {
    const block = this.starts.length - 1;
    for (const place of places) {
      const record = Math.floor(place / this.#slots.length);
      const slot = place % this.#slots.length;
      this.blockOf[slot]![record] = block;
      if (this.members.length === this.starts[block] || this.members[this.members.length - 1] !== record) {
        this.members.push(record);
      }
    }
    this.starts.push(this.members.length);
  }
}

function share(numbers: readonly number[]): Uint32Array {
  const shared = sharedUint32(numbers.length);
  shared.set(numbers);
  return shared;
}

/** Groups records by the keys of one rule; a block over the cap is cut by one refiner after the other. */
export function buildBlocks(
  rule: string,
  slots: readonly Uint32Array[],
  refiners: readonly Uint32Array[],
  cap: number,
): { blocks: Blocks; report: CapReport } {
  const builder = new BlockBuilder(slots, refiners, cap);
  builder.add(collect(slots), 0);
  const { cut, largest, leftOut, blockOf } = builder;
  return {
    blocks: { rule, starts: share(builder.starts), members: share(builder.members), blockOf },
    report: { rule, cut, largest, leftOut },
  };
}
