import { AnalysisThread } from './analysis-thread.ts';

interface PoolSettings {
  // An open result of a large sheet weighs hundreds of megabytes: the one that was asked longest ago is let go first.
  readonly kept: number;
  /** A thread that nobody asked for so long is stopped; it stays as long as it is kept where nothing is said. */
  readonly idleMs?: number;
}

/** Threads that hold a finished analysis and answer for it; few at a time. */
export class AnalysisThreadPool {
  /** Most recently asked last. */
  readonly #threads = new Map<string, AnalysisThread>();
  readonly #idleTimers = new Map<string, NodeJS.Timeout>();
  readonly #settings: PoolSettings;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  get size(): number {
    return this.#threads.size;
  }

  /** The thread that answers for an analysis, opened from disk where none is. */
  async get(id: string, open: (thread: AnalysisThread) => Promise<void>): Promise<AnalysisThread> {
    const kept = this.#threads.get(id);
    if (kept?.isAlive) {
      this.#keep(id, kept);
      return kept;
    }
    const thread = new AnalysisThread();
    this.#keep(id, thread);
    try {
      await open(thread);
    } catch (error) {
      // A thread that could not be opened holds nothing: the next one who asks tries again with another.
      if (this.#threads.get(id) === thread) this.#threads.delete(id);
      await thread.stop();
      throw error;
    }
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
    clearTimeout(this.#idleTimers.get(id));
    this.#idleTimers.delete(id);
    await thread?.stop();
  }

  async close(): Promise<void> {
    for (const timer of this.#idleTimers.values()) clearTimeout(timer);
    await Promise.all([...this.#threads.values()].map((thread) => thread.stop()));
  }

  #keep(id: string, thread: AnalysisThread): void {
    this.#threads.delete(id);
    this.#threads.set(id, thread);
    this.#waitIdle(id);
    for (const [oldId, old] of this.#threads) {
      if (this.#threads.size <= this.#settings.kept) return;
      if (old.isBusy || oldId === id) continue;
      this.#threads.delete(oldId);
      void old.stop();
    }
  }

  #waitIdle(id: string): void {
    const { idleMs } = this.#settings;
    clearTimeout(this.#idleTimers.get(id));
    if (idleMs === undefined) return;
    const letGo = () => (this.#threads.get(id)?.isBusy ? this.#waitIdle(id) : void this.letGo(id));
    this.#idleTimers.set(id, setTimeout(letGo, idleMs).unref());
  }
}
