import { sizeOf } from '../encode/encoded-column.ts';
import { sharedFloat32 } from '../encode/shared-memory.ts';
import type { Field, Things } from './field.ts';
import { topLevel } from './levels.ts';

/** What one field says, level by level. */
export interface FieldWeights {
  /** How often a level is seen between two records of one thing. */
  readonly m: readonly number[];
  /** How often it is seen between two records of two things. */
  readonly u: readonly number[];
  /** log2(m/u), in bits; 0 for `missing`. */
  readonly bits: readonly number[];
  /** What the rarity of a value adds when both records hold it; null where rarity does not count. */
  readonly rarity: Float32Array | null;
}

/** A fitted model: all that is needed to score a pair and to explain the score. Plain data, for any thread. */
export interface Model {
  readonly fields: readonly FieldWeights[];
  /** log2 of the odds that two records taken at random are one thing. */
  readonly prior: number;
}

/** A shared value is never taken for rarer than this: a misprint is rare too. */
const RAREST_SHARE = 1e-6;
const LEAST = 1e-9;

function rarityOf(field: Field, uSame: number, rows: number): Float32Array | null {
  if (field.rarity === 0) return null;
  const { counts } = field.column;
  const rarity = sharedFloat32(sizeOf(field.column.values));
  const filled = rows - counts[0]!;
  for (let value = 1; value < rarity.length; value += 1) {
    const share = Math.max(Math.max(counts[value]!, 2) / filled, RAREST_SHARE);
    rarity[value] = field.rarity * Math.log2(uSame / share);
  }
  return rarity;
}

/** Turns shares into bits. */
export function weighField(field: Field, m: readonly number[], u: readonly number[], rows: number): FieldWeights {
  const bits = m.map((share, level) =>
    level === 0 ? 0 : Math.log2(Math.max(share, LEAST) / Math.max(u[level]!, LEAST)),
  );
  return { m, u, bits, rarity: rarityOf(field, u[topLevel(field.kind)]!, rows) };
}

/** All rows, copies included. */
export function rowsOf(things: Things): number {
  let rows = 0;
  for (const copies of things.copies) rows += copies;
  return rows;
}

/** The bits that odds are. */
export function priorOf(share: number): number {
  return Math.log2(share / (1 - share));
}

/** The probability that a score in bits stands for. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
