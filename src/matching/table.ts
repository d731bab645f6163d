/** What a record of the sheet is, before anybody looks for customers in it. */
export type RowKind = 'data' | 'blank' | 'repeated_header' | 'total';

/** One record below the header row, text as found. `rowId` is what assignments.csv and every « ligne » call it. */
export interface TableRow {
  readonly rowId: number;
  readonly kind: RowKind;
  /** One text per column, '' where the cell is empty. */
  readonly cells: readonly string[];
}

/** A sheet once its header row is known. Headers are unique: the second « Tél » is « Tél (2) ». */
export interface Table {
  readonly headers: readonly string[];
  /** 1-based row of the sheet that holds the headers; 0 where there is none. */
  readonly headerRow: number;
  readonly rows: readonly TableRow[];
}
