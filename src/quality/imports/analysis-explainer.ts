import type { Answer } from '../../matching/arrangement.ts';
import type { ColumnMapping } from '../../matching/column-mapping.ts';
import { AnalysisThreadPool } from './analysis-thread-pool.ts';
import type { WhyApart } from './contract.ts';

/** A person who asks twice asks within this; then the memory is given back. */
const IDLE_MS = 120_000;

interface Question {
  readonly folder: string;
  readonly mapping: ColumnMapping;
  readonly threads: number;
  readonly answers: Readonly<Record<string, Answer['answer']>>;
  readonly left: string;
  readonly right: string;
}

/**
 * Weighs pairs of finished analyses again. The whole sheet is arranged for it, which takes seconds and hundreds of
 * megabytes: so in a thread of its own, where neither the server nor the pages of the same analysis wait for it, one
 * analysis at a time, and given back when nobody asks any more.
 */
export class AnalysisExplainer {
  readonly #threads: AnalysisThreadPool;

  constructor(idleMs = IDLE_MS) {
    this.#threads = new AnalysisThreadPool({ kept: 1, idleMs });
  }

  /** Analyses that are held in memory for the next question. */
  get heldCount(): number {
    return this.#threads.size;
  }

  async explain(id: string, { folder, answers, ...asked }: Question): Promise<WhyApart> {
    const thread = await this.#threads.get(id, async (opened) => {
      await opened.run({ kind: 'open', folder });
    });
    await thread.run({ kind: 'answers', answers });
    return (await thread.run({ kind: 'explain', ...asked })) as WhyApart; // by the kind of the task
  }

  /** Another result took the place of the one that was held. */
  async letGo(id: string): Promise<void> {
    await this.#threads.letGo(id);
  }

  async close(): Promise<void> {
    await this.#threads.close();
  }
}
