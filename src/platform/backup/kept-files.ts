import type { Dirent } from 'node:fs';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What the data folder holds that no database does: the original files and what people said of them. */
export const KEPT_FOLDER = 'analyses';

/** The files to keep, by their path below the data folder with `/`, in order. Links are nobody's data. */
export async function listKeptFiles(dataFolder: string): Promise<readonly string[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries: Dirent[] = await readdir(join(dataFolder, KEPT_FOLDER), options).catch((error: unknown) => {
    // readdir throws nothing but Node's own system errors.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The content of a kept file, in pieces. Somebody may remove an analysis meanwhile: then null. */
export async function openKeptFile(dataFolder: string, path: string): Promise<AsyncIterable<Buffer> | null> {
  const stream = createReadStream(join(dataFolder, path));
  try {
    await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
    return stream;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
