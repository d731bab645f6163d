import { rm } from 'node:fs/promises';
import { say } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import type { WorkbookCell } from '../../platform/spreadsheets/writing/cell-xml.ts';
import { CsvWriter } from '../../platform/spreadsheets/writing/write-csv.ts';
import { createWorkbookWriter } from '../../platform/spreadsheets/writing/write-workbook.ts';
import { canonicalValue, writeCell, writeCsvCell } from './cell-text.ts';
import { type ExportField, type ExportKind, findExportField, OBJECTIONS_FIELD } from './export-field.ts';
import { fingerprint, writeMark } from './line-mark.ts';
import type { ExportLine } from './read-lines.ts';

interface SheetOfList {
  readonly path: string;
  readonly kind: ExportKind;
  readonly format: 'csv' | 'xlsx';
  readonly language: Language;
  readonly exportId: string;
  readonly fields: readonly string[];
}

/** The columns of an exported list; beside persons stands what they refuse. */
export function columnsOf(kind: ExportKind, keys: readonly string[]): ExportField[] {
  const fields = keys.map((key) => findExportField(kind, key)).filter((field) => field !== null);
  return kind === 'contact' ? [...fields, OBJECTIONS_FIELD] : fields;
}

/** The title of the last column, which names the export that the sheet comes from. */
export function markTitle(language: Language, exportId: string): string {
  return `${say(language, 'export_mark')} ${exportId}`;
}

/** The title of a column; amounts of one year say which. */
export function titleOf({ header, key }: ExportField, language: Language): string {
  const year = key.split('.')[1];
  return year === undefined ? say(language, header) : `${say(language, header)} ${year}`;
}

/** The mark of a line: what its cells say as they leave. */
export function markOf(columns: readonly ExportField[], line: ExportLine): string {
  return writeMark(
    line.id,
    columns.map((field) => fingerprint(line.id, field, canonicalValue(field, line[field.key]))),
  );
}

/** Where the lines of a list are written to. */
interface ListWriter {
  row(cells: readonly WorkbookCell[]): Promise<void> | undefined;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Writes a list as one sheet, page after page; `onPage` hears how many lines stand in it. Nothing stays of a file given up. */
export async function writeList(
  sheet: SheetOfList,
  pages: AsyncIterable<readonly ExportLine[]>,
  onPage: (done: number) => Promise<void>,
): Promise<number> {
  const columns = columnsOf(sheet.kind, sheet.fields);
  const writer = sheet.format === 'csv' ? openCsv(sheet, columns) : openWorkbook(sheet, columns);
  let done = 0;
  try {
    for await (const lines of pages) {
      for (const line of lines) {
        const cells = columns.map((field) => writeCell(field, line[field.key], sheet.language));
        await writer.row([...cells, markOf(columns, line)]);
      }
      done += lines.length;
      await onPage(done);
    }
    await writer.close();
    return done;
  } catch (error) {
    await writer.abort().catch(() => {});
    await rm(sheet.path, { force: true });
    throw error;
  }
}

function openCsv({ path, language, exportId }: SheetOfList, columns: readonly ExportField[]): ListWriter {
  const csv = new CsvWriter(path, { delimiter: ';', byteOrderMark: 'with', formulas: 'neutralize' });
  csv.row([...columns.map((field) => titleOf(field, language)), markTitle(language, exportId)]);
  return {
    row: (cells) => csv.row(cells.map((cell) => writeCsvCell(cell, language))),
    close: () => csv.close(),
    abort: () => csv.close(),
  };
}

function openWorkbook({ path, kind, language, exportId }: SheetOfList, columns: readonly ExportField[]): ListWriter {
  const workbook = createWorkbookWriter(path);
  workbook.sheet(say(language, `export_sheet_${kind}`), [
    ...columns.map((field) => ({ header: titleOf(field, language), width: WIDTHS[field.type] ?? 18 })),
    { header: markTitle(language, exportId), isHidden: true },
  ]);
  return {
    row: (cells) => workbook.row(cells),
    close: async () => {
      await workbook.close();
    },
    abort: () => workbook.abort(),
  };
}

const WIDTHS: Readonly<Partial<Record<ExportField['type'], number>>> = { text: 24, email: 30, digits: 16, day: 12 };
