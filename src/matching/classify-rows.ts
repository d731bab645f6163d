import { foldText } from '../domain/fold-text.ts';
import { isFooterLine } from './footer-words.ts';
import type { RowKind } from './table.ts';

const key = (cell: string): string => foldText(cell).replace(/[^a-z0-9]/g, '');

/** Lengths are compared first: nearly every cell of a sheet is told from its header without being folded. */
function isSameWord(cell: string, headerKey: string): boolean {
  return (
    headerKey !== '' &&
    cell.length >= headerKey.length &&
    cell.length <= headerKey.length + 8 &&
    key(cell) === headerKey
  );
}

/** Says what a record is before anybody looks for customers in it. */
export function classifyRow(cells: readonly string[], headerKeys: readonly string[]): RowKind {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return 'blank';
  const named = headerKeys.filter((header) => header !== '').length;
  const same = cells.reduce((count, cell, index) => (isSameWord(cell, headerKeys[index] ?? '') ? count + 1 : count), 0);
  if (same > 0 && same >= Math.max(1, filled.length * 0.6) && (same >= 2 || named === 1)) return 'repeated_header';
  return isFooterLine(filled) ? 'total' : 'data';
}

/** Headers as they are compared with the cells of a record. */
export function headerKeysOf(headers: readonly string[]): string[] {
  return headers.map((header) => key(header.replace(/ \(\d+\)$/, '')));
}
