import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { openDelimited } from './delimited/open-delimited.ts';
import { type FileKind, findFileKind } from './file-kind.ts';
import { type OpenSpreadsheet, SpreadsheetError } from './sheet.ts';

/**
 * Opens any sheet that people have: .csv, .tsv, .txt, .xlsx, .xls, .ods, known by content and not by extension.
 * Every failure is a SpreadsheetError; a file without one non-empty cell is one too.
 */
export async function openSpreadsheet(
  path: string,
  options: { readonly displayName?: string } = {},
): Promise<OpenSpreadsheet> {
  const displayName = options.displayName ?? basename(path);
  const kind = await readKind(path, displayName);
  const opened = await openKind(kind, path, displayName).catch((error: unknown) => {
    throw isSystemError(error) ? new SpreadsheetError('file_unreadable', { file: displayName }) : error;
  });
  try {
    await assertHasContent(opened, displayName);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

async function openKind(kind: FileKind, path: string, displayName: string): Promise<OpenSpreadsheet> {
  // What reads zips, XML and old formats is loaded for them alone: a third of what reading a CSV would load.
  if (kind === 'zip') {
    const { openZipped } = await import('./open-zipped.ts');
    return openZipped(path, displayName);
  }
  if (kind === 'ole') {
    const { openCompoundFile } = await import('./legacy/open-legacy.ts');
    return openCompoundFile(path, displayName);
  }
  if (kind === 'text') return openDelimited(path, displayName);
  throw new SpreadsheetError('file_not_a_spreadsheet', { file: displayName });
}

async function readKind(path: string, file: string): Promise<FileKind> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw new SpreadsheetError('file_is_folder', { file });
    // A pipe or a device would never end, or would be read twice.
    if (!facts.isFile()) throw new SpreadsheetError('file_unreadable', { file });
    if (facts.size === 0) throw new SpreadsheetError('file_empty', { file });
    const handle = await open(path);
    try {
      const head = Buffer.alloc(512);
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      return findFileKind(head.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    if (!isSystemError(error)) throw error;
    throw new SpreadsheetError(error.code === 'ENOENT' ? 'file_not_found' : 'file_unreadable', { file });
  }
}

/** EACCES, EIO, ENOENT… */
function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** Stops at the first filled row, which is nearly always among the first. */
async function assertHasContent(opened: OpenSpreadsheet, file: string): Promise<void> {
  for (const sheet of opened.sheets) {
    for await (const batch of opened.rows(sheet.name)) {
      if (batch.some((row) => row.cells.length > 0)) return;
    }
  }
  throw new SpreadsheetError('file_no_content', { file });
}
