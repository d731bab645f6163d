import { say } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { FolderError } from '../../platform/files/replace-folder.ts';
import { SpreadsheetError } from '../../platform/spreadsheets/sheet.ts';
import { UnknownSheetError } from './read-sheet.ts';

/** Why the command ended, as an exit code and a sentence. */
export interface CommandFailure {
  readonly exitCode: number;
  readonly text: string;
}

/** 2 a sheet that is not there, 3 a file that cannot be read, 4 a folder that cannot be written, 1 our fault. */
export function findCommandFailure(error: unknown, language: Language): CommandFailure {
  if (error instanceof UnknownSheetError) {
    const values = { sheet: error.sheet, sheets: error.sheets.join(', ') };
    return { exitCode: 2, text: say(language, error.code, values) };
  }
  if (error instanceof SpreadsheetError) return { exitCode: 3, text: say(language, error.code, { ...error.place }) };
  if (error instanceof FolderError || isWriteFailure(error)) {
    const cause = error instanceof FolderError ? error.cause : error;
    const detail = cause instanceof Error ? cause.message : '';
    const path = (error as { path?: string }).path ?? ''; // both carry the path that failed
    const code = error instanceof FolderError ? error.code : 'folder_not_writable';
    return { exitCode: 4, text: say(language, code, { path, detail }) };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { exitCode: 1, text: say(language, 'cli_our_fault', { detail }) };
}

// The reader turns the system's errors into SpreadsheetError, so what is left of these comes from writing.
function isWriteFailure(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EDQUOT', 'ENOTDIR', 'EIO', 'EMFILE', 'EFBIG'].includes(code ?? '');
}
