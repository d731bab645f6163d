import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { formatCsvRecord } from '../../platform/spreadsheets/writing/write-csv.ts';
import { createWorkbookWriter } from '../../platform/spreadsheets/writing/write-workbook.ts';
import type { ErrorLines } from './get-errors.ts';
import { createReasonSayer } from './say-reasons.ts';

/**
 * The lines to put right as a file: the user's own columns, then why, and which line of his file it was. Corrected and
 * dropped again it is a file like any other: `readSheet` asks nothing of the columns that are ours.
 */
export async function writeErrors(
  errors: ErrorLines,
  {
    format,
    language,
    folder,
  }: { readonly format: 'csv' | 'xlsx'; readonly language: Language; readonly folder: string },
): Promise<Buffer> {
  const headers = [...errors.headers, say(language, 'error_file_why'), say(language, 'error_file_line')];
  const sayOne = createReasonSayer(language);
  const rows = errors.lines.map(({ cells, reasons, rowId }) => [
    ...errors.headers.map((_, index) => cells[index] ?? ''),
    reasons.map(sayOne).join(' '),
    rowId + errors.headerRow,
  ]);
  if (format === 'csv') {
    // As Excel opens it in France: semicolons, and a mark so that accents are read right.
    const options = { delimiter: ';', byteOrderMark: 'with', formulas: 'neutralize' } as const;
    return Buffer.from(`\uFEFF${[headers, ...rows].map((row) => formatCsvRecord(row, options)).join('')}`);
  }
  const path = join(folder, `errors-${randomBytes(6).toString('hex')}.xlsx`);
  try {
    const workbook = createWorkbookWriter(path);
    workbook.sheet(
      say(language, 'error_file_sheet'),
      headers.map((header) => ({ header })),
    );
    // A text cell of a workbook is a text, whatever it begins with.
    for (const row of rows) await workbook.row(row);
    await workbook.close();
    return await readFile(path);
  } finally {
    await rm(path, { force: true });
  }
}
