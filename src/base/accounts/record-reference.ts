/** Which kind of record a column refers to. */
export type ReferredKind = 'account' | 'contact';

/**
 * A column of some room that refers to an account or a contact. Merge, unmerge, split and erasure walk the list of all of
 * them, which the composition root gathers; a test compares it with the foreign keys of the catalog.
 */
export interface RecordReference {
  readonly table: string;
  /** The column that tells two rows of the table apart. */
  readonly key: string;
  readonly column: string;
  readonly refersTo: ReferredKind;
  /**
   * The column of the record whose line of the change log tells of the row; null where the row has lines of its own.
   */
  readonly owner: { readonly column: string; readonly kind: ReferredKind } | null;
  /**
   * repoint: the row follows the record that is kept. tree: a place among accounts, which takes everything below with it.
   */
  readonly move: 'repoint' | 'tree';
  /**
   * What becomes of a row where the kept record has its like already (the unique keys of the catalog say so): the empty
   * columns of the kept one are filled from it, its amount is added to the kept one's, or the kept one stays as it is.
   */
  readonly onLike: 'fill' | 'sum' | 'keep';
  /** values: what the row holds is told value by value on its record, never as a row. */
  readonly told?: 'values';
  /** What a row gives up on its way, so that it may stand beside those of the kept record. */
  readonly yields?: RowYield;
  /** A column that must not become equal to this one: a link of an account to itself is none. */
  readonly neverEquals?: string;
}

/**
 * flag: a truth that one row of a record has, as of its main contact; it becomes false where the kept record has such a
 * row. end: the day on which the row ended; what still stands ends on the day of the merge.
 */
export interface RowYield {
  readonly kind: 'flag' | 'end';
  readonly column: string;
}

/** A column that names a record without a foreign key, and why a merge leaves it as it is. */
export interface SoftReference {
  readonly table: string;
  readonly column: string;
  readonly refersTo: ReferredKind;
  readonly reason: string;
}

type Short = Pick<RecordReference, 'table' | 'key' | 'column'> & Partial<RecordReference>;

/** A row of an account: it follows its account, and the account's line tells of it. */
export function ofAccount(reference: Short): RecordReference {
  const owner = { column: reference.column, kind: 'account' } as const;
  return { refersTo: 'account', owner, move: 'repoint', onLike: 'fill', ...reference };
}

/** A row of a contact. */
export function ofContact(reference: Short): RecordReference {
  const owner = { column: reference.column, kind: 'contact' } as const;
  return { refersTo: 'contact', owner, move: 'repoint', onLike: 'fill', ...reference };
}
