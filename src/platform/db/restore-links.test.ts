import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locateBinaries } from './locate-binaries.ts';
import { restoreLinks } from './restore-links.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure-links-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('PostgreSQL installed without its links does not run, and runs once they are made again', () => {
  const installed = dirname(dirname(locateBinaries().libraries));
  cpSync(join(installed, 'native'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  // Read apart from the code under test: the list that the package ships.
  const list: { target: string }[] = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { target } of list) rmSync(join(folder, target), { force: true });
  const run = () => spawnSync(join(folder, 'native', 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  expect(run().stderr).toMatch(/cannot open shared object file/);
  restoreLinks(folder);
  expect(run().stdout).toMatch(/^postgres \(PostgreSQL\) 18/);
  expect(list.filter(({ target }) => !lstatSync(join(folder, target)).isSymbolicLink())).toEqual([]);
});

test('making the links twice, or where there are none to make, does no harm', () => {
  restoreLinks(folder);
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  const list = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(list));
  writeFileSync(join(folder, 'native', 'lib', 'libx.so.1.2'), '');
  restoreLinks(folder);
  restoreLinks(folder);
  expect(existsSync(join(folder, 'native', 'lib', 'libx.so.1'))).toBe(true);
});

test('a system without an embedded PostgreSQL is told to name a server', () => {
  expect(() => locateBinaries('sunos', 'sparc')).toThrow(/database_binaries_missing/);
});
