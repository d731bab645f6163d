import type { AddressLevel } from '../similarity/compare-addresses.ts';
import type { NameLevel } from '../similarity/name-book.ts';

// Weights in bits (log2 of m/u): fixed priors of French customer files, the same for a file and for a draft being typed.

/** Bits against two random companies of a sheet being one: about one pair in two hundred shares a block by right. */
export const COMPANY_PRIOR = -8;

export const NAME_WEIGHTS: Readonly<Record<NameLevel, number>> = {
  same: 7,
  slips: 6,
  glued: 6,
  acronym: 4,
  same_with_place: 6,
  longer: 0,
  sister: -7,
  other_place: 1,
  other_word: -5,
  different: -8,
};

/** Levels at which nothing but slips, places and initials tells two names apart. */
export const SAME_NAME_LEVELS: ReadonlySet<NameLevel> = new Set([
  'same',
  'slips',
  'glued',
  'acronym',
  'same_with_place',
]);

/** Levels whose weight the rarity of the shared words does not change: sisters share a rare brand by right. */
const UNRARE_LEVELS: ReadonlySet<NameLevel> = new Set(['different', 'other_word', 'sister', 'acronym']);

/** A name of common words weighs less, a name of rare ones more; between 9 bits and 17 the weight grows by half. */
export function rarityWeight(level: NameLevel, bits: number, slips: number): number {
  if (UNRARE_LEVELS.has(level)) return 0;
  return Math.max(-3, Math.min(4, (bits - 9) / 2)) - 0.5 * Math.max(0, slips - 1);
}

/**
 * By the number of its made-up words: such a name is not found twice by chance, one of two such words still less. The
 * sign of a network is, and several SIRENs then bear it.
 */
export const COINED_WEIGHTS = [0, 2, 3.5];

/**
 * A made-up word and what the company does, « Vinix Transports »: in made files, 98 of 100 such names that stand in several
 * towns are of one company and none is a sign, where of bare made-up names it is 92, the others nearly all signs.
 */
export const COINED_WITH_ACTIVITY_WEIGHT = 6;

export const PLACE_WEIGHTS: Readonly<Record<AddressLevel, number>> = {
  same_address: 7,
  same_way: 5,
  same_town: 4,
  same_street_other_town: 4,
  other_address: 1.5,
  other_town: -3,
  unknown: 0,
};

/** Ways to reach and codes: what it weighs that both give one, by whether one company owns it or many, or that they differ. */
export const REACH_WEIGHTS = {
  domain: { own: 9, shared: 0.5, other: -1.5 },
  phone: { own: 8, shared: 1.5, other: 0 },
  mailbox: { own: 6, shared: 1, other: 0 },
  company_code: { own: 10, shared: 0, other: 0 },
} as const;
