import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { fromCsv } from './csv.ts';
import { findWronglyJoined, findWronglySplit, type SetError } from './score/find-errors.ts';
import { isWellPlaced, meaningOf, type PlaceColumn, pairRows, type ScoredRow } from './score/score-rows.ts';

/** Shows the lines behind the worst errors of a run that `structure --keep` left in a folder. */
async function readSheetLines(folder: string, rowCount: number): Promise<string[]> {
  const text = (await readFile(join(folder, 'clients.csv'), 'utf8')).replace(/^\ufeff/, '');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const records = data.slice(data.length - rowCount);
  return records.map((cells) => cells.map((cell) => cell.replaceAll('\n', ' ⏎ ')).join('│'));
}

function show(error: SetError, lines: readonly string[], rowsPerPart: number): string {
  const parts = [...error.parts].sort((a, b) => b[1].length - a[1].length);
  const written = parts.map(([id, rowIds]) => {
    const shown = rowIds.slice(0, rowsPerPart).map((rowId) => `      ${rowId}: ${lines[Number(rowId) - 1] ?? ''}`);
    return `    ${id === '' ? '(none)' : id} — ${rowIds.length} rows\n${shown.join('\n')}`;
  });
  return `  ${error.id} — ${error.wrongPairs} wrong pairs\n${written.join('\n')}\n`;
}

function showLevel(level: string, rows: readonly ScoredRow[], lines: readonly string[], most: number): string {
  const joined = findWronglyJoined(rows, `${level}_id`);
  const split = findWronglySplit(rows, `${level}_id`);
  const list = (errors: readonly SetError[]) => errors.slice(0, most).map((error) => show(error, lines, 4));
  return [
    `# ${level}: ${joined.length} sets wrongly joined\n`,
    ...list(joined),
    `# ${level}: ${split.length} things wrongly split\n`,
    ...list(split),
  ].join('');
}

function showPlaces(column: PlaceColumn, rows: readonly ScoredRow[], lines: readonly string[], most: number): string {
  const meanings = meaningOf(rows);
  const wrong = rows.filter((row) => !isWellPlaced(row, meanings, column));
  const shown = wrong.slice(0, most).map((row) => {
    const said = meanings.get(row.assigned[column] ?? '') ?? '(none)';
    return `  ${row.truth.row_id}: said ${said}, truly ${row.truth[column]}; site ${row.truth.site_id}\n      ${lines[Number(row.truth.row_id) - 1]}\n`;
  });
  return [`# ${column}: ${wrong.length} rows misplaced\n`, ...shown].join('');
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      level: { type: 'string', default: 'entity,site,contact,group' },
      most: { type: 'string', default: '15' },
    },
  });
  const folder = positionals[0] ?? '.';
  const assigned = fromCsv(await readFile(join(folder, 'out', 'assignments.csv'), 'utf8'));
  const rows = pairRows(assigned, fromCsv(await readFile(join(folder, 'truth.csv'), 'utf8')));
  const lines = await readSheetLines(folder, rows.length);
  const most = Number(values.most);
  for (const level of values.level.split(',')) {
    const isPlace = level === 'contact_site' || level === 'contact_account';
    const text = isPlace ? showPlaces(`${level}_id`, rows, lines, most) : showLevel(level, rows, lines, most);
    process.stdout.write(`${text}\n`);
  }
}
