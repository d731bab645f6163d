import { Worker } from 'node:worker_threads';
import { AppError } from '../../platform/app-error.ts';
import type { AnalysisTask, ThreadMessage } from './analysis-messages.ts';
import type { QueryAnswer, QueryArgs, QueryName } from './analysis-queries.ts';
import type { Progress } from './contract.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** The server's end of one analysis thread. Tasks are answered in the order in which they were given. */
export class AnalysisThread {
  readonly #worker = new Worker(new URL('./analysis-worker.ts', import.meta.url));
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #hasStopped = false;

  constructor() {
    this.#worker.on('message', (message: ThreadMessage) => this.#hear(message));
    this.#worker.on('error', (error) =>
      this.#failAll(new AppError('analysis_failed', { status: 500, values: { message: error.message }, cause: error })),
    );
    this.#worker.on('exit', () => this.#failAll(new AppError('analysis_cancelled', { status: 409 })));
  }

  get isAlive(): boolean {
    return !this.#hasStopped;
  }

  get isBusy(): boolean {
    return this.#waiting.size > 0;
  }

  /** Gives the thread a task and waits for its answer. @throws AppError with the fact that stopped it. */
  run(input: AnalysisTask, onProgress?: (progress: Progress) => void): Promise<unknown> {
    if (this.#hasStopped) return Promise.reject(new AppError('analysis_cancelled', { status: 409 }));
    const task = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(task, { resolve, reject, onProgress });
      this.#worker.postMessage({ task, input });
    });
  }

  /** Asks the held result. */
  async query<Name extends QueryName>(name: Name, args: QueryArgs<Name>): Promise<QueryAnswer<Name>> {
    return (await this.run({ kind: 'query', name, args })) as QueryAnswer<Name>; // the thread answers with the function of that name
  }

  /** Ends the thread at once, whatever it was doing. */
  async stop(): Promise<void> {
    this.#hasStopped = true;
    await this.#worker.terminate();
  }

  #hear(message: ThreadMessage): void {
    const waiting = this.#waiting.get(message.task);
    if (!waiting) return;
    if ('progress' in message) {
      waiting.onProgress?.(message.progress);
      return;
    }
    this.#waiting.delete(message.task);
    if ('value' in message) waiting.resolve(message.value);
    else waiting.reject(new AppError(message.problem.code, { status: message.status, values: message.problem.values }));
  }

  #failAll(error: AppError): void {
    this.#hasStopped = true;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
