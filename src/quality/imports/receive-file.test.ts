import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiveFile } from './receive-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure-receive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the bytes are kept as they came, with their hash, under a name of ours', async () => {
  const bytes = Buffer.from('Société;Ville\r\nDurand;Lyon\r\n', 'latin1');
  const file = await receiveFile(Readable.from([bytes]), { name: 'Clients été.CSV', folder, maxBytes: 1_000 });
  expect(file).toEqual({
    name: 'Clients été.CSV',
    sourceName: 'source.csv',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(readFileSync(join(folder, 'source.csv'))).toEqual(bytes);
});

test('a name cannot point outside the folder', async () => {
  const receive = (name: string) => receiveFile(Readable.from([Buffer.from('a')]), { name, folder, maxBytes: 10 });
  expect(await receive('../../etc/passwd')).toMatchObject({ name: 'passwd', sourceName: 'source' });
  expect((await receive('C:\\Users\\moi\\clients.xlsx')).name).toBe('clients.xlsx');
});

test('a file beyond the limit is refused with the limit, an empty one as empty', async () => {
  const big = Readable.from([Buffer.alloc(600_000), Buffer.alloc(600_000)]);
  await expect(receiveFile(big, { name: 'a.csv', folder, maxBytes: 1_000_000 })).rejects.toMatchObject({
    code: 'file_too_large',
    status: 413,
    values: { megabytes: 1 },
  });
  await expect(receiveFile(Readable.from([]), { name: 'b.csv', folder, maxBytes: 10 })).rejects.toMatchObject({
    code: 'file_empty',
  });
});
