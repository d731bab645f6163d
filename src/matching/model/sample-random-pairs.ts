import type { Things } from './field.ts';
import { LEVEL_BITS } from './levels.ts';
import { levelIn, type PatternOf } from './score-pair.ts';
import { rowsOf } from './weights.ts';

/** Numbers that look random and are the same for the same seed (Mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Each row's record: a pair of rows is drawn, so that what stands often is met often. */
function recordsOfRows(things: Things, rows: number): Uint32Array {
  const records = new Uint32Array(rows);
  let row = 0;
  for (let record = 0; record < things.copies.length; record += 1) {
    for (let copy = 0; copy < things.copies[record]!; copy += 1) records[row++] = record;
  }
  return records;
}

/** How often each level of each field is met between two rows taken at random: [field][level] counts. */
export function countRandomLevels(things: Things, patternOf: PatternOf, pairs: number, seed: number): number[][] {
  const rows = rowsOf(things);
  const records = recordsOfRows(things, rows);
  const random = makeRandom(seed);
  const counts = things.fields.map(() => new Array<number>(1 << LEVEL_BITS).fill(0));
  const { sides } = things;
  for (let drawn = 0; rows > 1 && drawn < pairs; drawn += 1) {
    const left = Math.floor(random() * rows);
    const right = Math.floor(random() * rows);
    const one = records[left]!;
    const other = records[right]!;
    if (left === right || (sides !== null && sides[one] === sides[other])) continue;
    const pattern = patternOf(one, other);
    for (let field = 0; field < counts.length; field += 1) counts[field]![levelIn(pattern, field)]! += 1;
  }
  return counts;
}

/** How many pairs of rows can be one thing. */
export function possiblePairs(things: Things): number {
  const rows = rowsOf(things);
  const all = (rows * (rows - 1)) / 2;
  if (things.sides === null) return Math.max(1, all);
  const bySide = new Map<number, number>();
  things.sides.forEach((side, record) => {
    bySide.set(side, (bySide.get(side) ?? 0) + things.copies[record]!);
  });
  return Math.max(
    1,
    [...bySide.values()].reduce((left, count) => left - (count * (count - 1)) / 2, all),
  );
}
