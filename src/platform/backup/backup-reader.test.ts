import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  backUp,
  linesOf,
  type MadeInstallation,
  makeEmptyInstallation,
  makeFolder,
  restore,
} from '../../../test/support/backup-bench.ts';
import { migrate } from '../db/migrate.ts';
import { checkBackup } from './backup-reader.ts';

let source: MadeInstallation;
let target: MadeInstallation;
const folder = makeFolder();
const file = join(folder, 'base.tar');
beforeAll(async () => {
  [source, target] = [await makeEmptyInstallation(), await makeEmptyInstallation()];
  await migrate(source.databaseUrl);
  mkdirSync(join(source.dataFolder, 'analyses', 'a1b2'), { recursive: true });
  writeFileSync(join(source.dataFolder, 'analyses', 'a1b2', 'clients.csv'), 'Nom;Ville\nLamy;Lyon\n');
  await backUp(source, file);
});
afterAll(async () => {
  await source.remove();
  await target.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a byte changed anywhere is found before anything is touched', async () => {
  const whole = readFileSync(file);
  const copy = join(folder, 'changed.tar');
  const places = fc.record({ at: fc.integer({ min: 0, max: whole.length - 1 }), by: fc.integer({ min: 1, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(places, async ({ at, by }) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ by;
      writeFileSync(copy, changed);
      await expect(checkBackup(copy)).rejects.toMatchObject({ code: expect.stringMatching(/^backup_/) });
    }),
    { numRuns: 150 },
  );
  const part = whole.indexOf('files/000001.000001.gz');
  whole[part + 512 + 20] = (whole[part + 512 + 20] ?? 0) ^ 1;
  writeFileSync(copy, whole);
  await expect(restore(copy, target)).rejects.toMatchObject({
    code: 'backup_damaged',
    values: { part: 'files/000001.000001.gz' },
  });
  expect(await linesOf(target.databaseUrl)).toEqual({});
  expect(readdirSync(target.dataFolder)).toEqual([]);
});

test('a copy that was cut anywhere is refused, and so is one with something behind its end', async () => {
  const whole = readFileSync(file);
  const copy = join(folder, 'cut.tar');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
      writeFileSync(copy, whole.subarray(0, length));
      await expect(checkBackup(copy)).rejects.toMatchObject({ code: 'backup_truncated' });
    }),
    { numRuns: 60 },
  );
  writeFileSync(copy, Buffer.concat([whole, Buffer.from('x')]));
  await expect(checkBackup(copy)).rejects.toMatchObject({ code: 'backup_damaged', values: { part: 'end' } });
});

test('what is not a backup of Ramure is named so', async () => {
  for (const content of ['a;b\n1;2\n', 'x'.repeat(5_000)]) {
    writeFileSync(join(folder, 'foreign'), content);
    await expect(restore(join(folder, 'foreign'), target)).rejects.toMatchObject({ code: 'backup_foreign' });
  }
  await expect(restore(join(folder, 'nowhere'), target)).rejects.toMatchObject({ code: 'backup_file_missing' });
});
