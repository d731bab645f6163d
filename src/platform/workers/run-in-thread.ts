import { parentPort, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';

/** What a thread says: something on its way, or its last word. */
type ThreadMessage<Word, Value> = { readonly word: Word } | { readonly value: Value };

export interface ThreadOptions<Word> {
  /** Module of the thread; it calls `answerInThread`. */
  readonly entry: URL;
  readonly signal: AbortSignal;
  /** How long an interrupted thread may take to put its things in order before it is ended. */
  readonly graceMs: number;
  /** Room for what is young: see `resourceLimits` of node:worker_threads. */
  readonly youngMegabytes: number;
  /** The most that its heap may hold; what Node gives by itself (some 4 GB on a large machine) where it is not said. */
  readonly oldMegabytes?: number;
  readonly onWord: (word: Word) => void;
}

/**
 * Runs one long task in a thread, so that whoever waits hears signals in the middle of a calculation that hears none.
 * @throws what the thread threw; the signal's reason when the thread had to be ended.
 */
export async function runInThread<Input, Word, Value>(input: Input, options: ThreadOptions<Word>): Promise<Value> {
  const { entry, signal } = options;
  signal.throwIfAborted();
  const thread = new Worker(entry, {
    workerData: input,
    resourceLimits: {
      maxYoungGenerationSizeMb: options.youngMegabytes,
      ...(options.oldMegabytes === undefined ? {} : { maxOldGenerationSizeMb: options.oldMegabytes }),
    },
  });
  let ending: NodeJS.Timeout | undefined;
  const interrupt = () => {
    thread.postMessage('interrupt');
    ending = setTimeout(() => void thread.terminate(), options.graceMs);
  };
  signal.addEventListener('abort', interrupt, { once: true });
  return new Promise<Value>((resolve, reject) => {
    thread.on('message', (message: ThreadMessage<Word, Value>) => {
      if ('value' in message) resolve(message.value);
      else options.onWord(message.word);
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(ending);
      signal.removeEventListener('abort', interrupt);
      reject(signal.reason ?? new Error('thread ended without an answer'));
    });
  });
}

/** What the task of a thread may ask and say. */
export interface ThreadContext<Input, Word> {
  readonly input: Input;
  readonly signal: AbortSignal;
  /** To call now and then in a long calculation. @throws the signal's reason once the task was interrupted. */
  hear(): void;
  say(word: Word): void;
}

/** The thread's side of `runInThread`: does the task and answers with what it gives. */
export async function answerInThread<Input, Word, Value>(
  perform: (context: ThreadContext<Input, Word>) => Promise<Value>,
): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('not a thread');
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Error('interrupted'));
  port.once('message', interrupt).unref();
  const value = await perform({
    input: workerData,
    signal: interruption.signal,
    hear() {
      // A calculation gives no turn to the loop that would bring the message.
      if (!interruption.signal.aborted && receiveMessageOnPort(port)) interrupt();
      interruption.signal.throwIfAborted();
    },
    say: (word) => port.postMessage({ word }),
  });
  port.postMessage({ value });
}
