import type { Language } from '../../../domain/words/words.ts';
import { createWorkbookWriter, type WorkbookSummary } from '../../../platform/spreadsheets/writing/write-workbook.ts';
import type { StructuredFile } from '../structure-file.ts';
import { affiliationsSheet } from './affiliations-sheet.ts';
import { contactsSheet } from './contacts-sheet.ts';
import { entitiesSheet } from './entities-sheet.ts';
import { groupsSheet } from './groups-sheet.ts';
import { reportSheet } from './report-sheet.ts';
import { reviewSheet } from './review-sheet.ts';
import { rowsSheet } from './rows-sheet.ts';
import { writeSheet } from './sheet-description.ts';
import { sitesSheet } from './sites-sheet.ts';
import { createWorkbookContext } from './workbook-context.ts';

/**
 * Writes clients.xlsx: what was understood of the file, one tab per noun, and the user's own rows with their codes.
 * The same result gives the same bytes.
 */
export async function writeClientsWorkbook(
  path: string,
  structured: StructuredFile,
  language: Language,
  signal?: AbortSignal,
): Promise<WorkbookSummary> {
  const context = createWorkbookContext(structured, language);
  const writer = createWorkbookWriter(path);
  try {
    await writeSheet(writer, groupsSheet(context), signal);
    await writeSheet(writer, entitiesSheet(context), signal);
    await writeSheet(writer, sitesSheet(context), signal);
    await writeSheet(writer, contactsSheet(context), signal);
    await writeSheet(writer, affiliationsSheet(context), signal);
    await writeSheet(writer, reviewSheet(context), signal);
    await writeSheet(writer, rowsSheet(context), signal);
    await writeSheet(writer, reportSheet(context, writer.cutCellCount), signal);
    return await writer.close();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
