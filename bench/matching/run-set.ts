import { readFileSync } from 'node:fs';
import type { DataSet } from './find-sets.ts';
import { matchSet, type SetResult } from './match-set.ts';

/** A result with the memory of the process that made it. */
export interface MeasuredSet extends SetResult {
  /** Highest resident memory until matching ended, reading included, in MB; 0 where the system does not tell. */
  readonly peakMegabytes: number;
}

/** The kernel keeps the high-water mark of this process itself. */
function peakMegabytes(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

// Own process for one set: `matching.ts` forks it with the set and the number of threads as JSON.
if (import.meta.main) {
  const { set, workers } = JSON.parse(process.argv[2] ?? '') as { set: DataSet; workers: number };
  let peak = 0;
  const result = await matchSet(set, workers, () => {
    peak = peakMegabytes();
  });
  process.send?.({ ...result, peakMegabytes: peak });
}
