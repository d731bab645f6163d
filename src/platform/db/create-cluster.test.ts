import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clusterPaths } from './cluster.ts';
import { startEmbeddedPostgres } from './start-embedded.ts';

let folder = '';
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'started',
    (error) => error.code,
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure-cluster-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function pretendCluster(version: string): void {
  mkdirSync(join(folder, 'pg'));
  writeFileSync(join(folder, 'pg', 'PG_VERSION'), `${version}\n`);
}

test('a data folder of a newer major is left untouched, and said', async () => {
  pretendCluster('99');
  const attempt = startEmbeddedPostgres({ folder });
  await expect(attempt).rejects.toMatchObject({
    code: 'database_folder_newer',
    values: { found: '99', expected: '18' },
  });
});

test('a data folder of an older major is left untouched, and said', async () => {
  pretendCluster('15');
  expect(await codeOf(startEmbeddedPostgres({ folder }))).toBe('database_folder_older');
});

test('a folder called pg that holds something else is not taken for ours', async () => {
  mkdirSync(join(folder, 'pg'));
  writeFileSync(join(folder, 'pg', 'photos.zip'), '');
  expect(await codeOf(startEmbeddedPostgres({ folder }))).toBe('database_folder_foreign');
  expect(existsSync(join(folder, 'pg', 'photos.zip'))).toBe(true);
});

test('a lost password is said, instead of a refused connection', async () => {
  pretendCluster('18');
  expect(await codeOf(startEmbeddedPostgres({ folder }))).toBe('database_password_missing');
});

test('a first start that was interrupted leaves nothing in the way of the next', async () => {
  const paths = clusterPaths(folder);
  mkdirSync(join(paths.creating, 'base'), { recursive: true });
  writeFileSync(join(paths.creating, 'PG_VERSION'), '18\n');
  const server = await startEmbeddedPostgres({ folder });
  await server.stop();
  expect(existsSync(paths.creating)).toBe(false);
});

test('a file in the place of the data folder is said', async () => {
  const file = join(folder, 'data');
  writeFileSync(file, '');
  expect(await codeOf(startEmbeddedPostgres({ folder: file }))).toBe('data_folder_not_a_folder');
});

const START = new URL('./start-embedded.ts', import.meta.url).href;

/** The code of the error that a start dies of in another process, where limits can be set. */
function startElsewhere(prefix: readonly string[]): string {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(START)});
    await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} }).then(
      (server) => server.stop().then(() => console.log('started')),
      (error) => console.log(error.code),
    );`;
  const [command = '', ...words] = [...prefix, process.execPath, '--input-type=module', '-e', script];
  return spawnSync(command, words, { encoding: 'utf8' }).stdout.trim();
}

const canLimit = spawnSync('prlimit', ['--fsize=1000000', 'true']).status === 0;

test.skipIf(!canLimit)('files that may grow no further read as a full disk, and leave nothing half made', () => {
  expect(startElsewhere(['prlimit', '--fsize=1000000'])).toBe('disk_full');
  expect(existsSync(clusterPaths(folder).creating)).toBe(false);
  expect(startElsewhere([])).toBe('started');
});

/** Mounting takes root, and a machine that allows it. */
function mountSmallDisk(): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]).status === 0;
}

test('a full disk is said at the first start, and at a later one', async (context) => {
  if (!mountSmallDisk()) return context.skip('this account may not mount a small disk');
  try {
    expect(await codeOf(startEmbeddedPostgres({ folder }))).toBe('disk_full');
    spawnSync('mount', ['-o', 'remount,size=200m', folder]);
    const server = await startEmbeddedPostgres({ folder });
    await server.stop();
    spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'filler')}`, 'bs=64k'], { stdio: 'ignore' });
    expect(await codeOf(startEmbeddedPostgres({ folder }))).toBe('disk_full');
    rmSync(join(folder, 'filler'));
    const again = await startEmbeddedPostgres({ folder });
    await again.stop();
  } finally {
    spawnSync('umount', [folder]);
  }
});
