import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import * as XLSX from '@e965/xlsx';
import { formatSheetNumber } from '../format-number.ts';
import { parseNumberFormat } from '../number-format.ts';
import type { LegacyAnswer, LegacyBatch, LegacyRequest } from './legacy-messages.ts';

// Entry of the thread that LegacyReader starts: opens the workbook, then answers with batches of rows.

const BATCH_ROWS = 2_000;
const BATCH_CELLS = 100_000;

function main(): void {
  const port = parentPort;
  if (!port) throw new Error('legacy-thread.ts runs as a worker thread only');
  const answer = (message: LegacyAnswer) => port.postMessage(message);
  let workbook: XLSX.WorkBook;
  try {
    // workerData is what LegacyReader gave.
    const { path } = workerData as { path: string };
    workbook = XLSX.read(readFileSync(path), { dense: true, cellNF: true, cellStyles: true, cellHTML: false });
  } catch (error) {
    answer({ kind: 'failed', code: codeOf(error) });
    return;
  }
  const isDate1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.map((name, index) => ({
    name,
    isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  }));
  port.on('message', ({ sheet, from }: LegacyRequest) => {
    const found = workbook.Sheets[workbook.SheetNames[sheet] ?? ''];
    answer(found ? readBatch(found, from, isDate1904) : { kind: 'failed', code: 'file_damaged' });
  });
  answer({ kind: 'opened', sheets });
}

/** The library speaks in sentences only. */
function codeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/password|encrypt/i.test(message)) return 'file_password';
  return /Cannot find Workbook|Unsupported/i.test(message) ? 'file_not_a_spreadsheet' : 'file_damaged';
}

function readBatch(sheet: XLSX.WorkSheet, from: number, isDate1904: boolean): LegacyBatch {
  const remarks: { code: string; row: number | null; column: number; count: number }[] = [];
  // The option dense makes the library keep its rows under !data.
  const data = (sheet['!data'] ?? []) as readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];
  if (from === 0) remarks.push(...remarksOfSheet(sheet));
  const rows: { number: number; cells: string[] }[] = [];
  let cellCount = 0;
  let at = from;
  for (; at < data.length && rows.length < BATCH_ROWS && cellCount < BATCH_CELLS; at += 1) {
    const cells: string[] = [];
    for (const [column, cell] of (data[at] ?? []).entries()) {
      if (cell?.t === 'e') remarks.push({ code: 'error_value', row: at + 1, column: column + 1, count: 1 });
      cells.push(textOf(cell, isDate1904));
    }
    cellCount += cells.length;
    rows.push({ number: at + 1, cells });
  }
  return { kind: 'batch', rows, remarks, next: at < data.length ? at : null };
}

function remarksOfSheet(sheet: XLSX.WorkSheet) {
  const remarks: { code: string; row: number | null; column: number; count: number }[] = [];
  for (const [index, row] of (sheet['!rows'] ?? []).entries()) {
    if (row?.hidden) remarks.push({ code: 'hidden_rows', row: index + 1, column: 1, count: 1 });
  }
  for (const [index, column] of (sheet['!cols'] ?? []).entries()) {
    if (column?.hidden) remarks.push({ code: 'hidden_columns', row: 1, column: index + 1, count: 1 });
  }
  const merged = sheet['!merges']?.length ?? 0;
  if (merged > 0) remarks.push({ code: 'merged_cells', row: null, column: 1, count: merged });
  return remarks;
}

function textOf(cell: XLSX.CellObject | undefined, isDate1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'n') return textOfNumber(cell, isDate1904);
  if (cell.t === 'd') return textOfDate(cell.v);
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  return cell.t === 's' ? String(cell.v) : '';
}

/** The text that the sheet shows is kept where it says more than the number: the zeros of a phone, TRUE. */
function textOfNumber(cell: XLSX.CellObject, isDate1904: boolean): string {
  const shown = String(cell.w ?? '');
  if (shown === 'TRUE' || shown === 'FALSE') return shown;
  if (/^0[\d\s.-]*$/.test(shown) && Number(shown.replace(/[\s.-]/g, '')) === cell.v && cell.v !== 0) return shown;
  return formatSheetNumber(String(cell.v), parseNumberFormat(String(cell.z ?? '')), isDate1904);
}

function textOfDate(value: XLSX.CellObject['v']): string {
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString().slice(0, 19);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}

main();
