import { makeColumn } from './column-encoder.ts';
import type { EncodedColumn } from './encoded-column.ts';
import { finishHash, mixHash } from './hash-text.ts';
import { sortByKey } from './radix-pass.ts';
import { sharedUint32 } from './shared-memory.ts';

/** The records of a sheet without repetition, in an order that comes from their contents alone. */
export interface DistinctRecords {
  readonly columns: readonly EncodedColumn[];
  /** How many rows say exactly this. */
  readonly copies: Uint32Array;
  /** The distinct record of each row. */
  readonly recordOf: Uint32Array;
}

function contentHashes(columns: readonly EncodedColumn[], rows: number, seed: number): Uint32Array {
  const hashes = new Uint32Array(rows).fill(seed);
  for (const { ids, values } of columns) {
    for (let row = 0; row < rows; row += 1) hashes[row] = mixHash(hashes[row]!, values.hashes[ids[row]!]!);
  }
  for (let row = 0; row < rows; row += 1) hashes[row] = finishHash(hashes[row]!);
  return hashes;
}

/** Rows by content: two hashes make 64 bits, so that the order of rows decides nothing. */
function orderByContent(columns: readonly EncodedColumn[], rows: number): Uint32Array {
  let order: Uint32Array = Uint32Array.from({ length: rows }, (_, row) => row);
  for (const seed of [0x51ed27, 0x0b5297]) order = sortByKey(order, contentHashes(columns, rows, seed));
  return order;
}

function isSame(columns: readonly EncodedColumn[], one: number, other: number): boolean {
  return columns.every(({ ids }) => ids[one] === ids[other]);
}

/**
 * Puts records in the order of their contents and those that say the same into one: everything after this is
 * independent of the order of rows. Equal records cannot be told apart by any evidence, so that they share their fate.
 */
export function findDistinctRecords(columns: readonly EncodedColumn[]): DistinctRecords {
  const rows = columns[0]?.ids.length ?? 0;
  const order = orderByContent(columns, rows);
  const recordOf = new Uint32Array(rows);
  const first: number[] = [];
  let before = -1;
  for (const row of order) {
    if (before < 0 || !isSame(columns, before, row)) first.push(row);
    recordOf[row] = first.length - 1;
    before = row;
  }
  const copies = sharedUint32(first.length);
  for (const record of recordOf) copies[record]! += 1;
  return { columns: columns.map((column) => pickRecords(column, first)), copies, recordOf };
}

function pickRecords(column: EncodedColumn, rows: readonly number[]): EncodedColumn {
  const ids = Uint32Array.from(rows, (row) => column.ids[row]!);
  // Rarity is a matter of all rows: a value on a hundred equal rows is a hundred times common.
  return { ...makeColumn(ids, column.values), counts: column.counts };
}
