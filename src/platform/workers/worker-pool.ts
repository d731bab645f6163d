import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a thread answers for one task. */
interface ThreadAnswer<Output> {
  readonly task: number;
  readonly output: Output;
}

export interface PoolOptions {
  /** Module run by each thread; it must answer each `{task, input}` message with `{task, output}`. */
  readonly entry: URL;
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onDone?: (done: number, total: number) => void;
}

/** How many threads to use when nobody says: all cores but never more than four, because memory grows with each. */
export function defaultThreadCount(): number {
  return Math.min(4, availableParallelism());
}

/**
 * Runs each input through a thread and gives the outputs in the order of the inputs, whatever the number of threads.
 * The first failure, or an abort, ends every thread.
 */
export async function runInThreads<Input, Output>(inputs: readonly Input[], options: PoolOptions): Promise<Output[]> {
  options.signal?.throwIfAborted();
  const outputs = new Array<Output>(inputs.length);
  let next = 0;
  let done = 0;
  const threads: Worker[] = [];
  const stopAll = () => Promise.all(threads.map((thread) => thread.terminate()));

  const work = (thread: Worker) =>
    new Promise<void>((resolve, reject) => {
      const handOut = () => {
        if (next >= inputs.length) return resolve();
        const task = next++;
        thread.postMessage({ task, input: inputs[task] });
      };
      thread.on('message', (answer: ThreadAnswer<Output>) => {
        outputs[answer.task] = answer.output;
        done += 1;
        options.onDone?.(done, inputs.length);
        handOut();
      });
      thread.on('error', reject);
      thread.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`thread ended with code ${code}`))));
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason), { once: true });
      handOut();
    });

  try {
    const count = Math.max(1, Math.min(options.threads, inputs.length));
    for (let position = 0; position < count; position += 1) threads.push(new Worker(options.entry));
    await Promise.all(threads.map(work));
    return outputs;
  } finally {
    await stopAll();
  }
}
