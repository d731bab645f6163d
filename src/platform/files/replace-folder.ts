import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A folder could not be written; `cause` is the system's own error where there is one. */
export class FolderError extends Error {
  readonly code: 'folder_holds_other_files' | 'folder_not_writable';
  readonly path: string;
  constructor(code: FolderError['code'], path: string, options?: ErrorOptions) {
    super(`${code}: ${path}`, options);
    this.name = 'FolderError';
    this.code = code;
    this.path = path;
  }
}

/** The folder's entries, [] where it does not exist; a file standing in its place is refused. */
async function entriesOf(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // every fs error carries a code
    throw new FolderError('folder_not_writable', path, { cause: error });
  }
}

/**
 * Fills a folder so that it is whole or untouched: `fill` writes into a folder beside it, which takes its place by
 * renaming at the end. A folder that holds anything but `ownNames` is refused, so that nobody's files are lost.
 * @throws FolderError; whatever `fill` throws passes through once the half-written folder is gone.
 */
export async function replaceFolder(
  target: string,
  ownNames: readonly string[],
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const path = resolve(target);
  const foreign = (await entriesOf(path)).filter((name) => !ownNames.includes(name));
  if (foreign.length > 0) throw new FolderError('folder_holds_other_files', path);
  const mark = randomBytes(4).toString('hex');
  const aside = join(dirname(path), `${startOfAside(path)}${mark}`);
  try {
    await mkdir(aside, { recursive: true });
  } catch (error) {
    throw new FolderError('folder_not_writable', path, { cause: error });
  }
  try {
    await fill(aside);
    await swapIn(aside, path, join(dirname(path), `.${basename(path)}.old-${process.pid}-${mark}`));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Removes what `replaceFolder` left beside a folder when this process had to end it without a word. */
export async function removeHalfWritten(target: string): Promise<void> {
  const path = resolve(target);
  const beside = await readdir(dirname(path)).catch(() => []);
  const left = beside.filter((name) => name.startsWith(startOfAside(path)));
  await Promise.all(left.map((name) => rm(join(dirname(path), name), { recursive: true, force: true })));
}

/** The number of the process keeps two commands that write the same folder apart. */
function startOfAside(path: string): string {
  return `.${basename(path)}.new-${process.pid}-`;
}

/** Puts `aside` in the place of `path`; what stood there comes back when the renaming fails. */
async function swapIn(aside: string, path: string, old: string): Promise<void> {
  let hadOld = true;
  try {
    await rename(path, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new FolderError('folder_not_writable', path, { cause: error });
    }
    hadOld = false;
  }
  try {
    await rename(aside, path);
  } catch (error) {
    if (hadOld) await rename(old, path);
    throw new FolderError('folder_not_writable', path, { cause: error });
  }
  if (hadOld) await rm(old, { recursive: true, force: true });
}
