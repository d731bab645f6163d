import type { Line } from '../../api/lists.ts';
import type { Speaker } from '../../language.tsx';
import type { ListColumn } from './list-columns.ts';
import type { Names } from './say-filter.ts';
import { sayChoice } from './say-filter.ts';

/** What a typed or pasted text means in a column: a value, or the code of why it is none. */
export type ReadCell = { readonly value: string | number | null } | { readonly problem: string };

const FOLDED = /\p{M}/gu;
const fold = (text: string) => text.normalize('NFD').replace(FOLDED, '').trim().toLowerCase();

/** Reads a cell as it is written on screen, or by its code. Empty empties, where something may be empty. */
export function readCell(column: ListColumn, text: string, names: Names, voice: Pick<Speaker, 'say'>): ReadCell {
  const tidy = text.trim().replace(/\s+/g, ' ');
  if (tidy === '') return column.isRequired ? { problem: 'list_cell_required' } : { value: null };
  switch (column.kind) {
    case 'money':
      return readMoney(tidy);
    case 'member':
      return readMember(tidy, names);
    case 'choice': {
      const found = column.choices?.find(
        (code) => fold(code) === fold(tidy) || fold(sayChoice(column.words ?? '', code, voice)) === fold(tidy),
      );
      return found === undefined ? { problem: 'list_cell_choice' } : { value: found };
    }
    default:
      return tidy.length > 120 ? { problem: 'list_cell_long' } : { value: tidy };
  }
}

/** « 12 400,50 € », « 12400.5 »: euros to cents. */
function readMoney(text: string): ReadCell {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (!/^\d+(\.\d{1,2})?$/.test(bare)) return { problem: 'list_cell_money' };
  const cents = Math.round(Number(bare) * 100);
  return cents > 9_000_000_000_000_000 ? { problem: 'list_cell_money' } : { value: cents };
}

function readMember(text: string, names: Names): ReadCell {
  const found = [...names].filter(([id, name]) => id === text || fold(name) === fold(text));
  return found.length === 1 && found[0] ? { value: found[0][0] } : { problem: 'list_cell_member' };
}

/** The rows and cells of a block that a spreadsheet put on the clipboard: tabs, quoted cells, a last empty line. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|[^\t\r\n]*/y;
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    rows.at(-1)?.push(found?.[1]?.replaceAll('""', '"') ?? found?.[0] ?? '');
    at = cell.lastIndex;
    if (text[at] === '\t') at += 1;
    else if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
      else break;
    } else break;
  }
  return rows;
}

/** One value that a block would put into a record. */
export interface PastedCell {
  readonly line: Line;
  readonly column: ListColumn;
  readonly text: string;
  readonly read: ReadCell;
}

/** What a block means with its corner on a cell: the cells that may be edited, and how many could not be looked at. */
export interface PastedBlock {
  readonly cells: readonly PastedCell[];
  /** Columns under the block that are only read. */
  readonly readOnly: readonly ListColumn[];
  /** Lines that the asker may not edit, and rows of the block below the last line. */
  readonly notMine: number;
  readonly beyond: number;
}

interface Corner {
  readonly lines: readonly Line[];
  readonly columns: readonly ListColumn[];
  readonly row: number;
  readonly column: number;
}

export function placeBlock(text: string, corner: Corner, names: Names, voice: Pick<Speaker, 'say'>): PastedBlock {
  const rows = readBlock(text);
  const width = Math.max(...rows.map((row) => row.length));
  const under = corner.columns.slice(corner.column, corner.column + width);
  const cells: PastedCell[] = [];
  let [notMine, beyond] = [0, 0];
  rows.forEach((row, down) => {
    const line = corner.lines[corner.row + down];
    if (!line) beyond += 1;
    else if (line.isMine === false) notMine += 1;
    else
      under.forEach((column, right) => {
        const written = row[right];
        if (column.edit !== undefined && written !== undefined)
          cells.push({ line, column, text: written, read: readCell(column, written, names, voice) });
      });
  });
  return { cells, readOnly: under.filter((column) => column.edit === undefined), notMine, beyond };
}

/** What a cell holds now, as a change would send it. */
export function currentValue(line: Line, column: ListColumn): unknown {
  return line[column.edit ?? column.field] ?? null;
}
