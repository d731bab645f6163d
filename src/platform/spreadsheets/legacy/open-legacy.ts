import { readFile, stat } from 'node:fs/promises';
import { RemarkCounter } from '../remark-counter.ts';
import { RowBatcher } from '../row-batcher.ts';
import { type OpenSpreadsheet, type SheetRemark, type SheetRow, SpreadsheetError } from '../sheet.ts';
import type { LegacyBatch } from './legacy-messages.ts';
import { LegacyReader, patienceFor } from './legacy-reader.ts';
import type { OdsSheetFacts } from './ods-content.ts';

/** An .xls holds 65,536 rows a sheet: what is larger is mostly pictures. */
const LARGEST_XLS = 128 * 1024 ** 2;

/** Opens an .xls, or says that the compound file is an .xlsx under a password or no sheet at all. */
export async function openCompoundFile(path: string, file: string): Promise<OpenSpreadsheet> {
  if ((await stat(path)).size > LARGEST_XLS) throw new SpreadsheetError('file_too_heavy', { file });
  const bytes = await readFile(path);
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new SpreadsheetError('file_password', { file });
  assertSectorsPresent(bytes, file);
  return openWithReader(path, file, 'xls', bytes.length);
}

/** The header of a compound file says how many tables of sectors it has; a file cut short is smaller than its sectors. */
function assertSectorsPresent(bytes: Buffer, file: string): void {
  if (bytes.length < 1536) throw new SpreadsheetError('file_truncated', { file });
  const sectorSize = 1 << bytes.readUInt16LE(30);
  const firstDirectory = bytes.readInt32LE(48);
  if (sectorSize !== 512 && sectorSize !== 4096) throw new SpreadsheetError('file_damaged', { file });
  const directoryEnd = (firstDirectory + 2) * sectorSize;
  if (firstDirectory < 0 || directoryEnd > bytes.length) throw new SpreadsheetError('file_truncated', { file });
}

/**
 * The sheets of a file that the library reads, in a thread of its own.
 * @param weight bytes that the library walks through
 * @param facts what the library does not see
 */
export async function openWithReader(
  path: string,
  file: string,
  format: 'xls' | 'ods',
  weight: number,
  facts: readonly OdsSheetFacts[] = [],
): Promise<OpenSpreadsheet> {
  const reader = await LegacyReader.open(path, file, patienceFor(weight));
  const remarks = new Map<string, readonly SheetRemark[]>();
  const sheets = reader.sheets.map(({ name, isHidden }, index) => ({
    name,
    isHidden: facts[index]?.isHidden ?? isHidden,
  }));
  return {
    format,
    encoding: null,
    delimiter: null,
    sheets,
    rows(name, signal) {
      const index = sheets.findIndex((sheet) => sheet.name === name);
      if (index === -1) throw new SpreadsheetError('file_unknown_sheet', { file, sheet: name });
      return readRows(reader, index, (found) => remarks.set(name, found), signal);
    },
    remarks(name) {
      const index = sheets.findIndex((sheet) => sheet.name === name);
      const hidden = sheets[index]?.isHidden ? [{ code: 'hidden_sheet', count: 1, firstAt: null }] : [];
      return [...hidden, ...(facts[index]?.remarks.list() ?? []), ...(remarks.get(name) ?? [])];
    },
    close: () => reader.close(),
  };
}

async function* readRows(
  reader: LegacyReader,
  index: number,
  setRemarks: (remarks: readonly SheetRemark[]) => void,
  signal?: AbortSignal,
): AsyncGenerator<readonly SheetRow[]> {
  const remarks = new RemarkCounter();
  const batcher = new RowBatcher(remarks);
  for (let from: number | null = 0; from !== null; ) {
    signal?.throwIfAborted();
    const batch: LegacyBatch = await reader.read(index, from);
    for (const { code, row, column, count } of batch.remarks) remarks.add(code, row, column, count);
    for (const row of batch.rows) batcher.add(row.number, row.cells);
    yield* batcher.take();
    from = batch.next;
  }
  yield* batcher.take(true);
  batcher.finish();
  setRemarks(remarks.list());
}
