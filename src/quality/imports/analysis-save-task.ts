import { newId } from '../../platform/db/new-id.ts';
import { openPool } from '../../platform/db/open-pool.ts';
import { readAnalysisFile } from './analysis-file.ts';
import type { SaveAnswer, SaveTask } from './analysis-messages.ts';
import { commitImport } from './commit-plan.ts';
import type { Progress } from './contract.ts';

/** Writes a kept result into the base, from the analysis thread: planning thousands of records would hold the server up. */
export async function saveAnalysis(task: SaveTask, report: (progress: Progress) => void): Promise<SaveAnswer> {
  const { arrangement, table, answers } = await readAnalysisFile(task.folder);
  const pool = openPool(task.databaseUrl, 2);
  try {
    const { status, counts, file } = await commitImport(pool, {
      workspaceId: task.workspaceId,
      userId: task.userId,
      file: { ...task.file, headerRow: table.headerRow },
      table,
      mapping: task.mapping,
      arrangement,
      answers,
      now: new Date(task.now),
      newId,
      onProgress: (done, total) => report({ stage: 'saving', done, total }),
    });
    return {
      isAgain: status === 'already_saved',
      savedAt: file.committedAt?.toISOString() ?? task.now,
      created: counts.created,
      // A saving of before this was counted says nothing of it.
      toCheck: counts.toCheck ?? 0,
      importId: file.importFileId,
    };
  } finally {
    await pool.end();
  }
}
