import type { EncodedColumn } from '../encode/encoded-column.ts';
import type { WordTable } from '../encode/word-table.ts';
import type { ComparisonKind } from './levels.ts';

/** One concept that records are compared on. Plain data in shared memory: any thread can open it. */
export interface Field {
  readonly name: string;
  readonly kind: ComparisonKind;
  readonly column: EncodedColumn;
  /** The words of its values, for the kinds that compare words. */
  readonly words: WordTable | null;
  /** The column with which people mix this one up (given name and surname), encoded over the same values. */
  readonly crossedWith: EncodedColumn | null;
  /** Fields that tell one fact in several ways (town and postcode) bear one name here; null for a fact of its own. */
  readonly fact: string | null;
  /** How much the rarity of a shared value counts, from 0 to 1. */
  readonly rarity: number;
  /** Two different values never belong to one thing: a valid register number. */
  readonly isExclusive: boolean;
}

/** What is matched: distinct records under the same position in every field. */
export interface Things {
  readonly fields: readonly Field[];
  /** How many rows each record stands for. */
  readonly copies: Uint32Array;
  /** The list that each record comes from, where two lists without repetition are linked; else null. */
  readonly sides: Uint32Array | null;
}
