/** What becomes of a link: made without asking, asked, or left. */
export type Band = 'automatic' | 'review' | 'apart';

/** The thresholds of clustering, in bits. Fixed per type of object, never per file. */
export interface LinkPolicy {
  /** A pair below this never starts a union. */
  readonly startAt: number;
  /** Two clusters are joined when all their pairs together average at least this. */
  readonly joinAt: number;
  /** Each time the smaller of the two doubles, as many bits more are asked for, … */
  readonly perDoubling: number;
  /** … up to this average: a wrong union of large clusters costs the most. */
  readonly joinAtMost: number;
  /** Below that, and from here on, a pair that started a union is asked about. */
  readonly askAt: number;
  /** No single pair weighs more than this, for or against. */
  readonly mostBits: number;
  /** So many pairs of two large clusters are looked at. */
  readonly mostPairs: number;
  /** No cluster grows above this many rows without asking, unless an identifier holds it. */
  readonly largestCluster: number;
}

/** One policy for every type of object; docs/decisions/0010 says how it was chosen. */
export const LINK_POLICY: LinkPolicy = {
  startAt: 0,
  joinAt: -2,
  perDoubling: 2,
  joinAtMost: 2,
  askAt: -6,
  mostBits: 10,
  mostPairs: 60,
  largestCluster: 50,
};
