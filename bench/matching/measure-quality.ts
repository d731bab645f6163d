/** Precision, recall and their mean. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function qualityOf(right: number, found: number, wanted: number): Quality {
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function pairsOf(sizes: Iterable<number>): number {
  let pairs = 0;
  for (const size of sizes) pairs += (size * (size - 1)) / 2;
  return pairs;
}

function countBy<Key>(keys: Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Each label as a number, in order of arrival. */
export function numberLabels(labels: readonly string[]): Uint32Array {
  const known = new Map<string, number>();
  return Uint32Array.from(labels, (label) => {
    const number = known.get(label) ?? known.size;
    known.set(label, number);
    return number;
  });
}

const SPAN = 2 ** 26;

/** Pairs of rows that stand in one cluster, compared with those that should: the closure of what was linked. */
export function measureClosure(found: Uint32Array, truth: Uint32Array): Quality {
  const both = countBy(found.values().map((cluster, row) => cluster * SPAN + truth[row]!));
  return qualityOf(pairsOf(both.values()), pairsOf(countBy(found).values()), pairsOf(countBy(truth).values()));
}

/** B³: for each row, the share of its cluster that is right and the share of its true cluster that is found. */
export function measureBCubed(found: Uint32Array, truth: Uint32Array): Quality {
  const clusters = countBy(found);
  const things = countBy(truth);
  let precision = 0;
  let recall = 0;
  for (const [key, count] of countBy(found.values().map((cluster, row) => cluster * SPAN + truth[row]!))) {
    precision += (count * count) / clusters.get(Math.floor(key / SPAN))!;
    recall += (count * count) / things.get(key % SPAN)!;
  }
  const p = precision / found.length;
  const r = recall / found.length;
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r) };
}

export function largestOf(found: Uint32Array): number {
  let largest = 0;
  for (const size of countBy(found).values()) largest = Math.max(largest, size);
  return largest;
}
