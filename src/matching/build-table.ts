import { classifyRow, headerKeysOf } from './classify-rows.ts';
import { type FoundHeader, findHeader } from './find-header.ts';
import type { Table, TableRow } from './table.ts';

/**
 * The records below the header row. `rowId` is the sheet row minus the header row, which for CSV is the record number
 * after it: blank records, repeated headers and totals are counted, the empty ones at the end are not records.
 */
export function buildTable(
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
  header: FoundHeader = findHeader(rows),
): Table {
  const width = header.headers.length;
  const keys = headerKeysOf(header.headers);
  const below = rows.filter((row) => row.number > header.headerRow);
  const end = below.findLastIndex((row) => row.cells.some((cell) => cell.trim() !== ''));
  const records: TableRow[] = [];
  let next = header.headerRow + 1;
  for (const row of below.slice(0, end + 1)) {
    // A reader may skip rows that the sheet does not store: they are blank records and keep their number.
    for (; next < row.number; next += 1)
      records.push({ rowId: next - header.headerRow, kind: 'blank', cells: Array(width).fill('') });
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
    records.push({ rowId: row.number - header.headerRow, kind: classifyRow(cells, keys), cells });
    next = row.number + 1;
  }
  return { headers: header.headers, headerRow: header.headerRow, rows: records };
}
