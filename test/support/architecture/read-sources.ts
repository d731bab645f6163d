import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

/** Path from the root of the repository, with slashes, and text of one file. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every file of ours under these folders with one of these endings. */
export function readSources(folders: readonly string[], endings = /\.(ts|tsx|mjs)$/): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && endings.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(REPOSITORY, file).split(sep).join('/'), text: readFileSync(file, 'utf8') })),
  );
}

/** Every folder under `folder`, at most `depth` levels below it, as paths from the root. */
export function listFolders(folder: string, depth: number): readonly string[] {
  if (depth === 0) return [];
  return readdirSync(join(REPOSITORY, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .flatMap((path) => [path, ...listFolders(path, depth - 1)]);
}
