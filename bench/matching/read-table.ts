import { basename } from 'node:path';
import { openDelimited } from '../../src/platform/spreadsheets/delimited/open-delimited.ts';

/** Reads a CSV row by row: the header first, then each record with as many cells as the header has. */
export async function readTable(
  path: string,
  onHeader: (header: readonly string[]) => void,
  onRow: (cells: readonly string[]) => void,
): Promise<void> {
  const file = await openDelimited(path, basename(path));
  let width = 0;
  for await (const batch of file.rows(file.sheets[0]!.name)) {
    for (const { cells } of batch) {
      if (width === 0) {
        width = cells.length;
        onHeader(cells);
      } else if (cells.length > 0) {
        onRow(cells.length === width ? cells : Array.from({ length: width }, (_, at) => cells[at] ?? ''));
      }
    }
  }
  await file.close();
}

/** The header of a CSV and its first records. */
export async function sampleTable(path: string, rows: number): Promise<{ header: string[]; rows: string[][] }> {
  const sample: { header: string[]; rows: string[][] } = { header: [], rows: [] };
  const file = await openDelimited(path, basename(path));
  for await (const batch of file.rows(file.sheets[0]!.name)) {
    for (const { cells } of batch) {
      if (sample.header.length === 0) sample.header = [...cells];
      else if (cells.length > 0) sample.rows.push(sample.header.map((_, at) => cells[at] ?? ''));
    }
    if (sample.rows.length >= rows) break;
  }
  await file.close();
  return sample;
}
