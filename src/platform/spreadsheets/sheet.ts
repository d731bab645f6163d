/**
 * One row as it stands in the file: `number` is 1-based and counts every record of the sheet, cells are text as found.
 * Empty cells at the end of a row are not there; an empty row between two filled ones is, with no cells.
 */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface SheetSummary {
  readonly name: string;
  readonly isHidden: boolean;
}

/** What was noticed while reading and did not stop it; `count` says how often. */
export interface SheetRemark {
  /** `hidden_rows`, `merged_cells`, `stray_nul`…: a key of the catalogue's sentences on spreadsheets, with `count`. */
  readonly code: string;
  readonly count: number;
  readonly firstAt: { readonly row: number; readonly column: number } | null;
}

/** A file opened for reading. `rows` may be called once per sheet, in any order. */
export interface OpenSpreadsheet {
  readonly format: 'csv' | 'xlsx' | 'xls' | 'ods';
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`; null for formats that carry their own. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly SheetSummary[];
  /** Batches of rows in file order, so that memory stays bounded whatever the size. */
  rows(sheetName: string, signal?: AbortSignal): AsyncIterable<readonly SheetRow[]>;
  /** Complete once the rows of the sheet were read. */
  remarks(sheetName: string): readonly SheetRemark[];
  close(): Promise<void>;
}

/** Why a file cannot be read at all. Codes are facts; `domain/words` has the sentences. */
export class SpreadsheetError extends Error {
  readonly code: string;
  readonly place: { readonly file: string; readonly sheet?: string; readonly row?: number; readonly column?: number };
  constructor(code: string, place: SpreadsheetError['place']) {
    super(`${code}: ${JSON.stringify(place)}`);
    this.name = 'SpreadsheetError';
    this.code = code;
    this.place = place;
  }
}
