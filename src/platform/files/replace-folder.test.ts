import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderError, removeHalfWritten, replaceFolder } from './replace-folder.ts';

let base = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'ramure folder '));
});
afterEach(() => rm(base, { recursive: true, force: true }));

const fillWith = (text: string) => (folder: string) => writeFile(join(folder, 'summary.json'), text);

test('a new folder appears whole and nothing is left beside it', async () => {
  await replaceFolder(join(base, 'out'), ['summary.json'], fillWith('1'));
  expect(await readdir(base)).toEqual(['out']);
  expect(await readFile(join(base, 'out', 'summary.json'), 'utf8')).toBe('1');
});

test('an earlier result is replaced as a whole', async () => {
  const out = join(base, 'out');
  await mkdir(out);
  await writeFile(join(out, 'clients.xlsx'), 'old');
  await replaceFolder(out, ['summary.json', 'clients.xlsx'], fillWith('2'));
  expect(await readdir(out)).toEqual(['summary.json']);
  expect(await readdir(base)).toEqual(['out']);
});

test('a folder is untouched when the writing fails half-way', async () => {
  const out = join(base, 'out');
  await mkdir(out);
  await writeFile(join(out, 'summary.json'), 'old');
  const failing = replaceFolder(out, ['summary.json'], async (folder) => {
    await writeFile(join(folder, 'summary.json'), 'half');
    throw new Error('disk full');
  });
  await expect(failing).rejects.toThrow('disk full');
  expect(await readFile(join(out, 'summary.json'), 'utf8')).toBe('old');
  expect(await readdir(base)).toEqual(['out']);
});

test("a folder with somebody's files in it is refused and keeps them", async () => {
  await writeFile(join(base, 'letter.docx'), 'mine');
  const refused = replaceFolder(base, ['summary.json'], fillWith('3'));
  await expect(refused).rejects.toMatchObject({ code: 'folder_holds_other_files' });
  expect(await readdir(base)).toEqual(['letter.docx']);
});

test('a file in the place of the folder is refused', async () => {
  await writeFile(join(base, 'out'), 'a file');
  await expect(replaceFolder(join(base, 'out'), [], fillWith('4'))).rejects.toBeInstanceOf(FolderError);
});

test('what a writing that was ended left beside a folder goes, and nothing else', async () => {
  const out = join(base, 'out');
  const ours = `.out.new-${process.pid}-0badcafe`;
  const others = ['.out.new-1-0badcafe', '.outside.new-1-0badcafe', 'out'];
  for (const name of [ours, ...others]) await mkdir(join(base, name));
  await writeFile(join(base, ours, 'summary.json'), 'half');
  await removeHalfWritten(out);
  expect((await readdir(base)).sort()).toEqual(others.sort());
  await removeHalfWritten(join(base, 'absent', 'out'));
});
