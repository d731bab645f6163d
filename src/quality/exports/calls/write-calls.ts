import { rm } from 'node:fs/promises';
import { say } from '../../../domain/words/say.ts';
import type { Language } from '../../../domain/words/words.ts';
import { createWorkbookWriter } from '../../../platform/spreadsheets/writing/write-workbook.ts';
import { writeCell } from '../cell-text.ts';
import type { ExportField } from '../export-field.ts';
import type { ExportLine } from '../read-lines.ts';
import { columnsOf, markOf, markTitle, titleOf } from '../write-list.ts';
import { GESTURES, gestureColumns } from './gesture.ts';
import { shareCalls, sortCalls } from './share-calls.ts';

/** What an operator sees of each person, before the columns that he fills. */
const CALL_COLUMNS =
  'groupName companyName accountName town role civility firstName lastName jobTitle phone sitePhone email ownerName lastContactOn'.split(
    ' ',
  );
/** Read besides: what the lines are sorted and shared by. */
export const CALL_FIELDS = [...CALL_COLUMNS, 'name', 'accountId', 'groupId', 'objections'];

interface CallSheet {
  readonly path: string;
  readonly language: Language;
  readonly exportId: string;
  readonly operators: readonly string[];
}

/** Writes a call file: a sheet for each operator, or one where none is named. All its lines are held, since they are shared out. */
export async function writeCalls(
  { path, language, exportId, operators }: CallSheet,
  pages: AsyncIterable<readonly ExportLine[]>,
  onPage: (done: number) => Promise<void>,
): Promise<number> {
  const lines: ExportLine[] = [];
  for await (const page of pages) {
    lines.push(...page);
    await onPage(lines.length);
  }
  const one = new Map([[say(language, 'export_sheet_calls'), sortCalls(lines)]]);
  const sheets = operators.length === 0 ? one : shareCalls(lines, operators);
  const columns = columnsOf('contact', CALL_COLUMNS);
  const workbook = createWorkbookWriter(path);
  try {
    for (const [name, share] of sheets) {
      workbook.sheet(name, sheetColumns(columns, language, exportId));
      for (const line of share) {
        const cells = columns.map((field) => writeCell(field, line[field.key], language));
        await workbook.row([...cells, ...GESTURES.map(() => null), markOf(columns, line)]);
      }
    }
    await workbook.close();
  } catch (error) {
    await workbook.abort().catch(() => {});
    await rm(path, { force: true });
    throw error;
  }
  return lines.length;
}

function sheetColumns(columns: readonly ExportField[], language: Language, exportId: string) {
  return [
    ...columns.map((field) => ({ header: titleOf(field, language), width: field.type === 'text' ? 22 : 16 })),
    ...gestureColumns(language),
    { header: markTitle(language, exportId), isHidden: true },
  ];
}
