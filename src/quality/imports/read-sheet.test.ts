import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SpreadsheetError } from '../../platform/spreadsheets/sheet.ts';
import { createWorkbookWriter } from '../../platform/spreadsheets/writing/write-workbook.ts';
import { readSheet, UnknownSheetError } from './read-sheet.ts';

let base = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'ramure read '));
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function textFile(text: string): Promise<string> {
  const path = join(base, 'clients.csv');
  await writeFile(path, text);
  return path;
}

/** Sheets by name, each as lines of cells, the first one its header. */
async function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<string> {
  const path = join(base, 'clients.xlsx');
  const writer = createWorkbookWriter(path);
  for (const [name, [header = [], ...rows]] of Object.entries(sheets)) {
    writer.sheet(
      name,
      header.map((title) => ({ header: title })),
    );
    for (const row of rows) await writer.row(row);
  }
  await writer.close();
  return path;
}

const CUSTOMERS = [
  ['Raison sociale', 'SIRET', 'CP', 'Ville'],
  ['Durand', '81234567600017', '69003', 'Lyon'],
];
const NOTES = [['Pense-bête'], ['rappeler'], ['relancer']];

test('what is known of a file says neither where nor when it was read', async () => {
  const text = 'Raison sociale;Ville\r\nDurand;Lyon\r\n';
  const { file, table, mapping } = await readSheet(await textFile(text));
  expect(file).toEqual({
    name: 'clients.csv',
    sha256: createHash('sha256').update(text).digest('hex'),
    format: 'csv',
    sheet: null,
    otherSheets: [],
    encoding: 'utf-8',
    delimiter: ';',
    headerRow: 1,
  });
  expect(table.rows.map(({ cells }) => cells)).toEqual([['Durand', 'Lyon']]);
  expect(mapping.columns.map(({ fields }) => fields[0])).toEqual(['company_name', 'town']);
});

test('an upload is called by the name that its owner gave it', async () => {
  const { file } = await readSheet(await textFile('Nom;Ville\nDurand;Lyon\n'), { displayName: 'Mes clients.csv' });
  expect(file.name).toBe('Mes clients.csv');
});

test('of several sheets the one that holds customers is read, whatever its place', async () => {
  const { file, table } = await readSheet(await workbook({ Notes: NOTES, Base: CUSTOMERS }));
  expect(file).toMatchObject({ format: 'xlsx', sheet: 'Base', otherSheets: ['Notes'] });
  expect(table.headers).toEqual(CUSTOMERS[0]);
});

test('a sheet that the user names is read even when another looks better', async () => {
  const { file } = await readSheet(await workbook({ Notes: NOTES, Base: CUSTOMERS }), { sheet: 'Notes' });
  expect(file).toMatchObject({ sheet: 'Notes', otherSheets: ['Base'] });
});

test('a sheet that the file does not have is refused with the names of those it has', async () => {
  const failure = readSheet(await workbook({ Notes: NOTES, Base: CUSTOMERS }), { sheet: 'Bases' });
  await expect(failure).rejects.toBeInstanceOf(UnknownSheetError);
  await expect(failure).rejects.toMatchObject({ code: 'sheet_unknown', sheet: 'Bases', sheets: ['Notes', 'Base'] });
});

test('a file that is not there is said unreadable', async () => {
  await expect(readSheet(join(base, 'absent.csv'))).rejects.toBeInstanceOf(SpreadsheetError);
});

test('an interruption is heard, and rows are counted while they come', async () => {
  const path = await textFile(`Nom;Ville\n${'Durand;Lyon\n'.repeat(500)}`);
  const counts: number[] = [];
  await readSheet(path, { onRows: (count) => counts.push(count) });
  expect(counts.at(-1)).toBe(501);
  await expect(readSheet(path, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});
