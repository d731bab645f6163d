import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legacyBook, readBytes, refusalOf, withFile, workbookOf, zipOf } from './made-files.ts';
import { openSpreadsheet } from './open-spreadsheet.ts';
import { SpreadsheetError } from './sheet.ts';

test('the same sheet is the same rows in .xls and in .ods', async () => {
  for (const [bookType, format] of [
    ['biff8', 'xls'],
    ['ods', 'ods'],
  ] as const) {
    const read = await readBytes(legacyBook(bookType));
    expect(read.format).toBe(format);
    expect(read.names).toEqual(['Clients', 'Autre']);
    expect(read.rows).toEqual({
      1: ['Nom', 'SIRET', 'Vu le', 'Actif'],
      2: ['Société Été', '55203253400012', '2024-02-29', 'TRUE'],
      3: [],
      4: ['B', '82005', '', 'FALSE'],
    });
  }
});

test('what is no sheet is refused whatever its extension', async () => {
  const strangers: readonly (Buffer | string)[] = [
    '%PDF-1.7\n%\n1 0 obj',
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    '<!DOCTYPE html><html><body><table><tr><td>a</td></tr></table></body></html>',
    '  <?xml version="1.0"?><Workbook/>',
    Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)),
  ];
  for (const bytes of strangers) expect((await refusalOf(bytes)).code).toBe('file_not_a_spreadsheet');
});

/** A compound file with these streams. */
function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const container = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(container, name, content);
  // The type says buffer: the library gives a Buffer.
  return XLSX.CFB.write(container, { type: 'buffer' }) as Buffer;
}

/** An .xls as Excel writes it under a password: FILEPASS (0x2F) stands right after the first record. */
function lockedXls(): Buffer {
  const container = XLSX.CFB.read(legacyBook('biff8'), { type: 'buffer' });
  const stream = Buffer.from(XLSX.CFB.find(container, '/Workbook')?.content ?? []);
  const afterFirst = 4 + stream.readUInt16LE(2);
  const filePass = Buffer.concat([Buffer.from('2f003600010001000100', 'hex'), Buffer.alloc(48, 7)]);
  return compoundOf({
    Workbook: Buffer.concat([stream.subarray(0, afterFirst), filePass, stream.subarray(afterFirst)]),
  });
}

test('a workbook under a password is said so, whatever its format', async () => {
  const encrypted = compoundOf({ EncryptionInfo: Buffer.alloc(200, 1), EncryptedPackage: Buffer.alloc(9_000, 2) });
  expect((await refusalOf(encrypted)).code).toBe('file_password');
  expect((await refusalOf(lockedXls())).code).toBe('file_password');
  const ods = await zipOf({
    'content.xml': '<office:spreadsheet/>',
    'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
  });
  expect((await refusalOf(ods)).code).toBe('file_password');
});

test('a compound file of another program is no sheet', async () => {
  const word = compoundOf({ WordDocument: Buffer.alloc(5_000, 3), '1Table': Buffer.alloc(5_000, 4) });
  expect((await refusalOf(word)).code).toBe('file_not_a_spreadsheet');
});

test('an .ods with a document type, and a text document, are refused', async () => {
  const dtd = await zipOf({ 'content.xml': '<!DOCTYPE a><a/>' });
  expect((await refusalOf(dtd)).code).toBe('file_dtd');
  const text = await zipOf({ 'content.xml': '<office:document-content><office:text/></office:document-content>' });
  expect((await refusalOf(text)).code).toBe('file_not_a_spreadsheet');
});

test('an .ods that repeats one cell a billion times is refused', async () => {
  const cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="16000"/>';
  const row = `<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`;
  const content = `<office:document-content><office:spreadsheet>${row}</office:spreadsheet></office:document-content>`;
  expect((await refusalOf(await zipOf({ 'content.xml': content }))).code).toBe('file_zip_bomb');
});

test('an .xls cut short is refused and never half read', async () => {
  const whole = legacyBook('biff8');
  for (const share of [0.05, 0.4, 0.7]) {
    const refusal = await refusalOf(whole.subarray(0, Math.floor(whole.length * share)));
    expect(['file_truncated', 'file_damaged']).toContain(refusal.code);
  }
});

test('a folder and a missing file are said as such', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ramure-sheet-'));
  try {
    await expect(openSpreadsheet(folder)).rejects.toMatchObject({ code: 'file_is_folder' });
    await expect(openSpreadsheet(join(folder, 'no.csv'))).rejects.toMatchObject({ code: 'file_not_found' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a reading that is interrupted stops', async () => {
  await withFile(await workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'), async (path) => {
    const opened = await openSpreadsheet(path);
    const rows = opened.rows('Clients', AbortSignal.abort())[Symbol.asyncIterator]();
    await expect(rows.next()).rejects.toThrow(/abort/i);
    await opened.close();
  });
});

/** Reads to the end or is refused by name; anything else fails the test. */
async function readOrRefuse(bytes: Buffer): Promise<void> {
  try {
    await readBytes(bytes);
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
  }
}

test('no bytes at all make the reading crash or hang', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => readOrRefuse(Buffer.from(bytes))),
    { numRuns: 150 },
  );
});

test('a workbook with bytes changed anywhere is read or refused by name', async () => {
  const seeds = [await workbookOf('<row r="1"><c r="A1" t="str"><v>Lyon</v></c></row>'), legacyBook('ods')];
  const change = fc.tuple(fc.nat(), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (seed, changes) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        await readOrRefuse(bytes);
      },
    ),
    { numRuns: 80 },
  );
});

test('an .xls with bytes changed anywhere is read or refused by name', async () => {
  const seed = legacyBook('biff8');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = Buffer.from(seed);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      await readOrRefuse(bytes);
    }),
    { numRuns: 15 },
  );
}, 180_000);
