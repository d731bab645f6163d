import { openPool } from '../../../platform/db/open-pool.ts';
import { answerInThread } from '../../../platform/workers/run-in-thread.ts';
import { type SearchProgress, searchBase } from './search-base.ts';

export interface SearchTask {
  readonly databaseUrl: string;
  readonly workspaceId: string;
  readonly searchId: string;
  readonly now: Date;
}

const SAY_EVERY_MS = 200;

// Thread entry: the whole base is compared beside the server, which goes on answering.
await answerInThread<SearchTask, SearchProgress, number>(async ({ input, hear, say }) => {
  const pool = openPool(input.databaseUrl, 2);
  let saidAt = 0;
  try {
    return await searchBase({
      ...input,
      pool,
      onProgress: (progress) => {
        hear();
        if (performance.now() - saidAt < SAY_EVERY_MS) return;
        saidAt = performance.now();
        say(progress);
      },
    });
  } finally {
    await pool.end();
  }
});
