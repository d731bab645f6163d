import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Processor time of the process and its children: on a busy machine it tells more than the clock. */
  readonly cpuSeconds: number;
  /** Highest resident memory of the process and its children, in MB; 0 where the system does not tell. */
  readonly peakMegabytes: number;
  readonly exitCode: number;
  readonly stderr: string;
}

const POLL_EVERY_MS = 20;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function familyOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((word) => word !== '');
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
}

/** The kernel keeps the high-water mark itself, so that seldom reading it loses nothing but the last moments. */
function peakOf(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

// Linux counts processor time in hundredths of a second (USER_HZ), whatever the machine.
const TICKS_PER_SECOND = 100;

function cpuOf(pid: number): number {
  // The name of the process may hold spaces: the figures begin after its closing bracket.
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND;
}

function raise(marks: Map<number, number>, pid: number, value: number): void {
  marks.set(pid, Math.max(marks.get(pid) ?? 0, value));
}

function sum(marks: ReadonlyMap<number, number>): number {
  return [...marks.values()].reduce((total, mark) => total + mark, 0);
}

/** Runs a command to its end and says how long it took and how much memory it held. */
export function measureProcess(command: string, args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const peaks = new Map<number, number>();
    const cpus = new Map<number, number>();
    const watch = setInterval(() => {
      for (const pid of familyOf(child.pid ?? 0)) {
        raise(peaks, pid, peakOf(pid));
        raise(cpus, pid, cpuOf(pid));
      }
    }, POLL_EVERY_MS);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, cpuSeconds: sum(cpus), peakMegabytes: sum(peaks), exitCode: code ?? 1, stderr });
    });
  });
}
