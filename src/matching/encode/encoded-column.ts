/**
 * A column of a sheet as numbers: each distinct value is kept once, a record holds its position. All of it stands in
 * shared memory, so that threads read one copy. Value 0 is the empty cell.
 */
export interface EncodedColumn {
  /** The value of each record. */
  readonly ids: Uint32Array;
  readonly values: ValueTable;
  /** In how many records each value stands. */
  readonly counts: Uint32Array;
}

/** Distinct values, packed one after the other. Several columns may read one table: their ids are then comparable. */
export interface ValueTable {
  /** Where each value begins in `chars`; one more at the end. */
  readonly starts: Uint32Array;
  /** UTF-16 code units. */
  readonly chars: Uint16Array;
  /** Of the text, not of its position: the same in any order of rows. */
  readonly hashes: Uint32Array;
}

/** How many distinct values a table holds, the empty one included. */
export function sizeOf(table: ValueTable): number {
  return table.starts.length - 1;
}

/** The text of one value. */
export function textOf(table: ValueTable, id: number): string {
  return String.fromCharCode(...table.chars.subarray(table.starts[id], table.starts[id + 1]));
}

/** How many records hold a value at all. */
export function filledOf(column: EncodedColumn): number {
  return column.ids.length - (column.counts[0] ?? 0);
}
