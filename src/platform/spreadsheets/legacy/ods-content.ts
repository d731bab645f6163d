import type { PartHandlers } from '../archive/parse-part.ts';
import { RemarkCounter } from '../remark-counter.ts';
import { SpreadsheetError } from '../sheet.ts';

/** `number-columns-repeated` and `number-rows-repeated` make many cells out of one: a bomb without a zip. */
const MOST_CELLS = 20_000_000;
/** What is hidden down to the end of the sheet is the empty rest of it, and no secret. */
const REST_OF_SHEET = 10_000;

/** What the library does not tell of a sheet. */
export interface OdsSheetFacts {
  readonly isHidden: boolean;
  readonly remarks: RemarkCounter;
}

type Attributes = Readonly<Record<string, string>>;

/** Walks content.xml before the library does: refuses bombs, and notes what is hidden and what is merged. */
export class OdsContent implements PartHandlers {
  isSpreadsheet = false;
  /** In the order of the tabs. */
  readonly sheets: OdsSheetFacts[] = [];
  readonly #file: string;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #remarks = new RemarkCounter();
  #nextRow = 1;
  #nextColumn = 1;
  #rowRepeat = 1;
  #cellCount = 0;

  constructor(file: string) {
    this.#file = file;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table-cell') this.#openCell(attributes);
    else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-column') this.#openColumn(attributes);
    else if (name === 'table') this.#openTable(attributes);
    else if (name === 'style') this.#style = attributes['style:name'] ?? '';
    else if (name === 'table-properties' && attributes['table:display'] === 'false')
      this.#hiddenStyles.add(this.#style);
    else if (name === 'spreadsheet') this.isSpreadsheet = true;
  }

  #openTable(attributes: Attributes): void {
    this.#remarks = new RemarkCounter();
    this.#nextRow = 1;
    this.#nextColumn = 1;
    const isHidden = this.#hiddenStyles.has(attributes['table:style-name'] ?? '');
    this.sheets.push({ isHidden, remarks: this.#remarks });
  }

  #openColumn(attributes: Attributes): void {
    const repeat = repeatOf(attributes['table:number-columns-repeated']);
    if (isHiddenPart(attributes) && repeat < REST_OF_SHEET) {
      this.#remarks.add('hidden_columns', 1, this.#nextColumn, repeat);
    }
    this.#nextColumn += repeat;
  }

  #openRow(attributes: Attributes): void {
    this.#rowRepeat = repeatOf(attributes['table:number-rows-repeated']);
    if (isHiddenPart(attributes) && this.#rowRepeat < REST_OF_SHEET) {
      this.#remarks.add('hidden_rows', this.#nextRow, 1, this.#rowRepeat);
    }
    this.#nextRow += this.#rowRepeat;
  }

  #openCell(attributes: Attributes): void {
    const spans = [attributes['table:number-columns-spanned'], attributes['table:number-rows-spanned']];
    if (spans.some((span) => repeatOf(span) > 1)) this.#remarks.add('merged_cells', null);
    if (attributes['office:value-type'] === undefined) return;
    this.#cellCount += this.#rowRepeat * repeatOf(attributes['table:number-columns-repeated']);
    if (this.#cellCount > MOST_CELLS) throw new SpreadsheetError('file_zip_bomb', { file: this.#file });
  }
}

function repeatOf(text: string | undefined): number {
  return Number(text ?? 1) || 1;
}

function isHiddenPart(attributes: Attributes): boolean {
  return (attributes['table:visibility'] ?? 'visible') !== 'visible';
}
