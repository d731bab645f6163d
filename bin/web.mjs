// Builds the pages into dist/web when what they are made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT } from './setup.mjs';
import { tell } from './words.mjs';

const BUILT = join(ROOT, 'dist', 'web');
const RECORD = join(ROOT, 'dist', 'web.hash');

/** Builds aside and swaps, so that a server never serves half a build. Answers whether the pages are there. */
export async function buildWeb() {
  if (!existsSync(join(ROOT, 'vite.config.ts'))) return false;
  const wanted = hashOfSources();
  if (existsSync(join(BUILT, 'index.html')) && existsSync(RECORD) && readFileSync(RECORD, 'utf8') === wanted)
    return true;
  tell('building_web');
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const aside = join(ROOT, 'dist', `web.building-${process.pid}`);
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const words = [vite, 'build', '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn'];
  const status = await runNode(words, { cwd: ROOT, stdio: ['ignore', 2, 2], env: { NODE_ENV: 'production' } });
  if (status !== 0) {
    rmSync(aside, { recursive: true, force: true });
    tell('web_failed');
    return false;
  }
  rmSync(BUILT, { recursive: true, force: true });
  renameSync(aside, BUILT);
  writeFileSync(RECORD, wanted);
  return true;
}

/** The pages, the words, the contracts that they share with the server, and the tools that build them. */
function hashOfSources() {
  const hash = createHash('sha256');
  const files = [join(ROOT, 'vite.config.ts'), join(ROOT, 'package-lock.json'), ...sourceFiles(join(ROOT, 'src'))];
  for (const file of files.sort())
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /^(web|domain)[\\/]|[\\/]contract\.ts$/.test(relative(folder, file)));
}
