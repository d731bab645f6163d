import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

export interface CsvOptions {
  readonly delimiter: ',' | ';';
  /** Excel reads accents right only with a byte-order mark; programs prefer none. */
  readonly byteOrderMark: 'with' | 'without';
  /** `neutralize` puts an apostrophe before what a spreadsheet would take for a formula; `keep` repeats texts exactly. */
  readonly formulas: 'neutralize' | 'keep';
}

export type CsvValue = string | number | null;

const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;
const PIECE = 1 << 16;

/** One record of RFC 4180, line break included. */
export function formatCsvRecord(values: readonly CsvValue[], options: CsvOptions): string {
  return `${values.map((value) => formatValue(value, options)).join(options.delimiter)}\r\n`;
}

function formatValue(value: CsvValue, { delimiter, formulas }: CsvOptions): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formulas === 'neutralize' && LOOKS_LIKE_FORMULA.test(value) ? `'${value}` : value;
  const mustQuote = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes records one after another; memory does not grow with them. */
export class CsvWriter {
  readonly #output: WriteStream;
  readonly #options: CsvOptions;
  readonly #written: Promise<void>;
  #pending: string;

  constructor(path: string, options: CsvOptions) {
    this.#options = options;
    this.#output = createWriteStream(path);
    this.#written = finished(this.#output);
    // Whoever waits next hears of the failure.
    this.#written.catch(() => {});
    this.#pending = options.byteOrderMark === 'with' ? '\uFEFF' : '';
  }

  /** Where it gives a promise, wait for it before giving the next one. */
  row(values: readonly CsvValue[]): Promise<void> | undefined {
    this.#pending += formatCsvRecord(values, this.#options);
    return this.#pending.length < PIECE ? undefined : this.#send();
  }

  async close(): Promise<void> {
    this.#output.end(this.#pending);
    await this.#written;
  }

  async #send(): Promise<void> {
    const piece = this.#pending;
    this.#pending = '';
    if (!this.#output.write(piece)) await Promise.race([once(this.#output, 'drain'), this.#written]);
  }
}
