import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty when it listens on TCP only. */
  readonly socketFolder: string;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | '';
}

/** Reads the file, or null when there is none or it is not fully written yet. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid)) return null;
  // PostgreSQL writes one of these words, padded with blanks; anything else reads as none.
  const status = (lines[7] ?? '').trim() as Postmaster['status'];
  return { pid, port: Number.parseInt(lines[3] ?? '0', 10), socketFolder: (lines[4] ?? '').trim(), status };
}

/** Whether that number is really the PostgreSQL of this folder: after a crash it may name any program. */
export function isPostgresOf(cluster: string, pid: number): boolean {
  const command = commandLine(pid);
  return command !== null && /postgres/.test(command) && command.includes(resolve(cluster));
}

function commandLine(pid: number): string | null {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return null;
  }
}
