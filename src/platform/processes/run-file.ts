import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../app-error.ts';
import { processStart } from './process-start.ts';

/** `RAMURE_DATA/run.json`: which server owns the data folder, and where it answers. */
export interface RunFile {
  readonly pid: number;
  readonly processStart: string;
  readonly startedAt: string;
  /** Null until it answers. */
  readonly port: number | null;
  readonly address: string | null;
}

/** The ownership of a data folder by this process. */
export interface FolderClaim {
  /** Says where the server answers. */
  announce(port: number, address: string): void;
  release(): void;
}

/** Takes the data folder for this process, or says which living Ramure has it. What a killed one left is taken over. */
export function claimFolder(dataFolder: string, startedAt: Date): FolderClaim {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'run.json');
  const mine: RunFile = {
    pid: process.pid,
    processStart: processStart(process.pid) ?? 'unknown',
    startedAt: startedAt.toISOString(),
    port: null,
    address: null,
  };
  const draft = `${file}.${process.pid}`;
  write(draft, mine);
  try {
    while (!tryLink(draft, file)) {
      const owner = readRunFile(dataFolder);
      if (owner && isRunning(owner)) throw usedByAnother(dataFolder, owner);
      if (takeOver(draft, file, owner)) break;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    announce: (port, address) => {
      write(draft, { ...mine, port, address });
      renameSync(draft, file);
    },
    release: () => {
      if (readRunFile(dataFolder)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** The content of run.json; null when there is none, or nothing readable. */
export function readRunFile(dataFolder: string): RunFile | null {
  return read(join(dataFolder, 'run.json'));
}

/** Whether the server that the file names is alive: the same number and the same start. */
export function isRunning(run: RunFile): boolean {
  return processStart(run.pid) === run.processStart;
}

function usedByAnother(dataFolder: string, owner: RunFile): AppError {
  const values = { folder: dataFolder, pid: String(owner.pid), address: owner.address ?? '' };
  return new AppError(owner.address ? 'data_folder_in_use_at' : 'data_folder_in_use', { values, status: 503 });
}

function write(file: string, run: RunFile): void {
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
}

/** Linking fails when the name is taken, which makes it the test and the taking in one step. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    // linkSync throws nothing but Node's own system errors.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Puts our file in the place of a dead owner's; false where that owner's file is gone meanwhile. One process at a time has
 * the turn: moving the dead file away without it could catch the file of a faster start, and two would own the folder.
 */
function takeOver(draft: string, file: string, dead: RunFile | null): boolean {
  const turn = `${file}.turn`;
  if (!tryLink(draft, turn)) {
    const other = read(turn);
    if (other && isRunning(other)) throw usedByAnother(dirname(file), other);
    // Left by a start that was killed in its turn.
    if (other) rmSync(turn, { force: true });
    return false;
  }
  try {
    if (JSON.stringify(read(file)) !== JSON.stringify(dead)) return false;
    const entering = `${draft}.in`;
    linkSync(draft, entering);
    renameSync(entering, file);
    return true;
  } finally {
    rmSync(turn, { force: true });
  }
}

function read(file: string): RunFile | null {
  try {
    // Written by ourselves; a hand-made file that lacks a field names no living process and is replaced.
    return JSON.parse(readFileSync(file, 'utf8')) as RunFile;
  } catch {
    return null;
  }
}
