import { LAST_COLUMN, LAST_ROW } from '../xlsx/cell-reference.ts';
import { ByteText } from './byte-text.ts';
import type { WorkbookCell } from './cell-xml.ts';
import { createSheetName } from './sheet-name.ts';
import { SheetXml, type WorkbookColumn } from './sheet-xml.ts';
import { type WrittenSheet, workbookParts } from './workbook-parts.ts';
import { ZipFile } from './zip-file.ts';

export interface WorkbookSummary {
  /** Names as they stand on the tabs. */
  readonly sheetNames: readonly string[];
  readonly cutCellCount: number;
}

/** Writes an .xlsx sheet after sheet, row after row; memory does not grow with the rows. */
export interface WorkbookWriter {
  /** Texts cut so far, being longer than a cell of Excel can hold. */
  readonly cutCellCount: number;
  /** Ends the sheet before and begins the next one. */
  sheet(name: string, columns: readonly WorkbookColumn[]): void;
  /** A row of the current sheet; where it gives a promise, wait for it before giving the next one. */
  row(values: readonly WorkbookCell[]): Promise<void> | undefined;
  close(): Promise<WorkbookSummary>;
  /** Gives up: the file is unfinished and is the caller's to remove. */
  abort(): Promise<void>;
}

/** Rows gather up to this many bytes before they are compressed, beside the next ones being written. */
const PIECE = 1 << 18;
/** No room to make for the row that oversteps a piece, unless it is a very long one. */
const ROOM = PIECE + (1 << 16);
/** A zip entry holds no more than 4 GB: the rows go on in another sheet before. */
const LONGEST_SHEET = 3_500_000_000;

/** Begins a workbook at `path`. The same rows give the same bytes. */
export function createWorkbookWriter(path: string): WorkbookWriter {
  return new PiecewiseWorkbookWriter(path);
}

class PiecewiseWorkbookWriter implements WorkbookWriter {
  readonly #zip: ZipFile;
  readonly #sheets: WrittenSheet[] = [];
  #current: { name: string; wanted: string; sheet: SheetXml; byteCount: number } | null = null;
  #cutCellCount = 0;
  /** Rows are written into one while the other is being compressed. */
  #filling = new ByteText(ROOM);
  #resting = new ByteText(ROOM);
  /** What the zip has been asked to do, one thing after another; it keeps its first failure. */
  #work: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#zip = new ZipFile(path);
  }

  get cutCellCount(): number {
    return this.#cutCellCount + (this.#current?.sheet.cutCellCount ?? 0);
  }

  sheet(name: string, columns: readonly WorkbookColumn[]): void {
    this.#endSheet();
    const taken = this.#sheets.map((sheet) => sheet.name);
    const part = `xl/worksheets/sheet${this.#sheets.length + 1}.xml`;
    this.#then(() => this.#zip.begin(part));
    const sheet = new SheetXml(columns.slice(0, LAST_COLUMN));
    sheet.begin(this.#filling, this.#sheets.length === 0);
    this.#current = { name: createSheetName(name, taken), wanted: name, sheet, byteCount: 0 };
  }

  row(values: readonly WorkbookCell[]): Promise<void> | undefined {
    let current = this.#current;
    if (!current) throw new Error('sheet() comes before row()');
    if (current.sheet.dataRowCount >= LAST_ROW - 1 || current.byteCount > LONGEST_SHEET) {
      this.sheet(current.wanted, current.sheet.columns);
      current = this.#current;
    }
    current?.sheet.add(this.#filling, values);
    return this.#filling.length < PIECE ? undefined : this.#sendPiece();
  }

  async close(): Promise<WorkbookSummary> {
    this.#endSheet();
    for (const [part, xml] of workbookParts(this.#sheets)) {
      this.#then(() => this.#zip.begin(part));
      this.#then(() => this.#zip.add(Buffer.from(xml)));
      this.#then(() => this.#zip.end());
    }
    this.#then(() => this.#zip.close());
    await this.#work;
    return { sheetNames: this.#sheets.map(({ name }) => name), cutCellCount: this.#cutCellCount };
  }

  async abort(): Promise<void> {
    // Whatever failed before is known to the one who gives up.
    await this.#work.catch(() => {});
    await this.#zip.abort();
  }

  /** Swaps the two pieces once the one before is in the file. @throws what went wrong with it. */
  async #sendPiece(): Promise<void> {
    await this.#work;
    const full = this.#filling;
    this.#filling = this.#resting;
    this.#filling.clear();
    this.#resting = full;
    if (this.#current) this.#current.byteCount += full.length;
    this.#then(() => this.#zip.add(full.written));
  }

  #endSheet(): void {
    if (!this.#current) return;
    const { name, sheet } = this.#current;
    sheet.end(this.#filling);
    // The other piece may still be in the works: what is left is small enough to copy.
    const rest = Buffer.from(this.#filling.written);
    this.#filling.clear();
    this.#then(() => this.#zip.add(rest));
    this.#then(() => this.#zip.end());
    this.#cutCellCount += sheet.cutCellCount;
    this.#sheets.push({ name, range: sheet.range });
    this.#current = null;
  }

  #then(step: () => Promise<void>): void {
    this.#work = this.#work.then(step);
    // Whoever waits next hears of the failure; nobody waiting is no reason to end the process.
    this.#work.catch(() => {});
  }
}
