import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toCsv } from './csv.ts';
import { makeSheet, type WorldOptions } from './world/make-sheet.ts';
import { TRUTH_HEADERS, truthCells } from './world/row-truth.ts';

/** Writes `clients.csv` and `truth.csv` into a folder. */
export async function writeWorld(
  folder: string,
  options: WorldOptions,
): Promise<{ sheet: string; truth: string; rows: number }> {
  const made = makeSheet(options);
  const delimiter = made.style.name === 'compiled' ? ',' : ';';
  const mark = made.style.name === 'salesman' ? '\ufeff' : '';
  const sheet = join(folder, 'clients.csv');
  const truth = join(folder, 'truth.csv');
  await mkdir(folder, { recursive: true });
  await writeFile(sheet, mark + toCsv([...made.titleRows, made.headers, ...made.rows], delimiter));
  await writeFile(truth, toCsv([TRUTH_HEADERS, ...made.truth.map((row, index) => truthCells(index + 1, row))], ','));
  return { sheet, truth, rows: made.rows.length };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '2000' },
      identifiers: { type: 'string', default: '0.7' },
      layout: { type: 'string', default: 'split' },
      seed: { type: 'string', default: '1' },
      'no-group-column': { type: 'boolean', default: false },
      out: { type: 'string', default: 'world' },
    },
  });
  const written = await writeWorld(values.out, {
    rows: Number(values.rows),
    identifierShare: Number(values.identifiers),
    layout: values.layout === 'merged' ? 'merged' : 'split',
    hasGroupColumn: !values['no-group-column'],
    seed: Number(values.seed),
  });
  process.stdout.write(`${written.sheet}\n${written.truth}\n`);
}
