import { tidyText } from '../domain/fold-text.ts';
import type { Reason } from '../domain/reason.ts';
import { isGroupLine, scoreHeaderRow } from './header-words.ts';

interface FoundRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface FoundHeader {
  /** 1-based row of the sheet, 0 where there is none. */
  readonly headerRow: number;
  readonly headers: string[];
  readonly firstDataRow: number;
  readonly remarks: Reason[];
}

const LOOK_AT = 40;

/** « Colonne A », « Colonne AB »: the letters that spreadsheets show. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Columns up to the last one that holds anything, in the header or in the rows given. */
function widthOf(rows: readonly FoundRow[]): number {
  return rows.reduce((width, row) => Math.max(width, row.cells.findLastIndex((cell) => cell.trim() !== '') + 1), 0);
}

function nameColumns(
  texts: readonly string[],
  width: number,
): { headers: string[]; duplicates: number; unnamed: number } {
  const times = new Map<string, number>();
  const taken = new Set<string>();
  let duplicates = 0;
  let unnamed = 0;
  const headers = Array.from({ length: width }, (_, index) => {
    const text = tidyText(texts[index] ?? '');
    if (text === '') unnamed += 1;
    const base = text === '' ? `Colonne ${letterOf(index)}` : text;
    let count = (times.get(base) ?? 0) + 1;
    if (count > 1) duplicates += 1;
    while (taken.has(count === 1 ? base : `${base} (${count})`)) count += 1;
    times.set(base, count);
    const header = count === 1 ? base : `${base} (${count})`;
    taken.add(header);
    return header;
  });
  return { headers, duplicates, unnamed };
}

/** The second line of a header in two lines: words only, and it completes the first (« Contact » over « Nom », « Prénom »). */
function isSecondLine(first: FoundRow, second: FoundRow | undefined): boolean {
  if (second === undefined || second.number !== first.number + 1) return false;
  const { known, filled, score } = scoreHeaderRow(second.cells);
  const gaps = first.cells.filter(
    (cell, index) => cell.trim() === '' && (second.cells[index] ?? '').trim() !== '',
  ).length;
  return filled >= 2 && score > 0 && known >= filled * 0.6 && (gaps > 0 || known === filled) && filled >= gaps;
}

/** A title over several columns stands in the first of them: it is carried to the right over the empty ones. */
function joinLines(first: readonly string[], second: readonly string[]): string[] {
  let above = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const top = tidyText(first[index] ?? '');
    const below = tidyText(second[index] ?? '');
    if (top !== '') above = below === '' ? '' : top;
    if (below === '') return top;
    return above === '' ? below : `${above} ${below}`;
  });
}

function remarksOf(named: { duplicates: number; unnamed: number }, titleRows: number): Reason[] {
  const remarks: Reason[] = [];
  if (titleRows > 0) remarks.push({ code: 'header_under_title', values: { count: titleRows } });
  if (named.duplicates > 0) remarks.push({ code: 'header_duplicates', values: { count: named.duplicates } });
  if (named.unnamed > 0) remarks.push({ code: 'header_unnamed', values: { count: named.unnamed } });
  return remarks;
}

/** The row that says what the columns are, wherever it stands in the first rows; without one, columns are named by letter. */
export function findHeader(rows: readonly FoundRow[]): FoundHeader {
  const head = rows.slice(0, LOOK_AT);
  const scored = head.map((row) => scoreHeaderRow(row.cells));
  const wide = Math.max(...scored.map(({ filled }) => filled), 0);
  let best = -1;
  for (const [position, { score, known, filled }] of scored.entries()) {
    const isHeader = score > 0 && known >= Math.min(2, wide) && known >= filled * 0.34 && filled >= Math.min(2, wide);
    if (isHeader && (best < 0 || score > (scored[best]?.score ?? 0) * 1.3 + 1)) best = position;
  }
  if (best < 0) best = findPlainHeader(head, wide);
  const width = widthOf(rows);
  const header = head[best];
  if (header === undefined) {
    const named = nameColumns([], width);
    return {
      headerRow: 0,
      headers: named.headers,
      firstDataRow: rows[0]?.number ?? 1,
      remarks: [{ code: 'header_none' }],
    };
  }
  const above = head[best - 1];
  const second = head[best + 1];
  const isUnder = above !== undefined && above.number === header.number - 1 && isGroupLine(above.cells, header.cells);
  const isDouble = !isUnder && second !== undefined && isSecondLine(header, second);
  const texts = isUnder
    ? joinLines(above.cells, header.cells)
    : isDouble
      ? joinLines(header.cells, second.cells)
      : header.cells;
  const named = nameColumns(texts, width);
  const last = isDouble ? second.number : header.number;
  const titles = head
    .slice(0, isUnder ? best - 1 : best)
    .filter((row) => row.cells.some((cell) => cell.trim() !== '')).length;
  const remarks = remarksOf(named, titles);
  if (isDouble || isUnder) remarks.push({ code: 'header_two_lines' });
  return { headerRow: last, headers: named.headers, firstDataRow: last + 1, remarks };
}

/** Headers in words that we do not know: a full row of short different texts above rows that hold numbers. */
function findPlainHeader(head: readonly FoundRow[], wide: number): number {
  const position = head.findIndex(
    (row) => row.cells.filter((cell) => cell.trim() !== '').length >= Math.max(2, wide * 0.8),
  );
  const row = head[position];
  if (row === undefined) return -1;
  const texts = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const areWords =
    texts.every((text) => /\p{L}/u.test(text) && !/\d{3}|@/.test(text) && text.length < 40) &&
    new Set(texts).size === texts.length;
  const below = head
    .slice(position + 1, position + 6)
    .flatMap((next) => next.cells.filter((cell) => /\d{3}|@/.test(cell)));
  return areWords && (below.length > 0 || scoreHeaderRow(row.cells).known >= 1) ? position : -1;
}
