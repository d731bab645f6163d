import { formatColumn, LAST_ROW } from '../xlsx/cell-reference.ts';
import type { ByteText } from './byte-text.ts';
import { addCell, LONGEST_CELL, type WorkbookCell } from './cell-xml.ts';
import { escapeXml } from './escape-xml.ts';
import { CELL_STYLES } from './workbook-parts.ts';

/** One column of a sheet to write. */
export interface WorkbookColumn {
  readonly header: string;
  /** In characters; 16 where nothing is said. */
  readonly width?: number;
  /** Long texts go over several lines. */
  readonly isWrapped?: boolean;
  /** Kept in the sheet and not shown. */
  readonly isHidden?: boolean;
  /** The only words that a cell offers; what is typed besides is taken too. No comma in a word, 255 signs in all. */
  readonly choices?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DEFAULT_WIDTH = 16;
const ROW = Buffer.from('<row r="');
const END_OF_ROW_START = Buffer.from('">');
const END_OF_ROW = Buffer.from('</row>');

/** The XML of one worksheet, part after part, each into the bytes that the caller has at hand. */
export class SheetXml {
  readonly columns: readonly WorkbookColumn[];
  readonly #starts: readonly Uint8Array[];
  readonly #styles: readonly number[];
  #rowCount = 0;
  cutCellCount = 0;

  constructor(columns: readonly WorkbookColumn[]) {
    this.columns = columns;
    this.#starts = columns.map((_, index) => Buffer.from(`<c r="${formatColumn(index + 1)}`));
    this.#styles = columns.map(({ isWrapped }) => (isWrapped ? CELL_STYLES.wrapped : CELL_STYLES.plain));
  }

  /** Data rows, the header not counted. */
  get dataRowCount(): number {
    return this.#rowCount - 1;
  }

  get range(): string {
    return `A1:${formatColumn(this.columns.length) || 'A'}${this.#rowCount}`;
  }

  /** The head of the sheet and its row of titles. */
  begin(xml: ByteText, isFirst: boolean): void {
    xml.addAscii(sheetHead(this.columns, isFirst));
    const titles = this.columns.map(({ header }) => header);
    this.#addRow(
      xml,
      titles,
      titles.map(() => CELL_STYLES.header),
    );
  }

  add(xml: ByteText, values: readonly WorkbookCell[]): void {
    this.#addRow(xml, values, this.#styles);
  }

  end(xml: ByteText): void {
    xml.addAscii(`</sheetData><autoFilter ref="${this.range}"/>`);
    xml.addBytes(Buffer.from(choicesOf(this.columns)));
    xml.addAscii('</worksheet>');
  }

  #addRow(xml: ByteText, values: readonly WorkbookCell[], styles: readonly number[]): void {
    this.#rowCount += 1;
    const row = Buffer.from(String(this.#rowCount));
    xml.addBytes(ROW);
    xml.addBytes(row);
    xml.addBytes(END_OF_ROW_START);
    for (let index = 0; index < this.#starts.length; index += 1) {
      const value = values[index] ?? null;
      const start = this.#starts[index];
      if (value === null || value === '' || start === undefined) continue;
      if (typeof value === 'string' && value.length > LONGEST_CELL) this.cutCellCount += 1;
      addCell(xml, { start, row }, value, styles[index] ?? CELL_STYLES.plain);
    }
    xml.addBytes(END_OF_ROW);
  }
}

function sheetHead(columns: readonly WorkbookColumn[], isFirst: boolean): string {
  const widths = columns.map(({ width, isHidden }, index) => {
    const kept = Math.min(255, Math.max(4, width ?? DEFAULT_WIDTH));
    return `<col min="${index + 1}" max="${index + 1}" width="${kept}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`;
  });
  const selected = isFirst ? ' tabSelected="1"' : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView${selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`;
}

/** The pick lists of a sheet, below its titles (ECMA-376 part 1, 18.3.1.32). */
function choicesOf(columns: readonly WorkbookColumn[]): string {
  const lists = columns.flatMap(({ choices }, index) => {
    if (!choices) return [];
    const column = formatColumn(index + 1);
    const words = escapeXml(`"${choices.join(',')}"`);
    return `<dataValidation type="list" allowBlank="1" sqref="${column}2:${column}${LAST_ROW}"><formula1>${words}</formula1></dataValidation>`;
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}
