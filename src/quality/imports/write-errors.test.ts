import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openResult } from './analysis-result.ts';
import { getErrors } from './get-errors.ts';
import { readSheet } from './read-sheet.ts';
import { structureFile } from './structure-file.ts';
import { writeErrors } from './write-errors.ts';

const SHEET = [
  'Société;SIREN;CP;Ville;Contact;Commentaire',
  'Lamy Services;812345676;69003;Lyon;Claire Martin;',
  ';;;;;"=HYPERLINK(""x"") à rappeler"',
  ';;;;;',
  'Total;;;;;12',
].join('\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ramure-errors-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function errorsOf(text: string) {
  const path = join(folder, 'clients.csv');
  await writeFile(path, text);
  const { table, arrangement } = await structureFile(path, { threads: 1 });
  return getErrors(openResult({ table, arrangement, answers: {} }), {});
}

test('a line that names nobody comes back with the columns of its file and why; blank lines and totals do not', async () => {
  const { headers, lines } = await errorsOf(SHEET);
  expect(headers).toEqual(['Société', 'SIREN', 'CP', 'Ville', 'Contact', 'Commentaire']);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.cells.join('')).toContain('à rappeler');
  expect(lines[0]?.reasons[0]).toEqual({ code: 'error_line_unplaced' });
});

test.each(['csv', 'xlsx'] as const)(
  'as %s it holds those lines alone, no formula, and can be dropped again once corrected',
  async (format) => {
    const errors = await errorsOf(SHEET);
    const bytes = await writeErrors(errors, { format, language: 'fr', folder });
    const path = join(folder, `a-corriger.${format}`);
    await writeFile(path, bytes);
    const { table, mapping } = await readSheet(path);
    expect(table.headers.map((header) => header.replaceAll('\u00a0', ' '))).toEqual([
      ...errors.headers,
      'Ramure : pourquoi',
      'Ramure : ligne',
    ]);
    expect(table.rows).toHaveLength(1);
    const [row] = table.rows;
    expect(row?.cells.at(6)).toContain('ne nomme ni société');
    // Under the number that a spreadsheet shows beside it.
    expect(row?.cells.at(7)).toBe('3');
    expect(row?.cells.at(5)).toBe(format === 'csv' ? '\'=HYPERLINK("x") à rappeler' : '=HYPERLINK("x") à rappeler');
    const ours = mapping.columns.filter(({ header }) => header.startsWith('Ramure'));
    expect(ours.map(({ fields }) => fields)).toEqual([[], []]);
  },
);
