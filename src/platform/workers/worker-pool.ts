import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a thread answers for one task. */
interface ThreadAnswer<Output> {
  readonly task: number;
  readonly output: Output;
}

export interface PoolOptions<Input, Output> {
  /** Module run by each thread; it must answer each `{task, input}` message with `{task, output}`. */
  readonly entry: URL;
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onDone?: (done: number, total: number) => void;
  /** The same work in the calling thread, which then is one of the threads: one less to start and to hold in memory. */
  readonly here?: (input: Input) => Output;
}

/** How many threads to use when nobody says: all cores but never more than four, because memory grows with each. */
export function defaultThreadCount(): number {
  return Math.min(4, availableParallelism());
}

/** Tasks that a thread has at once: the next one waits there already while it works. */
const AT_HAND = 2;

/**
 * Runs each input through a thread and gives the outputs in the order of the inputs, whatever the number of threads.
 * The first failure, or an abort, ends every thread.
 */
export async function runInThreads<Input, Output>(
  inputs: readonly Input[],
  options: PoolOptions<Input, Output>,
): Promise<Output[]> {
  const { here, signal } = options;
  signal?.throwIfAborted();
  const outputs = new Array<Output>(inputs.length);
  let next = 0;
  let done = 0;
  const threads: Worker[] = [];
  const take = (task: number, output: Output): void => {
    outputs[task] = output;
    done += 1;
    options.onDone?.(done, inputs.length);
  };

  const work = (thread: Worker) =>
    new Promise<void>((resolve, reject) => {
      let waiting = 0;
      const handOut = () => {
        for (; waiting < AT_HAND && next < inputs.length; waiting += 1, next += 1)
          thread.postMessage({ task: next, input: inputs[next] });
        if (waiting === 0) resolve();
      };
      thread.on('message', ({ task, output }: ThreadAnswer<Output>) => {
        waiting -= 1;
        take(task, output);
        handOut();
      });
      thread.on('error', reject);
      thread.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`thread ended with code ${code}`))));
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      handOut();
    });
  const workHere = async (run: (input: Input) => Output): Promise<void> => {
    while (next < inputs.length) {
      const task = next++;
      take(task, run(inputs[task] as Input)); // a task is a place among the inputs
      // Lets answers and interruptions in between two tasks.
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    }
  };

  try {
    const count = Math.max(1, Math.min(options.threads, inputs.length)) - (here === undefined ? 0 : 1);
    for (let position = 0; position < count; position += 1) threads.push(new Worker(options.entry));
    const works = threads.map(work);
    if (here !== undefined) works.push(workHere(here));
    await Promise.all(works);
    return outputs;
  } finally {
    // After a failure nothing more is begun, here neither.
    next = inputs.length;
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
