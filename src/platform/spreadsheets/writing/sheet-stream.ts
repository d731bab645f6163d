import { PassThrough } from 'node:stream';
import { formatColumn } from '../xlsx/cell-reference.ts';
import { cellXml, LONGEST_CELL, type WorkbookCell } from './cell-xml.ts';
import { CELL_STYLES } from './workbook-parts.ts';

/** One column of a sheet to write. */
export interface WorkbookColumn {
  readonly header: string;
  /** In characters; 16 where nothing is said. */
  readonly width?: number;
  /** Long texts go over several lines. */
  readonly isWrapped?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DEFAULT_WIDTH = 16;
/** Rows gather in a text of this length before they go to the zip. */
const PIECE = 1 << 16;

/** One worksheet part being written, row after row. */
export class SheetStream {
  readonly output = new PassThrough({ highWaterMark: PIECE * 4 });
  readonly columns: readonly WorkbookColumn[];
  readonly #letters: readonly string[];
  readonly #styles: readonly number[];
  #pending = '';
  #rowCount = 0;
  cutCellCount = 0;

  constructor(columns: readonly WorkbookColumn[], isFirst: boolean) {
    this.columns = columns;
    this.#letters = columns.map((_, index) => formatColumn(index + 1));
    this.#styles = columns.map(({ isWrapped }) => (isWrapped ? CELL_STYLES.wrapped : CELL_STYLES.plain));
    this.#pending = sheetHead(columns, isFirst);
    this.#addRow(
      columns.map(({ header }) => header),
      () => CELL_STYLES.header,
    );
  }

  /** Data rows, the header not counted. */
  get dataRowCount(): number {
    return this.#rowCount - 1;
  }

  get range(): string {
    return `A1:${this.#letters[this.#letters.length - 1] ?? 'A'}${this.#rowCount}`;
  }

  /** True when the zip must catch up before the next row. */
  add(values: readonly WorkbookCell[]): boolean {
    this.#addRow(values, (index) => this.#styles[index] ?? CELL_STYLES.plain);
    return this.#pending.length >= PIECE && !this.#send();
  }

  end(): void {
    this.#pending += `</sheetData><autoFilter ref="${this.range}"/></worksheet>`;
    this.#send();
    this.output.end();
  }

  #addRow(values: readonly WorkbookCell[], styleOf: (index: number) => number): void {
    this.#rowCount += 1;
    let cells = '';
    for (const [index, letters] of this.#letters.entries()) {
      const value = values[index] ?? null;
      if (value === null || value === '') continue;
      if (typeof value === 'string' && value.length > LONGEST_CELL) this.cutCellCount += 1;
      cells += cellXml(`${letters}${this.#rowCount}`, value, styleOf(index));
    }
    this.#pending += `<row r="${this.#rowCount}">${cells}</row>`;
  }

  #send(): boolean {
    const piece = this.#pending;
    this.#pending = '';
    return this.output.write(piece);
  }
}

function sheetHead(columns: readonly WorkbookColumn[], isFirst: boolean): string {
  const widths = columns.map(({ width }, index) => {
    const kept = Math.min(255, Math.max(4, width ?? DEFAULT_WIDTH));
    return `<col min="${index + 1}" max="${index + 1}" width="${kept}" customWidth="1"/>`;
  });
  const selected = isFirst ? ' tabSelected="1"' : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView${selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`;
}
