import type { Archive } from '../archive/open-archive.ts';
import { parsePart } from '../archive/parse-part.ts';
import { RemarkCounter } from '../remark-counter.ts';
import { RowBatcher } from '../row-batcher.ts';
import { type OpenSpreadsheet, type SheetRemark, type SheetRow, SpreadsheetError } from '../sheet.ts';
import { readStyles } from './read-styles.ts';
import { readWorkbook, type SheetPart } from './read-workbook.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetContext, SheetHandlers } from './sheet-handlers.ts';

/** Opens an .xlsx whose zip was found harmless. Shared strings and styles are read once, sheets on demand. */
export async function openWorkbook(archive: Archive, file: string): Promise<OpenSpreadsheet> {
  const workbook = await readWorkbook(archive, file);
  const shared = {
    file,
    sharedStrings: await readSharedStrings(archive, workbook.sharedStrings, file),
    formats: await readStyles(archive, workbook.styles, file),
    isDate1904: workbook.isDate1904,
  };
  const remarks = new Map<string, readonly SheetRemark[]>();
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: workbook.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    rows(name, signal) {
      const sheet = workbook.sheets.find((candidate) => candidate.name === name);
      if (!sheet) throw new SpreadsheetError('file_unknown_sheet', { file, sheet: name });
      const context = { ...shared, sheet: name };
      return readRows(archive, sheet, context, (found) => remarks.set(name, found), signal);
    },
    remarks: (name) => remarks.get(name) ?? [],
    close: async () => archive.close(),
  };
}

async function* readRows(
  archive: Archive,
  sheet: SheetPart,
  context: SheetContext,
  setRemarks: (remarks: readonly SheetRemark[]) => void,
  signal?: AbortSignal,
): AsyncGenerator<readonly SheetRow[]> {
  const remarks = new RemarkCounter();
  if (sheet.isHidden) remarks.add('hidden_sheet', null);
  const batcher = new RowBatcher(remarks);
  const handlers = new SheetHandlers(context, batcher, remarks);
  for await (const _ of parsePart(archive, sheet.part, handlers, () => handlers.place(), signal)) {
    yield* batcher.take();
  }
  yield* batcher.take(true);
  batcher.finish();
  setRemarks(remarks.list());
}
