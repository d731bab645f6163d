import type { RemarkCounter } from './remark-counter.ts';
import type { SheetRow } from './sheet.ts';

/** What one cell of Excel can hold; longer text is kept and counted. */
const LONGEST_CELL = 32_767;
const BATCH_ROWS = 1_000;
/** Very wide rows leave earlier, so that a batch stays small whatever its width. */
const BATCH_CELLS = 100_000;
const WIDE_SHEET = 256;
const NO_CELLS: readonly string[] = [];

/**
 * The rules that every format shares: trailing empty cells and trailing empty rows are not there, an empty row between
 * two filled ones is a row, and rows leave in batches.
 */
export class RowBatcher {
  readonly #remarks: RemarkCounter;
  #rows: SheetRow[] = [];
  #cellCount = 0;
  #lastNumber = 0;
  #widest = 0;
  #filledColumns = new Uint8Array(WIDE_SHEET);

  constructor(remarks: RemarkCounter) {
    this.#remarks = remarks;
  }

  /** Takes a record of the file. Numbers must grow; the gaps between them are empty rows. */
  add(number: number, cells: string[]): void {
    while (cells.length > 0 && isBlank(cells[cells.length - 1])) cells.pop();
    if (cells.length === 0) return;
    for (let gap = this.#lastNumber + 1; gap < number; gap += 1) this.#rows.push({ number: gap, cells: NO_CELLS });
    this.#inspect(number, cells);
    this.#rows.push({ number, cells });
    this.#cellCount += cells.length;
    this.#lastNumber = number;
  }

  isFull(): boolean {
    return this.#rows.length >= BATCH_ROWS || this.#cellCount >= BATCH_CELLS;
  }

  /** Full batches by default; everything that is left once the file ended. */
  *take(isEnd = false): Generator<readonly SheetRow[]> {
    if (!isEnd && !this.isFull()) return;
    const rows = this.#rows;
    this.#rows = [];
    this.#cellCount = 0;
    for (let start = 0; start < rows.length; start += BATCH_ROWS) yield rows.slice(start, start + BATCH_ROWS);
  }

  /** To call once the sheet ended: says what only the whole sheet can tell. */
  finish(): void {
    const emptyColumns = this.#widest - this.#filledColumns.reduce((sum, filled) => sum + filled, 0);
    if (this.#widest >= WIDE_SHEET && emptyColumns > this.#widest / 2) {
      this.#remarks.add('many_empty_columns', null, 1, emptyColumns);
    }
  }

  #inspect(number: number, cells: readonly string[]): void {
    if (cells.length > this.#widest) this.#widest = cells.length;
    if (cells.length > this.#filledColumns.length) {
      const wider = new Uint8Array(cells.length * 2);
      wider.set(this.#filledColumns);
      this.#filledColumns = wider;
    }
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (cell.length > LONGEST_CELL) this.#remarks.add('long_cell', number, column + 1);
      if (cell !== '') this.#filledColumns[column] = 1;
    }
  }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || cell.trim() === '';
}
