import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { findCycles } from './support/architecture/find-cycles.ts';
import { findBreach } from './support/architecture/import-rules.ts';
import { readMap } from './support/architecture/read-map.ts';
import { listFolders, REPOSITORY, readSources } from './support/architecture/read-sources.ts';
import { scanImports } from './support/architecture/scan-imports.ts';

const OURS = ['src', 'test', 'bench', 'bin'].filter((folder) => existsSync(join(REPOSITORY, folder)));
const HOMELESS = /^(utils?|misc|helpers?|common|shared)$/;

/** Files over 300 lines, each with the reason why cutting it would not help a reader. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'src/platform/db/tables.ts': 'written by `npm run schema` from the catalog',
};

const sources = readSources(['src']);
const imports = sources.flatMap(scanImports);

test('every import goes the one way of the house', () => {
  expect(imports.map(findBreach).filter((breach) => breach !== null)).toEqual([]);
});

test('no import goes in a circle', () => {
  expect(findCycles(imports.filter((one) => !/\.test\.tsx?$/.test(one.from)))).toEqual([]);
});

test('every relative import names an existing file with its ending', () => {
  const lost = imports.filter((one) => one.target !== null && !existsSync(join(REPOSITORY, one.target)));
  // Vite reads `?url`, `?raw` and the like after the name.
  expect(lost.filter((one) => !existsSync(join(REPOSITORY, (one.target ?? '').replace(/\?.*$/, ''))))).toEqual([]);
});

test('nothing is called index, utils, misc, helpers, common or shared', () => {
  const names = readSources(OURS).map((file) => file.path);
  const isHomeless = (path: string) =>
    /\/index\.tsx?$/.test(path) || path.split('/').some((part) => HOMELESS.test(part.replace(/\.\w+$/, '')));
  expect(names.filter(isHomeless)).toEqual([]);
});

test('files are named in kebab-case and none is longer than 300 lines without a reason', () => {
  const files = readSources(OURS);
  const isKebab = (path: string) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(basename(path));
  expect(files.map((file) => file.path).filter((path) => !isKebab(path))).toEqual([]);
  const long = files.filter((file) => file.text.split('\n').length > 301 && !(file.path in LONG_FILES));
  expect(long.map((file) => `${file.path}: ${file.text.split('\n').length - 1} lines`)).toEqual([]);
});

test('no file holds a path of the machine that it was written on', () => {
  const foreign = /(^|[\s'"`(])\/(work|home|root|Users)\/\w/m;
  const holders = readSources(OURS).filter((file) => foreign.test(file.text));
  expect(holders.map((file) => file.path)).toEqual([]);
});

test('ARCHITECTURE.md names every folder of src down to the rooms, and nothing that is not there', () => {
  const named = readMap(readFileSync(join(REPOSITORY, 'ARCHITECTURE.md'), 'utf8'));
  expect(named.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
  expect(listFolders('src', 2).filter((folder) => !named.includes(folder))).toEqual([]);
});
