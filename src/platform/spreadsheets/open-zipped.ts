import { openArchive } from './archive/open-archive.ts';
import { openOds } from './legacy/open-ods.ts';
import { type OpenSpreadsheet, SpreadsheetError } from './sheet.ts';
import { openWorkbook } from './xlsx/open-workbook.ts';

/** A zip may be an .xlsx, an .ods, or anything else. */
export async function openZipped(path: string, file: string): Promise<OpenSpreadsheet> {
  const archive = await openArchive(path, file);
  try {
    if (archive.has('[Content_Types].xml') || archive.has('xl/workbook.xml')) return await openWorkbook(archive, file);
    if (archive.has('content.xml')) return await openOds(path, archive, file);
    throw new SpreadsheetError('file_not_a_spreadsheet', { file });
  } catch (error) {
    archive.close();
    throw error;
  }
}
