import { resolve } from 'node:path';
import { say } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';
import { FolderError } from '../../platform/files/replace-folder.ts';
import { SpreadsheetError } from '../../platform/spreadsheets/sheet.ts';
import { defaultThreadCount } from '../../platform/workers/worker-pool.ts';
import { createProgressBar } from './progress-bar.ts';
import { UnknownSheetError } from './read-sheet.ts';
import { parseStructureOptions, type StructureCommand, UsageError } from './structure-command-options.ts';
import { structureFile } from './structure-file.ts';
import type { Summary } from './summary.ts';
import { formatSummary, writeResults } from './write-results.ts';

/** `ramure structure FILE …`. Gives the exit code: 0 done, 1 our fault, 2 usage, 3 unreadable, 4 cannot write, 130 interrupted. */
export async function runStructureCommand(words: readonly string[], signal: AbortSignal): Promise<number> {
  let language: Language = 'fr';
  try {
    const command = parseStructureOptions(words, process.env);
    language = command.language;
    await runCommand(command, signal);
    return 0;
  } catch (error) {
    const ending = signal.aborted
      ? { exitCode: 130, text: say(language, 'cli_interrupted') }
      : endingOf(error, language);
    process.stderr.write(`${ending.text}\n`);
    return ending.exitCode;
  }
}

async function runCommand(command: StructureCommand, signal: AbortSignal): Promise<void> {
  const { file, out, language } = command;
  const bar = createProgressBar(process.stderr, (stage) => say(language, `stage_${stage}`));
  try {
    const result = await structureFile(file, {
      sheet: command.sheet,
      threads: command.workers ?? defaultThreadCount(),
      signal,
      onProgress: bar.show,
    });
    bar.show('writing', 0, 0);
    await writeResults(out, result, { language, hasWorkbook: command.hasWorkbook, signal });
    bar.clear();
    if (result.file.otherSheets.length > 0) {
      const values = { sheet: result.file.sheet ?? '', others: result.file.otherSheets.join(', ') };
      process.stderr.write(`${say(language, 'cli_other_sheets', values)}\n`);
    }
    if (command.isJson) process.stdout.write(formatSummary(result));
    else {
      process.stdout.write(`${formatDone(result.summary, resolve(out), language)}\n`);
    }
  } finally {
    bar.clear();
  }
}

/** What was read, what it became, what is left to settle, where it lies. */
function formatDone({ rows, out }: Summary, path: string, language: Language): string {
  const found = (['groups', 'entities', 'sites', 'contacts'] as const).map((level) =>
    say(language, `${level}_count`, { count: out[level] }),
  );
  const values = { rows: say(language, 'rows_count', { count: rows.in }), found: found.join(', '), path };
  const left = say(language, 'cli_questions', { count: out.questions, rows: out.toReview });
  return say(language, 'cli_done', { ...values, left });
}

interface Ending {
  readonly exitCode: number;
  readonly text: string;
}

function endingOf(error: unknown, language: Language): Ending {
  if (error instanceof UsageError) return { exitCode: 2, text: say(language, error.code, error.values) };
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
