import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Reason } from '../../domain/reason.ts';
import { buildTable } from '../../matching/build-table.ts';
import type { ColumnMapping } from '../../matching/column-mapping.ts';
import { findHeader } from '../../matching/find-header.ts';
import { suggestMapping } from '../../matching/map-columns.ts';
import type { Table } from '../../matching/table.ts';
import { openSpreadsheet } from '../../platform/spreadsheets/open-spreadsheet.ts';
import type { OpenSpreadsheet, SheetRemark, SheetRow } from '../../platform/spreadsheets/sheet.ts';

/** What is known of the file that a table came from; nothing in it depends on when or where it was read. */
export interface FileFacts {
  readonly name: string;
  readonly sha256: string;
  readonly format: OpenSpreadsheet['format'];
  /** null for a format with one unnamed sheet. */
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerRow: number;
}

export interface ReadSheet {
  readonly file: FileFacts;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly remarks: readonly SheetRemark[];
  readonly headerRemarks: readonly Reason[];
}

export interface ReadOptions {
  /** The name to show, where the file on disk has another one (an upload). */
  readonly displayName?: string | undefined;
  readonly sheet?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onRows?: (count: number) => void;
}

/** The sheet that the user named is not in the file. */
export class UnknownSheetError extends Error {
  readonly code = 'sheet_unknown';
  readonly sheet: string;
  readonly sheets: readonly string[];
  constructor(sheet: string, sheets: readonly string[]) {
    super(`sheet_unknown: ${sheet}`);
    this.name = 'UnknownSheetError';
    this.sheet = sheet;
    this.sheets = sheets;
  }
}

// Enough rows to find a header under a title block and to know most columns from their values.
const ROWS_TO_CHOOSE_A_SHEET = 300;

/**
 * Opens a spreadsheet and reads one of its sheets: the one named, else the one that holds most recognized columns.
 * @throws SpreadsheetError where the file cannot be read, UnknownSheetError where it has no such sheet.
 */
export async function readSheet(path: string, options: ReadOptions = {}): Promise<ReadSheet> {
  const name = options.displayName ?? basename(path);
  const spreadsheet = await openSpreadsheet(path, { displayName: name });
  try {
    const sheet = await chooseSheet(spreadsheet, options);
    const rows: SheetRow[] = [];
    for await (const batch of spreadsheet.rows(sheet, options.signal)) {
      for (const row of batch) rows.push(row);
      options.onRows?.(rows.length);
    }
    const header = findHeader(rows);
    const table = buildTable(rows, header);
    const others = spreadsheet.sheets.map((one) => one.name).filter((one) => one !== sheet);
    const file: FileFacts = {
      name,
      sha256: await sha256Of(path),
      format: spreadsheet.format,
      sheet: spreadsheet.format === 'csv' ? null : sheet,
      otherSheets: others,
      encoding: spreadsheet.encoding,
      delimiter: spreadsheet.delimiter,
      headerRow: table.headerRow,
    };
    const remarks = spreadsheet.remarks(sheet);
    return { file, table, mapping: withoutOurs(suggestMapping(table)), remarks, headerRemarks: header.remarks };
  } finally {
    await spreadsheet.close();
  }
}

/** Columns that a file of lines to correct has of us: they say nothing of a customer. */
const OURS = /^Ramure\s?:/;

function withoutOurs(mapping: ColumnMapping): ColumnMapping {
  return { columns: mapping.columns.map((column) => (OURS.test(column.header) ? { ...column, fields: [] } : column)) };
}

async function chooseSheet(spreadsheet: OpenSpreadsheet, options: ReadOptions): Promise<string> {
  const names = spreadsheet.sheets.map((sheet) => sheet.name);
  if (options.sheet !== undefined) {
    if (!names.includes(options.sheet)) throw new UnknownSheetError(options.sheet, names);
    return options.sheet;
  }
  let best = { name: names[0] ?? '', recognized: -1 };
  if (names.length === 1) return best.name;
  for (const name of names) {
    const recognized = countRecognized(await firstRows(spreadsheet, name));
    if (recognized > best.recognized) best = { name, recognized };
  }
  return best.name;
}

async function firstRows(spreadsheet: OpenSpreadsheet, name: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of spreadsheet.rows(name)) {
    rows.push(...batch);
    if (rows.length >= ROWS_TO_CHOOSE_A_SHEET) break;
  }
  return rows.slice(0, ROWS_TO_CHOOSE_A_SHEET);
}

function countRecognized(rows: readonly SheetRow[]): number {
  if (rows.every((row) => row.cells.every((cell) => cell.trim() === ''))) return 0;
  const { columns } = suggestMapping(buildTable(rows));
  return columns.filter((column) => column.fields.length > 0).length;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
