import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import { withWorkspace } from '../../../platform/db/transaction.ts';
import { runInThread } from '../../../platform/workers/run-in-thread.ts';
import type { UndoTask } from './undo-worker.ts';

interface DeskParts {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly references: readonly RecordReference[];
  readonly report: (error: unknown) => void;
  readonly now: () => Date;
}

interface Running {
  readonly halt: AbortController;
  readonly ended: Promise<void>;
}

/** A batch under way is finished before an undoing stops. */
const GRACE_MS = 60_000;

/** Foresees and does undoings of imports in threads. How far each is stands in the base, so that leaving a page loses nothing. */
export class UndoDesk {
  private readonly running = new Map<string, Running>();
  private readonly parts: DeskParts;

  constructor(parts: DeskParts) {
    this.parts = parts;
  }

  /** True while it is at work here; one that says it runs and runs nowhere was cut short by a stop of the server. */
  isAtWork(undoId: string): boolean {
    return this.running.has(undoId);
  }

  /** Starts the thread of an undoing whose transaction is committed. */
  run(workspaceId: string, undoId: string): void {
    if (this.running.has(undoId)) return;
    const halt = new AbortController();
    const { databaseUrl, references, now, report } = this.parts;
    const ended = runInThread<UndoTask, never, string>(
      { databaseUrl, workspaceId, undoId, references, now: now() },
      {
        entry: new URL('./undo-worker.ts', import.meta.url),
        signal: halt.signal,
        graceMs: GRACE_MS,
        youngMegabytes: 64,
        onWord: () => {},
      },
    )
      .then(
        () => {},
        async (error: unknown) => {
          if (!halt.signal.aborted) report(error);
          await this.fail(workspaceId, undoId).catch(report);
        },
      )
      .finally(() => this.running.delete(undoId));
    this.running.set(undoId, { halt, ended });
  }

  /** Asks it to stop after the batch under way, and waits for it. */
  async cancel(undoId: string): Promise<void> {
    const running = this.running.get(undoId);
    running?.halt.abort(new Error('cancelled'));
    await running?.ended;
  }

  async close(): Promise<void> {
    await Promise.all([...this.running.keys()].map((undoId) => this.cancel(undoId)));
  }

  private fail(workspaceId: string, undoId: string): Promise<void> {
    return withWorkspace(this.parts.pool, workspaceId, async (tx) => {
      await sql`
        update import_undo t set status = 'failed', ended_at = ${this.parts.now()}
        where t.workspace_id = ${workspaceId} and t.import_undo_id = ${undoId} and t.status in ('planning', 'running')`.execute(
        tx,
      );
    });
  }
}
