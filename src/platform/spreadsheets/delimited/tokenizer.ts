import { CellPool } from './cell-pool.ts';

/** Beyond this a quoted cell is a quote that nobody closed: memory stays bounded and the place can be said. */
const LONGEST_QUOTED = 4_000_000;

/** No sheet has such a cell, or so many in one record: it is another kind of text. */
const LONGEST_PLAIN = 32 << 20;
const MOST_CELLS = 1_000_000;

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/** A quote opened there and never closed. */
export class UnclosedQuote extends Error {
  readonly record: number;
  readonly column: number;
  constructor(record: number, column: number) {
    super(`quote opened at record ${record}, column ${column}, never closed`);
    this.record = record;
    this.column = column;
  }
}

/** A record that no sheet holds. */
export class OversizedRecord extends Error {
  readonly record: number;
  readonly column: number;
  constructor(record: number, column: number) {
    super(`record ${record} is out of measure at column ${column}`);
    this.record = record;
    this.column = column;
  }
}

type State = 'cell_start' | 'plain' | 'quoted' | 'quote_seen';

/**
 * Cuts text into records as Excel does: what follows a closing quote stays in its cell (`"Le Bon" Coin` is Le Bon Coin),
 * where papaparse would run on to the next quote and swallow the records between (tried with 5.7.1).
 */
export class DelimitedTokenizer {
  readonly #delimiter: number;
  readonly #pool = new CellPool();
  #state: State = 'cell_start';
  #value = '';
  #cells: string[] = [];
  #records: string[][] = [];
  #recordCount = 0;
  #quoteOpenedAt = { record: 1, column: 1 };
  #lastWasReturn = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The records completed by this piece of text. */
  push(text: string): string[][] {
    let at = 0;
    while (at < text.length) {
      if (this.#state === 'quoted') at = this.#readQuoted(text, at);
      else if (this.#state === 'quote_seen') at = this.#readAfterQuote(text, at);
      else at = this.#readPlain(text, at);
    }
    const records = this.#records;
    this.#records = [];
    return records;
  }

  /** The last record, when the file does not end with a line break. */
  end(): string[][] {
    if (this.#state === 'quoted') throw new UnclosedQuote(this.#quoteOpenedAt.record, this.#quoteOpenedAt.column);
    if (this.#state !== 'cell_start' || this.#cells.length > 0) this.#endRecord();
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #readPlain(text: string, from: number): number {
    const first = text.charCodeAt(from);
    if (this.#lastWasReturn) {
      this.#lastWasReturn = false;
      if (first === LINE_FEED) return from + 1;
    }
    if (this.#state === 'cell_start' && first === QUOTE) {
      this.#state = 'quoted';
      this.#quoteOpenedAt = { record: this.#recordCount + 1, column: this.#cells.length + 1 };
      return from + 1;
    }
    let to = from;
    while (to < text.length) {
      const code = text.charCodeAt(to);
      if (code === this.#delimiter || code === LINE_FEED || code === RETURN) break;
      to += 1;
    }
    this.#value = this.#value === '' ? this.#pool.take(text, from, to) : this.#join(text.slice(from, to));
    if (this.#value.length > LONGEST_PLAIN || this.#cells.length > MOST_CELLS) {
      throw new OversizedRecord(this.#recordCount + 1, this.#cells.length + 1);
    }
    this.#state = 'plain';
    return to === text.length ? to : this.#endCell(text.charCodeAt(to), to);
  }

  /** A cell that was quoted, or that began in the piece before. */
  #join(rest: string): string {
    const whole = this.#value + rest;
    return this.#pool.take(whole, 0, whole.length);
  }

  #endCell(code: number, at: number): number {
    if (code === this.#delimiter) {
      this.#cells.push(this.#value);
      this.#value = '';
      this.#state = 'cell_start';
    } else {
      this.#endRecord();
      this.#lastWasReturn = code === RETURN;
    }
    return at + 1;
  }

  #endRecord(): void {
    this.#cells.push(this.#value);
    this.#records.push(this.#cells);
    this.#recordCount += 1;
    this.#cells = [];
    this.#value = '';
    this.#state = 'cell_start';
  }

  #readQuoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    const to = quote === -1 ? text.length : quote;
    this.#value += text.slice(from, to);
    if (this.#value.length > LONGEST_QUOTED) {
      throw new UnclosedQuote(this.#quoteOpenedAt.record, this.#quoteOpenedAt.column);
    }
    if (quote === -1) return to;
    this.#state = 'quote_seen';
    return quote + 1;
  }

  #readAfterQuote(text: string, from: number): number {
    const isDoubled = text.charCodeAt(from) === QUOTE;
    if (isDoubled) this.#value += '"';
    this.#state = isDoubled ? 'quoted' : 'plain';
    return isDoubled ? from + 1 : from;
  }
}
