import type { WorkbookCell } from '../../../platform/spreadsheets/writing/cell-xml.ts';
import type { WorkbookWriter } from '../../../platform/spreadsheets/writing/write-workbook.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** One column as data: its title and what it takes from a row. */
export interface ColumnDescription<Row> {
  /** Already in words: some titles are the user's own. */
  readonly title: string;
  readonly width?: number;
  readonly isWrapped?: boolean;
  cell(row: Row): WorkbookCell;
}

/** One tab of the workbook. */
export interface SheetDescription<Row> {
  readonly title: string;
  readonly columns: readonly ColumnDescription<Row>[];
  readonly rows: Iterable<Row>;
}

/** Column built from a word of the catalogue. */
export type TitledColumn = <Row>(
  code: string,
  cell: (row: Row) => WorkbookCell,
  looks?: { readonly width?: number; readonly isWrapped?: boolean },
) => ColumnDescription<Row>;

/** Titles of the catalogue, in the language of the workbook. */
export function titledColumns(context: WorkbookContext): TitledColumn {
  return (code, cell, looks = {}) => ({ title: context.say(code), cell, ...looks });
}

const ROWS_BETWEEN_SIGNALS = 1_000;

/** Writes one tab; memory does not grow with its rows. */
export async function writeSheet<Row>(
  writer: WorkbookWriter,
  sheet: SheetDescription<Row>,
  signal?: AbortSignal,
): Promise<void> {
  const { columns } = sheet;
  writer.sheet(
    sheet.title,
    columns.map(({ title, width, isWrapped }) => ({ header: title, width, isWrapped })),
  );
  let written = 0;
  for (const row of sheet.rows) {
    if (written % ROWS_BETWEEN_SIGNALS === 0) signal?.throwIfAborted();
    const isWaiting = writer.row(columns.map((column) => column.cell(row)));
    if (isWaiting) await isWaiting;
    written += 1;
  }
}
