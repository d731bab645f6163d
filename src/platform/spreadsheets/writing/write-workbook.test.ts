import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openArchive } from '../archive/open-archive.ts';
import { bytesWrittenBy, readBytes, withFile } from '../made-files.ts';
import type { WorkbookCell } from './cell-xml.ts';
import type { WorkbookColumn } from './sheet-xml.ts';
import { createWorkbookWriter } from './write-workbook.ts';

const columns = (count: number): WorkbookColumn[] =>
  Array.from({ length: count }, (_, index) => ({ header: `Colonne ${index + 1}` }));

async function partOf(bytes: Buffer, part: string): Promise<string> {
  return withFile(bytes, async (path) => {
    const archive = await openArchive(path, 'clients.xlsx');
    const text = Buffer.concat(await Array.fromAsync(archive.read(part))).toString();
    archive.close();
    return text;
  });
}

async function workbookWith(rows: readonly (readonly WorkbookCell[])[], width = 3): Promise<Buffer> {
  return bytesWrittenBy(async (path) => {
    const writer = createWorkbookWriter(path);
    writer.sheet('Clients', columns(width));
    for (const row of rows) await writer.row(row);
    await writer.close();
  });
}

test('texts, numbers, dates and booleans come back as they were', async () => {
  const read = await readBytes(
    await workbookWith([
      ['Société & Fils <"1">', 12.5, { date: '2024-02-29' }],
      [true, null, '404 833 048 00022'],
    ]),
  );
  expect(read.rows[2]).toEqual(['Société & Fils <"1">', '12.5', '2024-02-29']);
  expect(read.rows[3]).toEqual(['TRUE', '', '404 833 048 00022']);
});

test('what looks like a formula is text and stays text when it is edited', async () => {
  const formulas = ['=1+1', '+33 1', '-12', '@SUM(A1)', '\t=1', '\r=1'];
  const bytes = await workbookWith(formulas.map((text) => [text]));
  const read = await readBytes(bytes);
  expect(Object.values(read.rows).map((cells) => cells[0])).toEqual([
    'Colonne 1',
    '=1+1',
    '+33 1',
    '-12',
    '@SUM(A1)',
    '\t=1',
    '\n=1',
  ]);
  const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
  for (let row = 2; row <= 7; row += 1) expect(sheet).toContain(`<c r="A${row}" s="2" t="inlineStr">`);
  expect(await partOf(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"');
  expect(sheet).not.toContain('<f>');
});

test('characters that XML refuses go out, and a text that looks like an escape stays itself', async () => {
  const read = await readBytes(await workbookWith([['a\u0001b\uFFFEc\ud800d', '_x000D_', 'ligne 1\r\nligne 2 😀']]));
  expect(read.rows[2]).toEqual(['abcd', '_x000D_', 'ligne 1\nligne 2 😀']);
});

test('a text longer than a cell can hold is cut and counted', async () => {
  let cut = 0;
  const bytes = await bytesWrittenBy(async (path) => {
    const writer = createWorkbookWriter(path);
    writer.sheet('A', columns(1));
    await writer.row(['x'.repeat(32_768)]);
    cut = (await writer.close()).cutCellCount;
  });
  expect((await readBytes(bytes)).rows[2]?.[0]).toHaveLength(32_767);
  expect(cut).toBe(1);
});

test('names of tabs are those that Excel accepts, and no two are the same', async () => {
  const wanted = ['Clients: été [1]/2', 'clients été 1 2', "'Sites'", 'x'.repeat(40), 'x'.repeat(41), '', 'History'];
  const bytes = await bytesWrittenBy(async (path) => {
    const writer = createWorkbookWriter(path);
    for (const name of wanted) writer.sheet(name, columns(1));
    await writer.close();
  });
  expect((await readBytes(bytes)).names).toEqual([
    'Clients été 1 2',
    'clients été 1 2 (2)',
    'Sites',
    'x'.repeat(31),
    `${'x'.repeat(27)} (2)`,
    'Sheet',
    'History 1',
  ]);
});

test('the same rows give the same bytes', async () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => [`Société ${index}`, index, { date: '2025-01-31' }]);
  expect((await workbookWith(rows)).equals(await workbookWith(rows))).toBe(true);
});

test('beyond what a sheet can hold the rows go on in a second one', async () => {
  const summary = { names: [] as readonly string[] };
  const bytes = await bytesWrittenBy(async (path) => {
    const writer = createWorkbookWriter(path);
    writer.sheet("Lignes d'origine", columns(1));
    for (let row = 1; row <= 1_048_576; row += 1) await writer.row([row]);
    summary.names = (await writer.close()).sheetNames;
  });
  expect(summary.names).toEqual(["Lignes d'origine", "Lignes d'origine (2)"]);
  expect((await readBytes(bytes, "Lignes d'origine (2)")).rows).toEqual({ 1: ['Colonne 1'], 2: ['1048576'] });
}, 180_000);

test('a place that cannot be written is said and nothing hangs', async () => {
  const writer = createWorkbookWriter('/no/such/folder/clients.xlsx');
  writer.sheet('A', columns(1));
  const write = async () => {
    for (let row = 0; row < 200_000; row += 1) await writer.row([`Société ${row}`]);
    await writer.close();
  };
  await expect(write()).rejects.toThrow(/ENOENT/);
});

test('whatever text is written is read back, but for what XML refuses', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, fc.constant('fin')), { maxLength: 10 }), async (rows) => {
      const read = await readBytes(await workbookWith(rows));
      const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
      expect(Object.values(read.rows).slice(1)).toEqual(rows.map((row) => row.map(kept)));
    }),
    { numRuns: 60 },
  );
});
