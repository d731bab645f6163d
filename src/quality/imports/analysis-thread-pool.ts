import { AnalysisThread } from './analysis-thread.ts';

// An open result of a large sheet weighs hundreds of megabytes: the one that was asked longest ago is let go first.
const THREADS_KEPT = 3;

/** Threads that hold a finished analysis and answer for it; few at a time. */
export class AnalysisThreadPool {
  /** Most recently asked last. */
  readonly #threads = new Map<string, AnalysisThread>();

  /** The thread that answers for an analysis, opened from disk where none is. */
  async get(id: string, open: (thread: AnalysisThread) => Promise<void>): Promise<AnalysisThread> {
    const kept = this.#threads.get(id);
    if (kept?.isAlive) {
      this.#keep(id, kept);
      return kept;
    }
    const thread = new AnalysisThread();
    this.#keep(id, thread);
    await open(thread);
    return thread;
  }

  /** A newer result takes the place of the one that answered until now. */
  async replace(id: string, thread: AnalysisThread): Promise<void> {
    const before = this.#threads.get(id);
    this.#keep(id, thread);
    await before?.stop();
  }

  async letGo(id: string): Promise<void> {
    const thread = this.#threads.get(id);
    this.#threads.delete(id);
    await thread?.stop();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads.values()].map((thread) => thread.stop()));
  }

  #keep(id: string, thread: AnalysisThread): void {
    this.#threads.delete(id);
    this.#threads.set(id, thread);
    for (const [oldId, old] of this.#threads) {
      if (this.#threads.size <= THREADS_KEPT) return;
      if (old.isBusy || oldId === id) continue;
      this.#threads.delete(oldId);
      void old.stop();
    }
  }
}
