/** Precision, recall and their harmonic mean; 1 where there was nothing to find and nothing was claimed. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Row by row, the id that the engine gave and the true one; '' where a side says nothing of the row. */
export interface Labels {
  readonly predicted: readonly string[];
  readonly truth: readonly string[];
}

function quality(precision: number, recall: number): Quality {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function count(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function pairsIn(counts: ReadonlyMap<string, number>): number {
  let pairs = 0;
  for (const size of counts.values()) pairs += (size * (size - 1)) / 2;
  return pairs;
}

const BOTH = '\u0001';

/** Pairs of rows under one id: of those joined, how many should be; of those that should be, how many are. */
export function pairwise({ predicted, truth }: Labels): Quality {
  const joined = pairsIn(count(predicted.filter((id) => id !== '')));
  const due = pairsIn(count(truth.filter((id) => id !== '')));
  const both = predicted.flatMap((id, row) => (id === '' || (truth[row] ?? '') === '' ? [] : [id + BOTH + truth[row]]));
  const right = pairsIn(count(both));
  return quality(joined === 0 ? 1 : right / joined, due === 0 ? 1 : right / due);
}

/**
 * B³: per row, how much of its predicted set belongs with it and how much of its true set was found, averaged.
 * Rows that both sides leave empty are left out; a row that one side leaves empty is a set of its own there.
 */
export function bCubed({ predicted, truth }: Labels): Quality {
  const rows = predicted.flatMap((id, row) => {
    const real = truth[row] ?? '';
    if (id === '' && real === '') return [];
    return [{ id: id === '' ? `${BOTH}${row}` : id, real: real === '' ? `${BOTH}${row}` : real }];
  });
  if (rows.length === 0) return quality(1, 1);
  const predictedSizes = count(rows.map((row) => row.id));
  const trueSizes = count(rows.map((row) => row.real));
  const overlaps = count(rows.map((row) => row.id + BOTH + row.real));
  let precision = 0;
  let recall = 0;
  for (const row of rows) {
    const overlap = overlaps.get(row.id + BOTH + row.real) ?? 0;
    precision += overlap / (predictedSizes.get(row.id) ?? 1);
    recall += overlap / (trueSizes.get(row.real) ?? 1);
  }
  return quality(precision / rows.length, recall / rows.length);
}

export function largestCluster(ids: readonly string[]): number {
  return Math.max(0, ...count(ids.filter((id) => id !== '')).values());
}

/** Predicted sets that hold rows of several true things: homonyms wrongly joined. */
export function wronglyMergedSets({ predicted, truth }: Labels): number {
  const inside = new Map<string, Set<string>>();
  predicted.forEach((id, row) => {
    const real = truth[row] ?? '';
    if (id === '' || real === '') return;
    inside.set(id, (inside.get(id) ?? new Set()).add(real));
  });
  return [...inside.values()].filter((things) => things.size > 1).length;
}

/** True things whose rows were spread over several predicted sets. */
export function wronglySplitSets({ predicted, truth }: Labels): number {
  return wronglyMergedSets({ predicted: truth, truth: predicted });
}

/** For each predicted id, the true thing that most of its rows speak of (the smaller id where two are equal). */
export function majorities({ predicted, truth }: Labels): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  predicted.forEach((id, row) => {
    const real = truth[row] ?? '';
    if (id === '' || real === '') return;
    const ballot = votes.get(id) ?? new Map<string, number>();
    ballot.set(real, (ballot.get(real) ?? 0) + 1);
    votes.set(id, ballot);
  });
  const winners = new Map<string, string>();
  for (const [id, ballot] of votes) {
    const [winner] = [...ballot].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (winner !== undefined) winners.set(id, winner[0]);
  }
  return winners;
}
