import { classifyRow, headerKeysOf } from './classify-rows.ts';
import { type FoundHeader, findHeader } from './find-header.ts';
import type { Table, TableRow } from './table.ts';

// A sheet that somebody formatted to its last column has 16,384 of them: past this width, empty ones cost more than they tell.
const WIDTH_WORTH_NARROWING = 256;

/** Columns that hold anything, or whose header a person wrote; all of them in a sheet of ordinary width. */
function usedColumns(rows: readonly SheetLine[], header: FoundHeader): number[] {
  const all = header.headers.map((_, index) => index);
  if (all.length <= WIDTH_WORTH_NARROWING) return all;
  const used = new Set<number>();
  for (const row of rows) {
    // Under a title block only the two lines of the header itself count.
    if (row.number < header.headerRow - 1) continue;
    for (let index = 0; index < row.cells.length; index += 1) if (row.cells[index]?.trim()) used.add(index);
  }
  return all.filter((index) => used.has(index));
}

interface SheetLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * The records below the header row. `rowId` is the sheet row minus the header row, which for CSV is the record number
 * after it: blank records, repeated headers and totals are counted, the empty ones at the end are not records.
 */
export function buildTable(rows: readonly SheetLine[], header: FoundHeader = findHeader(rows)): Table {
  const columns = usedColumns(rows, header);
  const headers = columns.map((index) => header.headers[index] ?? '');
  const keys = headerKeysOf(headers);
  const below = rows.filter((row) => row.number > header.headerRow);
  const end = below.findLastIndex((row) => row.cells.some((cell) => cell.trim() !== ''));
  const records: TableRow[] = [];
  let next = header.headerRow + 1;
  for (const row of below.slice(0, end + 1)) {
    // A reader may skip rows that the sheet does not store: they are blank records and keep their number.
    for (; next < row.number; next += 1)
      records.push({ rowId: next - header.headerRow, kind: 'blank', cells: headers.map(() => '') });
    // A row as wide as the sheet is taken as it is; others are filled up.
    const isWhole = row.cells.length === columns.length && columns.length === header.headers.length;
    const cells = isWhole ? row.cells : columns.map((index) => row.cells[index] ?? '');
    records.push({ rowId: row.number - header.headerRow, kind: classifyRow(cells, keys), cells });
    next = row.number + 1;
  }
  return { headers, headerRow: header.headerRow, rows: records };
}
