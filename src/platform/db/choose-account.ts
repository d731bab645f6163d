import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AppError } from '../app-error.ts';
import type { Binaries } from './locate-binaries.ts';

/** Under whose name PostgreSQL runs: it refuses root, whatever the reason for being root. */
export interface Account {
  /** Words put before the command. */
  readonly prefix: readonly string[];
  /** Set when the command runs as another user of the system, who has to own the data folder. */
  readonly user: SystemUser | null;
}

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

interface PasswdUser extends SystemUser {
  readonly name: string;
}

/** What the choice depends on; tests give their own. */
export interface Surroundings {
  readonly isRoot: boolean;
  readonly passwd: string;
  /** Whether this user, seen from a namespace of its own, can start the program. */
  canUnshare(uid: number, program: string): boolean;
  ownerOf(path: string): SystemUser | null;
  isReachable(path: string, user: SystemUser): boolean;
}

const ROOT: SystemUser = { uid: 0, gid: 0 };
const DEDICATED_USERS = ['ramure', 'postgres'];

/**
 * As an ordinary user: as is. As root: first in a user namespace where root bears another number, which keeps the
 * files root's own and works inside a folder that nobody else may enter; then as the system user that owns the data, or
 * one made for databases; then a clear message.
 */
export function chooseAccount(
  folder: string,
  binaries: Binaries,
  surroundings: Surroundings = readSurroundings(),
): Account {
  if (!surroundings.isRoot) return { prefix: [], user: null };
  const users = parsePasswd(surroundings.passwd);
  const owner = surroundings.ownerOf(folder);
  const isForeign = owner !== null && owner.uid !== 0;
  // initdb looks its own number up in the list of users, so the number must stand there: 1000 often, `nobody` always.
  const stranger = users.find((user) => user.uid === 1000) ?? users.find((user) => user.name === 'nobody');
  if (!isForeign && stranger && canEnter(surroundings, folder, binaries, ROOT)) {
    if (surroundings.canUnshare(stranger.uid, binaries.postgres)) {
      return { prefix: ['unshare', '--user', `--map-user=${stranger.uid}`, '--'], user: null };
    }
  }
  const dedicated = DEDICATED_USERS.flatMap((name) => users.filter((user) => user.name === name));
  const candidates: readonly SystemUser[] = isForeign ? [owner] : dedicated;
  const user = candidates.find((candidate) => canEnter(surroundings, folder, binaries, candidate));
  if (user) return { prefix: [], user: { uid: user.uid, gid: user.gid } };
  throw new AppError('database_refuses_root', { values: { folder } });
}

function canEnter(surroundings: Surroundings, folder: string, binaries: Binaries, user: SystemUser): boolean {
  // A folder behind a closed door, or libraries installed under umask 077, otherwise end in a misleading loader error.
  const paths = [dirname(folder), binaries.postgres, binaries.libraries, ...sampleLibrary(binaries)];
  return paths.every((path) => surroundings.isReachable(path, user));
}

function sampleLibrary(binaries: Binaries): readonly string[] {
  const sample = resolve(binaries.libraries, 'libssl.so.1.1');
  try {
    accessSync(sample, constants.F_OK);
    return [sample];
  } catch {
    return [];
  }
}

function parsePasswd(text: string): readonly PasswdUser[] {
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** The machine as it is. */
export function readSurroundings(): Surroundings {
  const isRoot = process.getuid?.() === 0;
  return {
    isRoot,
    passwd: isRoot ? readFileSync('/etc/passwd', 'utf8') : '',
    canUnshare: (uid, program) =>
      spawnSync('unshare', ['--user', `--map-user=${uid}`, '--', program, '--version'], { stdio: 'ignore' }).status ===
      0,
    ownerOf: (path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? { uid: stat.uid, gid: stat.gid } : null;
    },
    isReachable: isReachableBy,
  };
}

/** Whether a user may read a path, judged by the permission bits of it and of every folder above. */
export function isReachableBy(path: string, user: SystemUser): boolean {
  const absolute = resolve(path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat) return false;
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0;
  const needed = stat.isDirectory() ? 0o1 : 0o4;
  if (((stat.mode >> shift) & needed) === 0) return false;
  const parent = dirname(absolute);
  return parent === absolute || isReachableBy(parent, user);
}
