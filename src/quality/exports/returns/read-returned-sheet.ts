import { foldText } from '../../../domain/fold-text.ts';
import { openSpreadsheet } from '../../../platform/spreadsheets/open-spreadsheet.ts';
import { EXPORT_FIELDS, type ExportField, type ExportKind } from '../export-field.ts';
import { type LineMark, readMark } from '../line-mark.ts';
import { titleOf } from '../write-list.ts';

/** A line of a sheet that came back: with its mark, or without where somebody added it. */
export interface ReturnedLine {
  readonly number: number;
  readonly cells: readonly string[];
  readonly mark: LineMark | null;
}

/** The titles above some lines, and the export that the column of marks names; null where its title was changed. */
export interface ReturnedTitles {
  readonly titles: readonly string[];
  readonly exportId: string | null;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
/** A mark stands in the first line below the titles; people write a few lines above them at most. */
const LINES_LOOKED_AT = 50;

/** Whether a file is one of our exports come back: a mark stands near the top of one of its sheets. */
export async function isReturnedSheet(path: string): Promise<boolean> {
  const opened = await openSpreadsheet(path);
  try {
    for (const { name } of opened.sheets) {
      let seen = 0;
      for await (const batch of opened.rows(name)) {
        if (batch.some(({ cells }) => cells.some((cell) => readMark(cell) !== null))) return true;
        seen += batch.length;
        if (seen >= LINES_LOOKED_AT) break;
      }
    }
    return false;
  } finally {
    await opened.close();
  }
}

/** The lines of every sheet of a file below their titles, in batches. A sheet without any mark gives nothing. */
export async function* readReturnedSheet(
  path: string,
  displayName: string,
): AsyncGenerator<ReturnedTitles & { readonly lines: readonly ReturnedLine[] }> {
  const opened = await openSpreadsheet(path, { displayName });
  try {
    for (const { name } of opened.sheets) {
      let titles: readonly string[] | null = null;
      let last: readonly string[] = [];
      for await (const batch of opened.rows(name)) {
        const lines: ReturnedLine[] = [];
        for (const { number, cells } of batch) {
          if (cells.every((cell) => cell.trim() === '')) continue;
          const mark = cells.map(readMark).find((one) => one !== null) ?? null;
          if (titles === null && mark === null) last = cells;
          if (titles === null && mark !== null) titles = last;
          if (titles !== null) lines.push({ number, cells, mark });
        }
        if (titles !== null && lines.length > 0) yield { titles, exportId: exportNamed(titles), lines };
      }
    }
  } finally {
    await opened.close();
  }
}

function exportNamed(titles: readonly string[]): string | null {
  return (
    titles
      .map((title) => UUID.exec(title)?.[0])
      .find((id) => id !== undefined)
      ?.toLowerCase() ?? null
  );
}

/** Which column of ours stands where, by its title in either language; the first of two. */
export function columnsAt(kind: ExportKind, titles: readonly string[]): ReadonlyMap<ExportField, number> {
  const known = new Map<string, ExportField>();
  for (const field of EXPORT_FIELDS[kind].toReversed())
    for (const language of ['en', 'fr'] as const) known.set(foldText(titleOf(field, language)), field);
  const found = new Map<ExportField, number>();
  titles.forEach((title, at) => {
    const [, stem = title, year] = /^(.*) ((?:19|20)\d{2})$/.exec(title.trim()) ?? [];
    const field = known.get(foldText(stem.trim()));
    if (!field || [...found.keys()].some(({ key }) => key.split('.')[0] === field.key && year === undefined)) return;
    found.set(year === undefined ? field : { ...field, key: `${field.key}.${year}` }, at);
  });
  return found;
}
