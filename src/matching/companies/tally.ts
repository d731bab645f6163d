const FIRST: readonly number[] = [0];

/**
 * Values that rows say of one field, by rising number, with the number of rows that say each. Two tallies are added and
 * compared without hashing. A tally never changes: rows and companies share it.
 */
export interface Tally<Held = unknown> {
  readonly size: number;
  at(position: number): Value<Held>;
  /** How many rows say the value at this position; 1 where the field is not counted. */
  countAt(position: number): number;
  /** The position of a value, -1 where it is not said. */
  find(id: number): number;
  /** The texts, in the order of the rows that said them first. */
  keys(): readonly string[];
  values(): readonly Held[];
  /** Positions of the values that most rows say first, ties by the text. */
  ranking(): readonly number[];
}

/**
 * A text of one field, numbered in the order of the rows that said it first. It is its own tally of one: most rows say
 * one value of a field or none, and a sheet has more values than memory for a list around each.
 */
export class Value<Held = unknown> implements Tally<Held> {
  readonly id: number;
  readonly text: string;
  /** What stands behind the text. */
  readonly held: Held;

  constructor(id: number, text: string, held: Held) {
    this.id = id;
    this.text = text;
    this.held = held;
  }

  get size(): number {
    return 1;
  }

  at(): this {
    return this;
  }

  countAt(): number {
    return 1;
  }

  find(id: number): number {
    return this.id === id ? 0 : -1;
  }

  keys(): readonly string[] {
    return [this.text];
  }

  values(): readonly Held[] {
    return [this.held];
  }

  ranking(): readonly number[] {
    return FIRST;
  }
}

class SeveralValues<Held> implements Tally<Held> {
  private readonly items: readonly Value<Held>[];
  private readonly counts: readonly number[] | null;
  /** Ranked once, where anybody asks. */
  private ranked: readonly number[] | null = null;

  constructor(items: readonly Value<Held>[], counts: readonly number[] | null) {
    this.items = items;
    this.counts = counts;
  }

  get size(): number {
    return this.items.length;
  }

  at(position: number): Value<Held> {
    return this.items[position]!;
  }

  countAt(position: number): number {
    return this.counts === null ? 1 : this.counts[position]!;
  }

  find(id: number): number {
    let low = 0;
    let high = this.items.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.items[middle]!.id;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  keys(): readonly string[] {
    return this.items.map((item) => item.text);
  }

  values(): readonly Held[] {
    return this.items.map((item) => item.held);
  }

  ranking(): readonly number[] {
    const { items } = this;
    this.ranked ??= items
      .map((_, position) => position)
      .sort(
        (left, right) => this.countAt(right) - this.countAt(left) || (items[left]!.text < items[right]!.text ? -1 : 1),
      );
    return this.ranked;
  }
}

export const NOTHING: Tally<never> = new SeveralValues<never>([], null);

/** One row says several values, each once. */
export function tallyOf<Held>(values: readonly Value<Held>[]): Tally<Held> {
  const items = [...new Set(values)].sort((left, right) => left.id - right.id);
  if (items.length === 1) return items[0]!;
  return items.length === 0 ? NOTHING : new SeveralValues(items, null);
}

/** Both together, uncounted: a field where only who says what matters. One value that both say stays that very value. */
export function uniteTallies<Held>(left: Tally<Held>, right: Tally<Held>): Tally<Held> {
  if (right.size === 0 || left === right) return left;
  if (left.size === 0) return right;
  if (right.size === 1 && left.find(right.at(0).id) >= 0) return left;
  if (left.size === 1 && right.find(left.at(0).id) >= 0) return right;
  return new SeveralValues(mergeItems(left, right, null).slice(), null);
}

/** Both together, counted. Of a value that both say, what stands behind the right one is kept. */
export function addTallies<Held>(left: Tally<Held>, right: Tally<Held>): Tally<Held> {
  if (right.size === 0) return left;
  if (left.size === 0) return right;
  const counts: number[] = [];
  const items = mergeItems(left, right, counts);
  // Copied to their size: lists that grew by pushes keep room for sixteen more.
  return new SeveralValues(items.slice(), counts.slice());
}

function mergeItems<Held>(left: Tally<Held>, right: Tally<Held>, counts: number[] | null): Value<Held>[] {
  const items: Value<Held>[] = [];
  let l = 0;
  let r = 0;
  while (l < left.size || r < right.size) {
    const one = l < left.size ? left.at(l).id : Number.POSITIVE_INFINITY;
    const other = r < right.size ? right.at(r).id : Number.POSITIVE_INFINITY;
    items.push(other <= one ? right.at(r) : left.at(l));
    counts?.push((one <= other ? left.countAt(l) : 0) + (other <= one ? right.countAt(r) : 0));
    if (one <= other) l++;
    if (other <= one) r++;
  }
  return items;
}

/** Whether both say a value. */
export function haveCommonValue(left: Tally, right: Tally): boolean {
  if (left.size === 0 || right.size === 0) return false;
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  for (let position = 0; position < small.size; position++) if (large.find(small.at(position).id) >= 0) return true;
  return false;
}
