import { expect, test } from 'vitest';
import { runInThread } from './run-in-thread.ts';

const OURS = new URL('./run-in-thread.ts', import.meta.url).href;
const thread = (task: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { answerInThread } from '${OURS}'; await answerInThread(${task});`)}`,
  );

interface Options {
  readonly signal?: AbortSignal;
  readonly onWord?: (word: unknown) => void;
  readonly oldMegabytes?: number;
}

function run(task: string, options: Options = {}) {
  return runInThread<number, unknown, unknown>(20, {
    entry: thread(task),
    signal: options.signal ?? new AbortController().signal,
    graceMs: 50,
    youngMegabytes: 48,
    ...(options.oldMegabytes === undefined ? {} : { oldMegabytes: options.oldMegabytes }),
    onWord: options.onWord ?? (() => {}),
  });
}

test('a thread is given its task, says how far it is and answers', async () => {
  const words: unknown[] = [];
  const doubled = await run('async ({ input, say }) => { say(1); say(2); return input * 2; }', {
    onWord: (word) => words.push(word),
  });
  expect(doubled).toBe(40);
  expect(words).toEqual([1, 2]);
});

test('a thread may hold as much as it is told, and as Node says where it is told nothing', async () => {
  const limit = `async () => (await import('node:v8')).getHeapStatistics().heap_size_limit / 2 ** 20`;
  const [usual, large] = [await run(limit), await run(limit, { oldMegabytes: 9000 })];
  expect(large).toBeGreaterThanOrEqual(9000);
  expect(usual).not.toBe(large);
});

test('a thread that fails gives its reason', async () => {
  await expect(run(`async () => { throw new Error('bad row'); }`)).rejects.toThrow('bad row');
});

test('an interrupted thread puts its things in order', async () => {
  const interruption = new AbortController();
  const tidying = run(
    `({ signal, say }) => new Promise((done) => {
      signal.addEventListener('abort', () => done('tidy'));
      setInterval(() => {}, 1000);
      say('ready');
    })`,
    { signal: interruption.signal, onWord: () => interruption.abort(new Error('interrupted')) },
  );
  expect(await tidying).toBe('tidy');
});

test('a calculation that listens now and then hears the interruption', async () => {
  const interruption = new AbortController();
  const calculating = run(
    `async ({ hear, say }) => { say('ready'); try { for (;;) hear(); } catch { return 'heard'; } }`,
    {
      signal: interruption.signal,
      onWord: () => interruption.abort(new Error('interrupted')),
    },
  );
  expect(await calculating).toBe('heard');
});

test('a calculation that never listens is ended', async () => {
  const interruption = new AbortController();
  const deaf = run(`async ({ say }) => { say('ready'); for (;;); }`, {
    signal: interruption.signal,
    onWord: () => interruption.abort(new Error('interrupted')),
  });
  await expect(deaf).rejects.toThrow('interrupted');
});

test('nothing begins for a caller who has given up already', async () => {
  const signal = AbortSignal.abort(new Error('interrupted'));
  await expect(run('async () => 1', { signal })).rejects.toThrow('interrupted');
});
