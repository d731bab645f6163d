import { expect, test } from 'vitest';
import { legacyBook, withFile } from '../made-files.ts';
import { LegacyReader, patienceFor } from './legacy-reader.ts';

/** One byte changed in the sheet, at a place where a fuzzer saw the library go round for ever. */
function endlessXls(): Buffer {
  const bytes = legacyBook('biff8');
  bytes[3697] = 33;
  return bytes;
}

test('an .xls that the library never finishes is given up, by name, and its thread ended', async () => {
  await withFile(endlessXls(), async (path) => {
    const started = performance.now();
    await expect(LegacyReader.open(path, 'clients.xls', 1_500)).rejects.toMatchObject({
      code: 'file_never_ends',
      place: { file: 'clients.xls' },
    });
    expect(performance.now() - started).toBeGreaterThan(1_400);
  });
});

test('a sound .xls is read in the time that its size deserves', async () => {
  await withFile(legacyBook('biff8'), async (path) => {
    const reader = await LegacyReader.open(path, 'clients.xls', patienceFor(4_096));
    try {
      expect((await reader.read(0, 0)).rows).toHaveLength(4);
    } finally {
      await reader.close();
    }
  });
  expect(patienceFor(128 * 1024 ** 2)).toBe(148_000);
});
