import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import { type CommitResult, commitImport, type ImportToCommit } from './commit-plan.ts';

const TRY_AGAIN_MS = 300;

/**
 * Saves an arrangement once no other file is being saved or taken back in the workspace: it is planned when its turn comes,
 * on what the one before has written, so that two files at once end as one after the other.
 */
export async function commitInTurn(pool: Pool, input: ImportToCommit): Promise<CommitResult> {
  for (;;) {
    try {
      return await commitImport(pool, input);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'import_already_running') throw error;
      input.signal?.throwIfAborted();
      await sleep(TRY_AGAIN_MS);
    }
  }
}
