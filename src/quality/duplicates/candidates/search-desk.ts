import { sql } from 'kysely';
import type { Pool } from 'pg';
import { type Access, assertMay } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import { type Tx, withWorkspace } from '../../../platform/db/transaction.ts';
import { runInThread } from '../../../platform/workers/run-in-thread.ts';
import type { SearchState } from './contract.ts';
import type { SearchProgress } from './search-base.ts';
import type { SearchTask } from './search-worker.ts';

interface DeskParts {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly report: (error: unknown) => void;
  readonly newId: () => string;
  readonly now: () => Date;
}

interface Running {
  readonly halt: AbortController;
  readonly ended: Promise<void>;
}

const GRACE_MS = 2_000;

/** Runs searches of whole bases in threads, one per workspace at a time. */
export class SearchDesk {
  private readonly running = new Map<string, Running>();
  private readonly parts: DeskParts;

  constructor(parts: DeskParts) {
    this.parts = parts;
  }

  /** Begins a search once the caller's transaction is committed; one that runs already is answered. @throws AppError `right_missing`. */
  async start(tx: Tx, access: Access): Promise<{ readonly id: string; begin(): void }> {
    assertMay(access, 'merge_records');
    const { workspaceId } = access;
    const now = this.parts.now();
    const { rows } = await sql<{ id: string }>`
      select candidate_search_id as id from candidate_search
      where workspace_id = ${workspaceId} and status = 'running'`.execute(tx);
    const [found] = rows;
    if (found && this.running.has(found.id)) return { id: found.id, begin: () => {} };
    // What runs nowhere any more was cut short by a stop of the server.
    await sql`
      update candidate_search s set status = 'failed', ended_at = ${now}
      where s.workspace_id = ${workspaceId} and s.status = 'running'`.execute(tx);
    const id = this.parts.newId();
    await sql`
      insert into candidate_search (workspace_id, candidate_search_id, status, done_count, total_count, found_count, started_by,
        started_at)
      values (${workspaceId}, ${id}, 'running', 0, 0, 0, ${access.actorId}, ${now})`.execute(tx);
    return { id, begin: () => this.run(workspaceId, id) };
  }

  private run(workspaceId: string, id: string): void {
    const halt = new AbortController();
    const { databaseUrl, now } = this.parts;
    let noting: Promise<void> = Promise.resolve();
    const note = (progress: SearchProgress, status: SearchState['status']) => {
      noting = noting.then(() => this.note(workspaceId, id, progress, status)).catch(this.parts.report);
      return noting;
    };
    let last: SearchProgress = { done: 0, total: 0, found: 0 };
    const ended = runInThread<SearchTask, SearchProgress, number>(
      { databaseUrl, workspaceId, searchId: id, now: now() },
      {
        entry: new URL('./search-worker.ts', import.meta.url),
        signal: halt.signal,
        graceMs: GRACE_MS,
        youngMegabytes: 64,
        onWord: (progress) => {
          last = progress;
          void note(progress, 'running');
        },
      },
    )
      .then(
        (found) => note({ done: last.total, total: last.total, found }, 'done'),
        (error: unknown) => {
          if (!halt.signal.aborted) this.parts.report(error);
          return note(last, halt.signal.aborted ? 'cancelled' : 'failed');
        },
      )
      .finally(() => this.running.delete(id));
    this.running.set(id, { halt, ended });
  }

  private note(
    workspaceId: string,
    id: string,
    { done, total, found }: SearchProgress,
    status: SearchState['status'],
  ): Promise<void> {
    const endedAt = status === 'running' ? null : this.parts.now();
    return withWorkspace(this.parts.pool, workspaceId, async (tx) => {
      await sql`
        update candidate_search s
        set status = ${status}, done_count = ${done}, total_count = ${total}, found_count = ${found}, ended_at = ${endedAt}
        where s.workspace_id = ${workspaceId} and s.candidate_search_id = ${id} and s.status = 'running'`.execute(tx);
    });
  }

  /** @throws AppError `right_missing`, `search_unknown`. */
  async cancel(tx: Tx, access: Access, id: string): Promise<void> {
    assertMay(access, 'merge_records');
    const { rows } = await sql`
      select from candidate_search where workspace_id = ${access.workspaceId} and candidate_search_id = ${id}`.execute(
      tx,
    );
    if (rows.length === 0) throw new AppError('search_unknown', { values: { id }, status: 404 });
    this.running.get(id)?.halt.abort(new Error('cancelled'));
  }

  /** Once the search is over, for those that wait for it. */
  settled(id: string): Promise<void> {
    return this.running.get(id)?.ended ?? Promise.resolve();
  }

  async close(): Promise<void> {
    const all = [...this.running.values()];
    for (const { halt } of all) halt.abort(new Error('closing'));
    await Promise.all(all.map(({ ended }) => ended));
  }
}

/** The last search of the workspace; null where there was none. @throws AppError `right_missing`. */
export async function getLatestSearch(tx: Tx, access: Access): Promise<SearchState | null> {
  assertMay(access, 'merge_records');
  const { rows } = await sql<Omit<SearchState, 'startedAt' | 'endedAt'> & { startedAt: Date; endedAt: Date | null }>`
    select candidate_search_id as id, status, done_count as done, total_count as total, found_count as found,
      started_at as "startedAt", ended_at as "endedAt"
    from candidate_search where workspace_id = ${access.workspaceId}
    order by candidate_search_id desc limit 1`.execute(tx);
  const [row] = rows;
  return row ? { ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null } : null;
}
