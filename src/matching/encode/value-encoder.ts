import type { ValueTable } from './encoded-column.ts';
import { hashChars } from './hash-text.ts';
import { sharedUint16, sharedUint32 } from './shared-memory.ts';

/** Gives each distinct text a number, in the order of arrival; the empty text is 0. */
export class ValueEncoder {
  readonly #known = new Map<string, number>([['', 0]]);
  #length = 0;

  encode(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const id = this.#known.size;
    this.#known.set(text, id);
    this.#length += text.length;
    return id;
  }

  /** The values so far. The encoder may be let go afterwards. */
  finish(): ValueTable {
    const size = this.#known.size;
    const starts = sharedUint32(size + 1);
    const chars = sharedUint16(this.#length);
    const hashes = sharedUint32(size);
    let id = 0;
    let at = 0;
    for (const text of this.#known.keys()) {
      starts[id] = at;
      for (let sign = 0; sign < text.length; sign += 1) chars[at + sign] = text.charCodeAt(sign);
      at += text.length;
      hashes[id] = id === 0 ? 0 : hashChars(chars, starts[id]!, at);
      id += 1;
    }
    starts[size] = at;
    return { starts, chars, hashes };
  }
}
