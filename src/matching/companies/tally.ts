/** A text of one field. Equal texts of a sheet are one object, numbered in the order of its rows. */
export interface Value {
  readonly id: number;
  readonly text: string;
}

const ONCE: readonly number[] = [1];
const FIRST: readonly number[] = [0];
const NONE: readonly never[] = [];

/**
 * Values with the number of rows that say them, by rising number of the value: two tallies are added and compared
 * without hashing. A tally never changes, so that rows and companies share it.
 */
export class Tally<Held = unknown> {
  readonly items: readonly Value[];
  readonly counts: readonly number[];
  /** What stands behind each value; empty where nothing does. */
  readonly held: readonly Held[];
  private ranked: readonly number[] | null = null;
  private texts: readonly string[] | null = null;

  constructor(items: readonly Value[], counts: readonly number[], held: readonly Held[] = NONE) {
    this.items = items;
    this.counts = counts;
    this.held = held;
  }

  get size(): number {
    return this.items.length;
  }

  /** The texts, in the order of the rows that said them first. */
  keys(): readonly string[] {
    this.texts ??= this.items.map((item) => item.text);
    return this.texts;
  }

  values(): readonly Held[] {
    return this.held;
  }

  /** The position of a value, -1 where it is not said. */
  find(id: number): number {
    const { items } = this;
    let low = 0;
    let high = items.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = items[middle]!.id;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Whether both say a value. */
  meets(other: Tally): boolean {
    const [small, large] = this.items.length <= other.items.length ? [this, other] : [other, this];
    for (const item of small.items) if (large.find(item.id) >= 0) return true;
    return false;
  }

  /** Positions of the values that most rows say first, ties by the text. Ranked once. */
  ranking(): readonly number[] {
    if (this.items.length === 1) return FIRST;
    const { items, counts } = this;
    this.ranked ??= items
      .map((_, position) => position)
      .sort((left, right) => counts[right]! - counts[left]! || (items[left]!.text < items[right]!.text ? -1 : 1));
    return this.ranked;
  }
}

export const NOTHING: Tally<never> = new Tally<never>(NONE, NONE);

/** One row says one value. */
export function tallyOfOne<Held>(item: Value, held: readonly Held[] = NONE): Tally<Held> {
  return new Tally([item], ONCE, held);
}

/** One row says several values, each once; what stands behind none. */
export function tallyOfSeveral(items: readonly Value[]): Tally {
  const sorted = [...new Set(items)].sort((left, right) => left.id - right.id);
  return new Tally(sorted, new Array(sorted.length).fill(1));
}

/** Both together. Of a value that both say, what stands behind the right one is kept. */
export function addTallies<Held>(left: Tally<Held>, right: Tally<Held>): Tally<Held> {
  if (right.size === 0) return left;
  if (left.size === 0) return right;
  const items: Value[] = [];
  const counts: number[] = [];
  const held: Held[] = [];
  const isHolding = left.held.length > 0;
  let l = 0;
  let r = 0;
  while (l < left.items.length || r < right.items.length) {
    const one = l < left.items.length ? left.items[l]!.id : Number.POSITIVE_INFINITY;
    const other = r < right.items.length ? right.items[r]!.id : Number.POSITIVE_INFINITY;
    items.push(one <= other ? left.items[l]! : right.items[r]!);
    counts.push((one <= other ? left.counts[l]! : 0) + (other <= one ? right.counts[r]! : 0));
    if (isHolding) held.push(other <= one ? right.held[r]! : left.held[l]!);
    if (one <= other) l++;
    if (other <= one) r++;
  }
  return new Tally<Held>(items, counts, isHolding ? held : NONE);
}

/** What adding many tallies one by one would give, in one go. */
export function sumTallies<Held>(tallies: readonly Tally<Held>[]): Tally<Held> {
  const said = tallies.filter((tally) => tally.items.length > 0);
  const [first] = said;
  if (first === undefined) return NOTHING;
  if (said.length === 1) return first;
  if (said.length === 2) return addTallies(first, said[1]!);
  // Halves are added rather than one after the other: n log n for a company of a thousand rows, not n².
  const half = said.length >> 1;
  return addTallies(sumTallies(said.slice(0, half)), sumTallies(said.slice(half)));
}
