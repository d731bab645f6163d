import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { toCsv } from '../csv.ts';
import type { DataSet, SetTable } from './find-sets.ts';
import { readTable } from './read-table.ts';

const LETTERS = 26;

function rotateCode(code: number, by: number): number {
  if (code >= 97 && code <= 122) return 97 + ((code - 97 + by) % LETTERS);
  if (code >= 65 && code <= 90) return 65 + ((code - 65 + by) % LETTERS);
  return code;
}

function rotateText(text: string, by: number): string {
  let rotated = '';
  for (let at = 0; at < text.length; at += 1) rotated += String.fromCharCode(rotateCode(text.charCodeAt(at), by));
  return rotated;
}

/** Only words turn: a date or a sex stays what it is, so that copies meet in their dates as strangers do. */
const TURNING = new Set(['given_name', 'surname', 'full_name', 'name', 'town', 'postcode', 'address', 'text']);

/** Writes a set many times over, each time with the letters of its words turned by one more. */
export async function rotateSet(set: DataSet, times: number, folder: string): Promise<DataSet> {
  if (set.kind === 'link') throw new Error(`${set.name} is a link of two lists: only a single table is made larger`);
  if (times > LETTERS) throw new Error('an alphabet turns 26 times at most');
  const { header, roles, path } = set.table;
  const table: SetTable = { ...set.table, path: join(folder, `${set.name}-x${times}.csv`) };
  const out = createWriteStream(table.path);
  out.write(toCsv([header], ','));
  for (let by = 0; by < times; by += 1) {
    let rows: string[][] = [];
    await readTable(
      path,
      () => {},
      (cells) => {
        rows.push(cells.map((cell, at) => turnCell(cell, roles[at]!, by)));
      },
    );
    out.write(toCsv(rows, ','));
    rows = [];
  }
  out.end();
  await finished(out);
  return { ...set, name: `${set.name} ×${times}`, table };
}

function turnCell(cell: string, role: string, by: number): string {
  if (role === 'cluster' || role === 'row') return `${cell}-${by}`;
  return TURNING.has(role) ? rotateText(cell, by) : cell;
}
