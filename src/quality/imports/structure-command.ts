import { totalmem } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Language } from '../../domain/words/words.ts';
import { runInThread } from '../../platform/workers/run-in-thread.ts';
import { createProgressBar } from './progress-bar.ts';
import { parseStructureOptions, type StructureCommand, UsageError } from './structure-command-options.ts';
import type { CommandEnding, CommandProgress, CommandTask } from './structure-worker.ts';

// What is young has 3 × 16 MB instead of 3 × 64, and the heap grows by doubling: 20,000 rows and the workbook took 7.1–8.3 s and
// 400–430 MB; steps of 40 % with 3 × 4 MB took 8.5–10.2 s and 340–380 MB (run alternately, bench/RESULTS.md).
const HEAP_GROWTH = '--heap-growing-percent=100';
const YOUNG_MEGABYTES = 48;
/** Node stops a thread at some 4 GB however large the machine is: a file may take three quarters of it. */
const SHARE_OF_MACHINE = 0.75;
/** With the three seconds that a person is promised in mind. */
const GRACE_MS = 2_000;

/**
 * `ramure structure FILE …`. Gives the exit code: 0 done, 1 our fault, 2 usage, 3 unreadable, 4 cannot write, 130 interrupted.
 * The work is done in a thread and this one only listens: signals are heard in the middle of a long calculation.
 */
export async function runStructureCommand(words: readonly string[], signal: AbortSignal): Promise<number> {
  let language: Language = 'fr';
  try {
    const command = parseStructureOptions(words, process.env);
    language = command.language;
    const { exitCode, stdout, stderr } = await structureInThread(command, signal);
    process.stderr.write(stderr);
    process.stdout.write(stdout);
    return exitCode;
  } catch (error) {
    // Words are loaded by the thread; here they are seldom needed.
    const { say } = await import('../../domain/words/say.ts');
    if (signal.aborted) return end(130, say(language, 'cli_interrupted'));
    if (error instanceof UsageError) return end(2, say(language, error.code, error.values));
    return end(1, say(language, 'cli_our_fault', { detail: error instanceof Error ? error.message : String(error) }));
  }
}

function end(exitCode: number, text: string): number {
  process.stderr.write(`${text}\n`);
  return exitCode;
}

async function structureInThread(command: StructureCommand, signal: AbortSignal): Promise<CommandEnding> {
  setFlagsFromString(HEAP_GROWTH);
  const bar = createProgressBar(process.stderr);
  try {
    const task: CommandTask = { command, showsProgress: process.stderr.isTTY };
    return await runInThread<CommandTask, CommandProgress, CommandEnding>(task, {
      entry: new URL('./structure-worker.ts', import.meta.url),
      signal,
      graceMs: GRACE_MS,
      youngMegabytes: YOUNG_MEGABYTES,
      oldMegabytes: oldMegabytes(),
      onWord: ({ name, done, total }) => bar.show(name, done, total),
    });
  } finally {
    bar.clear();
    if (signal.aborted) await tidyUp(command.out);
  }
}

/** Of the machine, or of the share of it that this process was given. */
function oldMegabytes(): number {
  const given = process.constrainedMemory();
  const bytes = given > 0 ? Math.min(given, totalmem()) : totalmem();
  return Math.floor((bytes * SHARE_OF_MACHINE) / 2 ** 20);
}

/** A thread that had to be ended could not remove what it was writing. */
async function tidyUp(folder: string): Promise<void> {
  const { removeHalfWritten } = await import('../../platform/files/replace-folder.ts');
  await removeHalfWritten(folder);
}
