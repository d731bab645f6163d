import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withFile } from '../made-files.ts';
import { decodeText } from './decode-text.ts';
import { findEncoding } from './find-encoding.ts';

const encodingOf = (bytes: Buffer) => withFile(bytes, async (path) => (await findEncoding(path)).encoding);

/** The text of a file read under the encoding that was found for it. */
async function textOf(bytes: Buffer): Promise<string> {
  return withFile(bytes, async (path) => {
    const { encoding } = await findEncoding(path);
    let text = '';
    for await (const piece of decodeText(path, encoding)) text += piece;
    return text;
  });
}

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const LINE = 'Société;Adresse;Ville\nCafé de la Gare;12 rue de l’Église;Nîmes\n';

test('the same customers are read under each encoding, with a mark and without', async () => {
  const mark = '\uFEFF';
  for (const bytes of [
    Buffer.from(LINE),
    Buffer.from(mark + LINE),
    Buffer.from(LINE, 'utf16le'),
    Buffer.from(mark + LINE, 'utf16le'),
    swapped(LINE),
    swapped(mark + LINE),
  ]) {
    expect(await textOf(bytes)).toBe(LINE);
  }
  expect(await textOf(Buffer.from('Café;Nîmes', 'latin1'))).toBe('Café;Nîmes');
});

test('any text written in UTF-8 is read as UTF-8', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
      expect(await textOf(Buffer.from(text))).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test('words with accents written by an old Excel are read, whatever the accents', async () => {
  const word = fc.string({ unit: fc.constantFrom(...'éèàçùôîêâëï'), minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 8 }), async (words) => {
      const text = words.map((one) => `s${one}t;`).join('');
      expect(await textOf(Buffer.from(text, 'latin1'))).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test('a character that falls between two readings of the disk is still one character', async () => {
  const READ = 1 << 18;
  for (const character of ['é', '€', '😀']) {
    for (let before = 1; before < Buffer.byteLength(character); before += 1) {
      const bytes = Buffer.from(`${'a'.repeat(READ - before)}${character};b`);
      expect(await encodingOf(bytes), `${character} cut after ${before}`).toBe('utf-8');
    }
  }
});

test('a UTF-8 file that lost a byte stays UTF-8 as long as its accents are sound', async () => {
  const broken = (sound: number) =>
    Buffer.concat([Buffer.from('é'.repeat(sound)), Buffer.from([0xc3]), Buffer.from('a')]);
  expect(await encodingOf(broken(40))).toBe('utf-8');
  expect(await encodingOf(broken(3))).toBe('windows-1252');
});

test('control bytes and NULs are told as shares of the file, line breaks and tabs are neither', async () => {
  const verdictOf = (bytes: Buffer) => withFile(bytes, (path) => findEncoding(path));
  const text = await verdictOf(Buffer.from('a\tb\r\nc\n'));
  expect(text).toMatchObject({ nulShare: 0, controlShare: 0 });
  const dirty = await verdictOf(Buffer.from([0, 0, 1, 2, 65, 65, 65, 65, 65, 65]));
  expect(dirty).toMatchObject({ nulShare: 0.2, controlShare: 0.2 });
});
