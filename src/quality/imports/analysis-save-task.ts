import { newId } from '../../platform/db/new-id.ts';
import { openPool } from '../../platform/db/open-pool.ts';
import { readAnalysisFile } from './analysis-file.ts';
import type { PlanTask, SaveAnswer, SaveTask } from './analysis-messages.ts';
import { commitInTurn } from './commit-in-turn.ts';
import { type ImportToCommit, planImport } from './commit-plan.ts';
import type { Progress } from './contract.ts';
import type { PlanCounts } from './import-plan.ts';

/** Writes a kept result into the base, from the analysis thread: planning thousands of records would hold the server up. */
export async function saveAnalysis(task: SaveTask, report: (progress: Progress) => void): Promise<SaveAnswer> {
  const input = await readInput(task);
  const pool = openPool(task.databaseUrl, 2);
  try {
    const { status, counts, file } = await commitInTurn(pool, {
      ...input,
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

/** What saving a kept result would change. */
export async function planAnalysis(task: PlanTask): Promise<PlanCounts> {
  const input = await readInput(task);
  const pool = openPool(task.databaseUrl, 2);
  try {
    return (await planImport(pool, input)).counts;
  } finally {
    await pool.end();
  }
}

async function readInput(task: SaveTask | PlanTask): Promise<ImportToCommit> {
  const { arrangement, table, answers } = await readAnalysisFile(task.folder);
  const { workspaceId, userId, actor, mapping } = task;
  const file = { ...task.file, headerRow: table.headerRow };
  return { workspaceId, userId, actor, file, table, mapping, arrangement, answers, now: new Date(task.now), newId };
}
