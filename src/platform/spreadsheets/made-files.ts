import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as XLSX from '@e965/xlsx';
import { ZipFile } from 'yazl';
import { openSpreadsheet } from './open-spreadsheet.ts';
import { type SheetRemark, SpreadsheetError } from './sheet.ts';

// What the tests of this folder drop on Ramure: small files made on the spot.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Runs `use` with the path of a file that holds these bytes, and leaves nothing behind. */
export async function withFile<T>(bytes: Buffer | string, use: (path: string) => Promise<T>, name = 'f'): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ramure-sheet-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes of what `write` leaves at the path that it is given. */
export async function bytesWrittenBy(write: (path: string) => Promise<unknown>): Promise<Buffer> {
  return withFile('', async (path) => {
    await write(path);
    return readFile(path);
  });
}

/** A zip with these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
}

export interface MadeSheet {
  readonly name: string;
  /** The inside of `<worksheet>`. */
  readonly xml: string;
  readonly state?: string;
}

/** The parts of an .xlsx, for a test to change one of them. */
export function workbookPartsOf(
  sheets: readonly MadeSheet[],
  extra: { readonly strings?: string; readonly styles?: string; readonly workbookPr?: string } = {},
): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}">${inner}</Relationships>`;
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="r${index}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${extra.workbookPr ?? ''}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, index) => relation(`r${index}`, 'worksheet', `worksheets/s${index}.xml`)).join('') +
        relation('str', 'sharedStrings', 'strings.xml') +
        relation('sty', 'styles', '/xl/styles.xml'),
    ),
  };
  if (extra.strings !== undefined) parts['xl/strings.xml'] = `<sst xmlns="${MAIN}">${extra.strings}</sst>`;
  if (extra.styles !== undefined) parts['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${extra.styles}</styleSheet>`;
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/s${index}.xml`] = `<worksheet xmlns="${MAIN}">${sheet.xml}</worksheet>`;
  }
  return parts;
}

/** An .xlsx of one sheet whose `<sheetData>` holds this. */
export async function workbookOf(rows: string, extra?: Parameters<typeof workbookPartsOf>[1]): Promise<Buffer> {
  return zipOf(workbookPartsOf([{ name: 'Clients', xml: `<sheetData>${rows}</sheetData>` }], extra));
}

export interface ReadFile {
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly names: readonly string[];
  /** Cells of every row of the first sheet, by row number. */
  readonly rows: Readonly<Record<number, readonly string[]>>;
  readonly remarks: readonly SheetRemark[];
}

/** Reads a sheet of a file to its end (the first one where none is named). */
export async function readBytes(bytes: Buffer | string, sheetName?: string): Promise<ReadFile> {
  return withFile(bytes, async (path) => {
    const opened = await openSpreadsheet(path, { displayName: 'clients.csv' });
    try {
      const name = sheetName ?? opened.sheets[0]?.name ?? '';
      const rows: Record<number, readonly string[]> = {};
      for await (const batch of opened.rows(name)) for (const row of batch) rows[row.number] = row.cells;
      const { format, encoding, delimiter } = opened;
      return {
        format,
        encoding,
        delimiter,
        names: opened.sheets.map((s) => s.name),
        rows,
        remarks: opened.remarks(name),
      };
    } finally {
      await opened.close();
    }
  });
}

/** The error that a file is refused with; fails where it is read. */
export async function refusalOf(bytes: Buffer | string): Promise<Pick<SpreadsheetError, 'code' | 'place'>> {
  try {
    await readBytes(bytes);
  } catch (error) {
    if (error instanceof SpreadsheetError) return { code: error.code, place: error.place };
    throw error;
  }
  throw new Error('the file was read');
}

/** A small workbook in a format that the library writes and reads. */
export function legacyBook(bookType: 'biff8' | 'ods'): Buffer {
  const workbook = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Nom', 'SIRET', 'Vu le', 'Actif'],
    ['Société Été', 55203253400012, { t: 'n', v: 45351, z: 'yyyy-mm-dd' }, true],
    [],
    ['B', 82005, null, false],
  ]);
  sheet['!merges'] = [XLSX.utils.decode_range('A5:B5')];
  XLSX.utils.book_append_sheet(workbook, sheet, 'Clients');
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['x']]), 'Autre');
  // The type says buffer: the library gives a Buffer.
  return XLSX.write(workbook, { type: 'buffer', bookType }) as Buffer;
}
