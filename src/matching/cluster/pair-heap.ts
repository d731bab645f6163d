/** A pair of clusters waiting for its turn. It is stale once either side has changed. */
interface WaitingPair {
  readonly score: number;
  readonly left: number;
  readonly right: number;
  readonly leftVersion: number;
  readonly rightVersion: number;
}

/** Strongest first; ties by the smaller members, which depend on content only. */
function comesFirst(one: WaitingPair, other: WaitingPair): boolean {
  if (one.score !== other.score) return one.score > other.score;
  if (one.left !== other.left) return one.left < other.left;
  return one.right < other.right;
}

/** A binary heap of pairs. */
export class PairHeap {
  private readonly items: WaitingPair[] = [];

  push(pair: WaitingPair): void {
    const { items } = this;
    let place = items.length;
    items.push(pair);
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!comesFirst(pair, items[above]!)) break;
      items[place] = items[above]!;
      place = above;
    }
    items[place] = pair;
  }

  pop(): WaitingPair | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (!first || !last || items.length === 0) return first;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && comesFirst(items[below + 1]!, items[below]!)) below++;
      if (!comesFirst(items[below]!, last)) break;
      items[place] = items[below]!;
      place = below;
    }
    items[place] = last;
    return first;
  }
}
