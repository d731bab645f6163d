import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromium } from './chromium.ts';

/** Pinned like every dependency; playwright-core of package.json drives it. */
const PACKAGE = '@sparticuz/chromium@153.0.0';
const CACHE = fileURLToPath(new URL('../../.cache/chromium/', import.meta.url));
const ENTRY = `${CACHE}node_modules/@sparticuz/chromium/build/index.js`;
const PATIENCE_MS = 120_000;

/** The browser of this machine, else one from the package registry, fetched once; null when neither can be had. */
export async function ensureChromium(): Promise<string | null> {
  const found = findChromium();
  if (found !== null) return found;
  // A named browser that does not start is a mistake to be seen, and this package is made for one kind of machine.
  if (process.env.CHROMIUM_PATH || process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (!existsSync(ENTRY)) fetchPackage();
  if (!existsSync(ENTRY)) return null;
  // The package types this as its default export, and it is not installed where types are checked.
  const { default: packed } = (await import(pathToFileURL(ENTRY).href)) as {
    default: { executablePath(): Promise<string> };
  };
  const executablePath = await packed.executablePath();
  return findChromium({ CHROMIUM_PATH: executablePath });
}

function fetchPackage(): void {
  mkdirSync(CACHE, { recursive: true });
  process.stdout.write(`no Chromium on this machine: fetching ${PACKAGE}\n`);
  const words = ['install', '--no-save', '--no-package-lock', '--prefix', CACHE, PACKAGE];
  spawnSync('npm', words, { cwd: CACHE, stdio: 'ignore', timeout: PATIENCE_MS });
}
