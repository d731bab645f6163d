import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type DataSet, findSets } from './matching/find-sets.ts';
import { HEADER, printDetails, printRow } from './matching/print-result.ts';
import { rotateSet } from './matching/rotate-set.ts';
import type { MeasuredSet } from './matching/run-set.ts';

/**
 * The statistical engine on public data: `npm run bench -- matching --data DIR [--sets a,b] [--workers N] [--verbose]`.
 * DIR holds CSVs with a column `cluster`, or two lists with a CSV of their matches. One configuration per type of
 * object, thresholds fixed in advance; the truth is read by the scorer alone. `--rotate N` makes a set N times larger
 * by rotating its letters, so that no copy resembles another.
 */
const RUN_SET = fileURLToPath(new URL('./matching/run-set.ts', import.meta.url));

/** Each set in a process of its own: its processor time and its memory are its own. */
function runApart(set: DataSet, workers: number): Promise<MeasuredSet> {
  return new Promise((resolve, reject) => {
    const child = fork(RUN_SET, [JSON.stringify({ set, workers })]);
    let result: MeasuredSet | null = null;
    // The child sends its one result and ends.
    child.on('message', (message) => {
      result = message as MeasuredSet;
    });
    child.on('error', reject);
    child.on('exit', (code) => (result ? resolve(result) : reject(new Error(`${set.name} ended with ${code}`))));
  });
}

async function describeMachine(workers: number): Promise<string> {
  const info = await readFile('/proc/cpuinfo', 'utf8').catch(() => '');
  const model = /model name\s*:\s*(.+)/.exec(info)?.[1] ?? process.arch;
  const load = loadavg()[0]!.toFixed(1);
  return `Node ${process.versions.node}, ${availableParallelism()} cores (${model}), load ${load} at the start, ${workers} worker(s)`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      sets: { type: 'string' },
      workers: { type: 'string', default: '1' },
      rotate: { type: 'string', default: '1' },
      verbose: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) throw new Error('--data DIR is missing: the folder of the data sets');
  const wanted = values.sets?.split(',');
  const sets = (await findSets(values.data)).filter(({ name }) => wanted === undefined || wanted.includes(name));
  const workers = Number(values.workers);
  const times = Number(values.rotate);
  process.stdout.write(`${await describeMachine(workers)}\n\n${HEADER}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'ramure-bench-'));
  try {
    for (const found of sets) {
      const set = times > 1 ? await rotateSet(found, times, folder) : found;
      const result = await runApart(set, workers);
      process.stdout.write(`${printRow(result)}\n`);
      if (values.verbose) process.stdout.write(`${printDetails(result)}\n`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (import.meta.main) await main();
