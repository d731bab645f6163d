import { type EncodedColumn, sizeOf, type ValueTable } from './encoded-column.ts';
import { sharedUint32 } from './shared-memory.ts';
import { ValueEncoder } from './value-encoder.ts';

const FIRST_CAPACITY = 1024;

/** Collects one column cell by cell; the memory that it holds follows the distinct values, not the cells. */
export class ColumnEncoder {
  readonly #values: ValueEncoder;
  #ids = new Uint32Array(FIRST_CAPACITY);
  #length = 0;

  /** Columns given one encoder have comparable ids (a given name that stands in the column of surnames). */
  constructor(values = new ValueEncoder()) {
    this.#values = values;
  }

  add(text: string): void {
    if (this.#length === this.#ids.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#ids);
      this.#ids = grown;
    }
    this.#ids[this.#length] = this.#values.encode(text);
    this.#length += 1;
  }

  finish(table: ValueTable = this.#values.finish()): EncodedColumn {
    return makeColumn(this.#ids.subarray(0, this.#length), table);
  }
}

/** A column over values that are encoded already. */
export function makeColumn(ids: Uint32Array, values: ValueTable): EncodedColumn {
  const shared = sharedUint32(ids.length);
  shared.set(ids);
  const counts = sharedUint32(sizeOf(values));
  for (const id of shared) counts[id]! += 1;
  return { ids: shared, values, counts };
}
