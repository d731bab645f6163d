import { readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot hold symbolic links: the package lists them and makes them in a script after installation, which
 * `--ignore-scripts` and recent npm do not run. So they are always made again; those that stand are left alone.
 */
export function restoreLinks(packageRoot: string): void {
  for (const { source, target } of readLinks(packageRoot)) {
    try {
      symlinkSync(basename(source), join(packageRoot, target));
    } catch (error) {
      // EEXIST: already made, by the script or by a Ramure starting at this moment. A read-only installation has them.
      if (!isHarmless(error)) throw error;
    }
  }
}

function readLinks(packageRoot: string): readonly LibraryLink[] {
  try {
    // The file ships inside the pinned package, so its shape is known.
    return JSON.parse(readFileSync(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8')) as LibraryLink[];
  } catch (error) {
    // Windows has none.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function isHarmless(error: unknown): boolean {
  // symlinkSync throws nothing but Node's own system errors.
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EEXIST' || code === 'EROFS' || code === 'EACCES';
}
