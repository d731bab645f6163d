import type { NameLevel } from '../similarity/name-book.ts';

/** What the names of two companies say together. */
export interface NameVerdict {
  readonly level: NameLevel | 'unknown';
  readonly weight: number;
  readonly termFrequencyWeight: number;
  /** Nothing but slips, places and « groupe » tells the names apart. */
  readonly isSame: boolean;
  /** Several established companies have that very name. */
  readonly isBorneByMany: boolean;
  /** The two names that said so, numbers of the name book; -1 where a side has none. */
  readonly left: number;
  readonly right: number;
}

export const UNKNOWN_NAMES: NameVerdict = {
  level: 'unknown',
  weight: 0,
  termFrequencyWeight: 0,
  isSame: false,
  isBorneByMany: false,
  left: -1,
  right: -1,
};

export function totalOf(verdict: NameVerdict): number {
  return verdict.weight + verdict.termFrequencyWeight;
}
