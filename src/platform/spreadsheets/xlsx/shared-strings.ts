import type { Archive } from '../archive/open-archive.ts';
import { parsePart } from '../archive/parse-part.ts';
import { SpreadsheetError } from '../sheet.ts';

/** The table stays in memory while sheets are read: a million rows of ten texts of their own take about 600 MB. */
const LARGEST_TABLE = 1024 ** 3;
const BLOCK_BYTES = 4 << 20;
/** The strings that most cells repeat come first: kept ready. */
const READY_COUNT = 65_536;

/** The texts that cells refer to by number, packed as bytes: a million JavaScript strings would take three times more. */
export class SharedStrings {
  readonly #ready: string[] = [];
  readonly #blocks: Buffer[] = [];
  #free = 0;
  #blockOf = new Uint32Array(1024);
  #startOf = new Uint32Array(1024);
  #lengthOf = new Uint32Array(1024);
  #count = 0;

  add(text: string): void {
    if (this.#ready.length < READY_COUNT) {
      this.#ready.push(text);
      return;
    }
    if (this.#count === this.#blockOf.length) this.#grow();
    const length = Buffer.byteLength(text);
    const last = this.#blocks[this.#blocks.length - 1];
    let block = last;
    if (block === undefined || this.#free + length > block.length) {
      block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, length));
      this.#blocks.push(block);
      this.#free = 0;
    }
    block.write(text, this.#free);
    this.#blockOf[this.#count] = this.#blocks.length - 1;
    this.#startOf[this.#count] = this.#free;
    this.#lengthOf[this.#count] = length;
    this.#free += length;
    this.#count += 1;
  }

  /** Undefined where the table has no such number: the file lies. */
  get(index: number): string | undefined {
    if (index < this.#ready.length) return this.#ready[index];
    const packed = index - this.#ready.length;
    if (!(packed < this.#count)) return undefined;
    const start = this.#startOf[packed] ?? 0;
    return this.#blocks[this.#blockOf[packed] ?? 0]?.toString('utf8', start, start + (this.#lengthOf[packed] ?? 0));
  }

  #grow(): void {
    const grown = (old: Uint32Array<ArrayBuffer>) => {
      const larger = new Uint32Array(old.length * 2);
      larger.set(old);
      return larger;
    };
    this.#blockOf = grown(this.#blockOf);
    this.#startOf = grown(this.#startOf);
    this.#lengthOf = grown(this.#lengthOf);
  }
}

/** Reads the table of shared strings: rich text is joined, Japanese reading aids (rPh) are left out. */
export async function readSharedStrings(archive: Archive, part: string | null, file: string): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === null) return strings;
  if (archive.size(part) > LARGEST_TABLE) throw new SpreadsheetError('file_too_heavy', { file });
  let text = '';
  let isText = false;
  let isAid = false;
  const handlers = {
    open(name: string) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isAid = true;
      else if (name === 't') isText = !isAid;
    },
    close(name: string) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isAid = false;
      else if (name === 'si') strings.add(decodeEscapes(text));
    },
    text(piece: string) {
      if (isText) text += piece;
    },
  };
  for await (const _ of parsePart(archive, part, handlers, () => ({ file }))) {
    // The table is needed whole before the first cell.
  }
  return strings;
}

/** `_x000D_` is how OOXML writes a character that XML refuses (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
