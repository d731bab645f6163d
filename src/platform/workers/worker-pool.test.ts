import { expect, test } from 'vitest';
import { runInThreads } from './worker-pool.ts';

const thread = (body: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${body}`)}`);
const doubling = thread(`parentPort.on('message', ({ task, input }) => {
  setTimeout(() => parentPort.postMessage({ task, output: input * 2 }), input % 3);
});`);

test('outputs come in the order of the inputs, whatever the number of threads', async () => {
  const inputs = Array.from({ length: 20 }, (_, position) => position);
  const expected = inputs.map((input) => input * 2);
  for (const threads of [1, 2, 3]) {
    expect(await runInThreads<number, number>(inputs, { entry: doubling, threads })).toEqual(expected);
  }
});

test('progress counts up to the whole', async () => {
  const seen: number[] = [];
  await runInThreads<number, number>([1, 2, 3], { entry: doubling, threads: 2, onDone: (done) => seen.push(done) });
  expect(seen).toEqual([1, 2, 3]);
});

test('a thread that fails ends the whole with its reason', async () => {
  const failing = thread(`parentPort.on('message', () => { throw new Error('bad row'); });`);
  await expect(runInThreads([1, 2], { entry: failing, threads: 2 })).rejects.toThrow('bad row');
});

test('an interruption ends threads that would never answer', async () => {
  const silent = thread(`parentPort.on('message', () => {});`);
  const interruption = new AbortController();
  const running = runInThreads([1], { entry: silent, threads: 1, signal: interruption.signal });
  setTimeout(() => interruption.abort(new Error('interrupted')), 50);
  await expect(running).rejects.toThrow('interrupted');
});

test('the calling thread takes its share, and alone is enough', async () => {
  const inputs = Array.from({ length: 20 }, (_, position) => position);
  const expected = inputs.map((input) => input * 2);
  for (const threads of [1, 2, 3]) {
    let times = 0;
    const here = (input: number): number => {
      times += 1;
      return input * 2;
    };
    expect(await runInThreads<number, number>(inputs, { entry: doubling, threads, here })).toEqual(expected);
    expect(times).toBeGreaterThan(0);
    if (threads === 1) expect(times).toBe(inputs.length);
  }
});

test('after a failure in a thread the calling thread begins nothing more', async () => {
  const failing = thread(`parentPort.on('message', () => { throw new Error('bad row'); });`);
  let times = 0;
  const slow = (): void => {
    times += 1;
    const until = performance.now() + 20;
    while (performance.now() < until);
  };
  const running = runInThreads<number, void>([...Array(500).keys()], { entry: failing, threads: 2, here: slow });
  await expect(running).rejects.toThrow('bad row');
  const before = times;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([times - before, times < 500]).toEqual([0, true]);
});
