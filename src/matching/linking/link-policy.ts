/** What becomes of a link: made without asking, asked, or left. */
export type Band = 'automatic' | 'review' | 'apart';

/** The thresholds of clustering, in bits. Fixed per type of object, never per file. */
export interface LinkPolicy {
  /** A pair below this never starts a union. */
  readonly startAt: number;
  /** Two clusters are joined when all their pairs together average at least this. */
  readonly joinAt: number;
  /** Below that, and from here on, a pair that started a union is asked about. */
  readonly askAt: number;
  /** No single pair weighs more than this, for or against. */
  readonly mostBits: number;
  /** So many pairs of two large clusters are looked at. */
  readonly mostPairs: number;
  /** No cluster grows above this many rows without asking, unless an identifier holds it. */
  readonly largestCluster: number;
}
