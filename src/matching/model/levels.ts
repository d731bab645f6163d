/** How two values of a field are compared. */
export type ComparisonKind =
  | 'word'
  | 'words'
  | 'address'
  | 'town'
  | 'code'
  | 'date'
  | 'digits'
  | 'mail'
  | 'number'
  | 'choice';

/** The steps of a comparison, from nothing in common to the same. Level 0, a missing value, says nothing. */
export interface Levels {
  /** Position 0 is `missing`, 1 `different`, the last one `same`. */
  readonly names: readonly string[];
  /** How often each level is seen between two records of one thing, where a sheet is too small to tell. Sums to 1. */
  readonly typical: readonly number[];
}

/** Patterns of agreement are packed three bits a field. */
export const LEVEL_BITS = 3;

/** The weights of a small file start from these; on a large one they are estimated again from the file itself. */
export const LEVELS: Readonly<Record<ComparisonKind, Levels>> = {
  word: {
    names: ['missing', 'different', 'alike', 'shortened', 'close', 'slip', 'crossed', 'same'],
    typical: [0, 0.06, 0.03, 0.04, 0.03, 0.07, 0.02, 0.75],
  },
  words: {
    names: ['missing', 'different', 'faint', 'half', 'most', 'nearly', 'same_words', 'same'],
    typical: [0, 0.06, 0.05, 0.09, 0.12, 0.12, 0.06, 0.5],
  },
  address: {
    names: ['missing', 'different', 'same_street', 'street_only', 'same_number', 'nearly', 'same'],
    typical: [0, 0.12, 0.04, 0.06, 0.08, 0.2, 0.5],
  },
  town: {
    names: ['missing', 'different', 'alike', 'slip', 'same'],
    typical: [0, 0.12, 0.06, 0.07, 0.75],
  },
  code: {
    names: ['missing', 'different', 'area', 'district', 'slip', 'same'],
    typical: [0, 0.06, 0.06, 0.06, 0.07, 0.75],
  },
  date: {
    names: ['missing', 'different', 'year', 'two_parts', 'slip', 'same'],
    typical: [0, 0.06, 0.05, 0.04, 0.1, 0.75],
  },
  digits: {
    names: ['missing', 'different', 'beginning', 'slip', 'same'],
    typical: [0, 0.08, 0.06, 0.06, 0.8],
  },
  mail: {
    names: ['missing', 'different', 'close', 'same_user', 'same'],
    typical: [0, 0.1, 0.1, 0.05, 0.75],
  },
  number: { names: ['missing', 'different', 'close', 'same'], typical: [0, 0.1, 0.05, 0.85] },
  choice: { names: ['missing', 'different', 'same'], typical: [0, 0.1, 0.9] },
};

/** The position of a level by its name. */
export function levelOf(kind: ComparisonKind, name: string): number {
  const at = LEVELS[kind].names.indexOf(name);
  if (at < 0) throw new Error(`no level ${name} in a comparison of ${kind}`);
  return at;
}

/** The best level of a kind. */
export function topLevel(kind: ComparisonKind): number {
  return LEVELS[kind].names.length - 1;
}
