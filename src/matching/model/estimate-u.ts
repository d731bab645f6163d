import { sizeOf } from '../encode/encoded-column.ts';
import type { Field, Things } from './field.ts';
import { LEVELS, topLevel } from './levels.ts';

/** Pairs added to what was counted, so that a level never met is rare and not impossible. */
const UNSEEN = 0.5;

/** The share of pairs of rows that hold the same value, exactly: the sample would miss rare fields. */
function shareOfSame({ column }: Field, sides: Uint32Array | null): number {
  if (sides !== null) return shareAcross(column.ids, sides, sizeOf(column.values));
  let same = 0;
  let filled = 0;
  for (let value = 1; value < column.counts.length; value += 1) {
    const count = column.counts[value]!;
    same += count * (count - 1);
    filled += count;
  }
  return filled > 1 ? same / (filled * (filled - 1)) : 0;
}

function shareAcross(ids: Uint32Array, sides: Uint32Array, size: number): number {
  const here = new Float64Array(size);
  const there = new Float64Array(size);
  for (let record = 0; record < ids.length; record += 1) {
    const list = sides[record] === sides[0] ? here : there;
    list[ids[record]!]! += 1;
  }
  let same = 0;
  let all = 0;
  let others = 0;
  for (let value = 1; value < size; value += 1) {
    same += here[value]! * there[value]!;
    all += here[value]!;
    others += there[value]!;
  }
  return all * others > 0 ? same / (all * others) : 0;
}

/**
 * The share of each level among pairs of rows taken at random, from counts of a sample; 0 for `missing`.
 * What duplicates put among them is taken out by whoever knows their share.
 */
export function estimateRandomShares(field: Field, counts: readonly number[], things: Things): number[] {
  const { names } = LEVELS[field.kind];
  const top = topLevel(field.kind);
  const seen = names.map((_, level) => (level === 0 ? 0 : (counts[level] ?? 0) + UNSEEN));
  const total = seen.reduce((sum, count) => sum + count, 0);
  const same = shareOfSame(field, things.sides);
  const restSeen = total - seen[top]!;
  return seen.map((count, level) => {
    if (level === 0) return 0;
    return level === top ? Math.max(same, 1e-9) : ((1 - same) * count) / restSeen;
  });
}

/** Takes the duplicates out of random pairs: q = λ·m + (1 − λ)·u. */
export function removeMatches(random: readonly number[], m: readonly number[], share: number): number[] {
  const LEAST_KEPT = 0.05;
  return random.map((all, level) => {
    if (level === 0) return 0;
    return Math.max((all - share * m[level]!) / (1 - share), all * LEAST_KEPT, 1e-9);
  });
}
