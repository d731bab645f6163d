import type { PartHandlers } from '../archive/parse-part.ts';
import { formatSheetNumber } from '../format-number.ts';
import type { NumberFormat } from '../number-format.ts';
import type { RemarkCounter } from '../remark-counter.ts';
import type { RowBatcher } from '../row-batcher.ts';
import { SpreadsheetError } from '../sheet.ts';
import { LAST_COLUMN, LAST_ROW, parseColumn } from './cell-reference.ts';
import { isTrue } from './read-workbook.ts';
import { decodeEscapes, type SharedStrings } from './shared-strings.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly file: string;
  readonly sheet: string;
  readonly sharedStrings: SharedStrings;
  readonly formats: readonly NumberFormat[];
  readonly isDate1904: boolean;
}

const PLAIN: NumberFormat = { kind: 'plain' };

/** Turns the tags of one worksheet part into rows. */
export class SheetHandlers implements PartHandlers {
  readonly #context: SheetContext;
  readonly #batcher: RowBatcher;
  readonly #remarks: RemarkCounter;
  #row = 0;
  #column = 0;
  #cells: string[] = [];
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  #isAid = false;
  #hasValue = false;
  #hasFormula = false;

  constructor(context: SheetContext, batcher: RowBatcher, remarks: RemarkCounter) {
    this.#context = context;
    this.#batcher = batcher;
    this.#remarks = remarks;
  }

  /** Where the reading stands, for errors. */
  place(): SpreadsheetError['place'] {
    const { file, sheet } = this.#context;
    return { file, sheet, row: Math.max(1, this.#row), column: Math.max(1, this.#column) };
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#startValue();
    else if (name === 't' && this.#type === 'inlineStr' && !this.#isAid) this.#startValue();
    else if (name === 'rPh') this.#isAid = true;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'mergeCell') this.#remarks.add('merged_cells', null);
    else if (name === 'col' && isTrue(attributes.hidden)) this.#countHiddenColumns(attributes);
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isAid = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') {
      this.#batcher.add(this.#row, this.#cells);
      this.#cells = [];
    }
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const stated = Number(attributes.r ?? this.#row + 1);
    if (!Number.isInteger(stated) || stated <= this.#row || stated > LAST_ROW) this.#fail();
    this.#row = stated;
    this.#column = 0;
    if (isTrue(attributes.hidden)) this.#remarks.add('hidden_rows', stated);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes.r;
    const column = reference === undefined ? this.#column + 1 : parseColumn(reference);
    if (column < 1 || column > LAST_COLUMN || this.#row === 0) this.#fail();
    this.#column = column;
    this.#type = attributes.t ?? 'n';
    this.#style = Number(attributes.s ?? 0);
    this.#value = '';
    this.#hasValue = false;
    this.#hasFormula = false;
  }

  #startValue(): void {
    this.#isValue = true;
    this.#hasValue = true;
  }

  #closeCell(): void {
    if (this.#hasFormula && !this.#hasValue) this.#remarks.add('formula_without_value', this.#row, this.#column);
    if (!this.#hasValue) return;
    const text = this.#textOfCell();
    if (text === '') return;
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    // Some writers give the cells of a row in no order.
    this.#cells[this.#column - 1] = text;
  }

  #textOfCell(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's': {
        const text = value === '' ? '' : this.#context.sharedStrings.get(Number(value));
        return text ?? this.#fail();
      }
      case 'inlineStr':
      case 'str':
        return decodeEscapes(value);
      case 'b':
        return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        this.#remarks.add('error_value', this.#row, this.#column);
        return '';
      case 'd':
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      default: {
        const format = this.#context.formats[this.#style] ?? PLAIN;
        return formatSheetNumber(value, format, this.#context.isDate1904);
      }
    }
  }

  #countHiddenColumns(attributes: Readonly<Record<string, string>>): void {
    const first = Number(attributes.min ?? 1);
    const last = Math.min(LAST_COLUMN, Number(attributes.max ?? first));
    // People hide everything on the right of their table: those columns are no secret.
    if (last >= first && last < LAST_COLUMN) this.#remarks.add('hidden_columns', 1, first, last - first + 1);
  }

  #fail(): never {
    throw new SpreadsheetError('file_damaged_at', this.place());
  }
}
