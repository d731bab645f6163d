import type { Archive } from '../archive/open-archive.ts';
import { parseWholePart } from '../archive/parse-part.ts';
import { type OpenSpreadsheet, SpreadsheetError } from '../sheet.ts';
import { OdsContent } from './ods-content.ts';
import { openWithReader } from './open-legacy.ts';

/** The library holds an .ods whole, at about ten times its expanded size. */
const LARGEST_CONTENT = 150 * 1024 ** 2;

/** Opens an .ods after the checks that the library does not make. Closes the archive: the reader opens its own. */
export async function openOds(path: string, archive: Archive, file: string): Promise<OpenSpreadsheet> {
  if (archive.size('content.xml') > LARGEST_CONTENT) throw new SpreadsheetError('file_too_heavy', { file });
  const place = () => ({ file });
  await assertNoPassword(archive, file);
  for (const part of ['styles.xml', 'meta.xml', 'settings.xml']) {
    if (archive.has(part)) await parseWholePart(archive, part, { open: () => {} }, place);
  }
  const content = new OdsContent(file);
  await parseWholePart(archive, 'content.xml', content, place);
  if (!content.isSpreadsheet) throw new SpreadsheetError('file_not_a_spreadsheet', { file });
  const weight = archive.size('content.xml');
  archive.close();
  return openWithReader(path, file, 'ods', weight, content.sheets);
}

async function assertNoPassword(archive: Archive, file: string): Promise<void> {
  if (!archive.has('META-INF/manifest.xml')) return;
  const open = (name: string) => {
    if (name === 'encryption-data') throw new SpreadsheetError('file_password', { file });
  };
  await parseWholePart(archive, 'META-INF/manifest.xml', { open }, () => ({ file }));
}
