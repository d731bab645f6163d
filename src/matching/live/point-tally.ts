import type { LiveIndex } from './live-index.ts';

/** A record that may be the draft's twin, with how much of it was met on the way (bits, not yet a score). */
export interface Candidate {
  readonly number: number;
  readonly points: number;
}

/** Candidates are told apart by eighths of a bit, up to 128 bits: enough to find the best without sorting all. */
const STEPS_PER_POINT = 8;
const STEPS = 1024;

/** Points of the records met by one look-up, on a column that the index lends; taking the best gives it back. */
export class PointTally {
  private readonly touched: Uint32Array;
  private readonly points: Float32Array;
  private readonly dead: Uint8Array;
  size = 0;

  constructor(index: LiveIndex) {
    this.points = index.points.array;
    this.touched = index.touched.array;
    this.dead = index.store.dead.array;
  }

  add(number: number, points: number): void {
    const before = this.points[number]!;
    if (before === 0) {
      if (this.dead[number]) return;
      this.touched[this.size] = number;
      this.size += 1;
    }
    this.points[number] = before + points;
  }

  /** Adds to what every record met has. */
  raise(pointsOf: (number: number) => number): void {
    for (let at = 0; at < this.size; at += 1) {
      const number = this.touched[at]!;
      this.points[number]! += pointsOf(number);
    }
  }

  countAbove(points: number): number {
    let count = 0;
    for (let at = 0; at < this.size; at += 1) if (this.points[this.touched[at]!]! > points) count += 1;
    return count;
  }

  /** The records with the most points, at most as many as asked for, and a clean column for the next look-up. */
  takeBest(limit: number): Candidate[] {
    const bar = this.size > limit ? this.barFor(limit) : 0;
    const best: Candidate[] = [];
    const level: Candidate[] = [];
    for (let at = 0; at < this.size; at += 1) {
      const number = this.touched[at]!;
      const points = this.points[number]!;
      if (points >= bar + 1 / STEPS_PER_POINT) best.push({ number, points });
      // Thousands may stand level with the bar: homonyms without a town.
      else if (points >= bar && level.length < limit) level.push({ number, points });
      this.points[number] = 0;
    }
    this.size = 0;
    return [...best, ...level].slice(0, limit);
  }

  private barFor(limit: number): number {
    const counts = new Uint32Array(STEPS);
    const stepOf = (points: number) => Math.min(STEPS - 1, Math.max(0, Math.floor(points * STEPS_PER_POINT)));
    for (let at = 0; at < this.size; at += 1) counts[stepOf(this.points[this.touched[at]!]!)]! += 1;
    let above = 0;
    let step = STEPS;
    while (step > 0 && above < limit) {
      step -= 1;
      above += counts[step]!;
    }
    return step / STEPS_PER_POINT;
  }
}
