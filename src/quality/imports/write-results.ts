import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../domain/words/words.ts';
import { replaceFolder } from '../../platform/files/replace-folder.ts';
import { writeReport } from './report/write-report.ts';
import type { StructuredFile } from './structure-file.ts';
import { writeAssignments } from './write-assignments.ts';

/** The files of a result folder, and nothing else may stand in it. */
export const RESULT_FILES = ['assignments.csv', 'clients.xlsx', 'report.html', 'summary.json'] as const;

export interface ResultOptions {
  readonly language: Language;
  readonly hasWorkbook: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes the results of a run so that the folder is whole or untouched. The bytes depend on the file and the answers only.
 * @throws FolderError where the folder cannot be written or holds somebody's files.
 */
export async function writeResults(folder: string, result: StructuredFile, options: ResultOptions): Promise<void> {
  await replaceFolder(folder, RESULT_FILES, async (aside) => {
    await writeAssignments(join(aside, 'assignments.csv'), result.arrangement.placements, options.language);
    options.signal?.throwIfAborted();
    await writeFile(join(aside, 'summary.json'), formatSummary(result));
    await writeReport(join(aside, 'report.html'), result, options.language);
    options.signal?.throwIfAborted();
    if (options.hasWorkbook) {
      const { writeClientsWorkbook } = await import('./workbook/write-clients-workbook.ts');
      await writeClientsWorkbook(join(aside, 'clients.xlsx'), result, options.language, options.signal);
    }
    options.signal?.throwIfAborted();
  });
}

/** summary.json as text, the same on disk and on the command line. */
export function formatSummary(result: Pick<StructuredFile, 'summary'>): string {
  return `${JSON.stringify(result.summary, null, 2)}\n`;
}
