import { foldText } from '../domain/fold-text.ts';
import { isFooterLine } from './footer-words.ts';
import type { RowKind } from './table.ts';

const key = (cell: string): string => foldText(cell).replace(/[^a-z0-9]/g, '');

const isPlainSign = (sign: number): boolean => (sign > 47 && sign < 58) || ((sign | 32) > 96 && (sign | 32) < 123);

/** Lengths and first signs are compared first: nearly every cell of a sheet is told from its header without being folded. */
function isSameWord(cell: string, headerKey: string): boolean {
  if (headerKey === '' || cell.length < headerKey.length || cell.length > headerKey.length + 8) return false;
  const sign = cell.charCodeAt(0);
  // A plain letter or figure folds to itself in small letters.
  if (isPlainSign(sign) && (sign | 32) !== (headerKey.charCodeAt(0) | 32)) return false;
  return key(cell) === headerKey;
}

/** Says what a record is before anybody looks for customers in it. */
export function classifyRow(cells: readonly string[], headerKeys: readonly string[]): RowKind {
  const filled: string[] = [];
  let same = 0;
  for (const [index, cell] of cells.entries()) {
    const text = cell === '' ? '' : cell.trim();
    if (text === '') continue;
    filled.push(text);
    if (isSameWord(cell, headerKeys[index] ?? '')) same += 1;
  }
  if (filled.length === 0) return 'blank';
  const isHeader = same > 0 && same >= Math.max(1, filled.length * 0.6);
  if (isHeader && (same >= 2 || headerKeys.filter((header) => header !== '').length === 1)) return 'repeated_header';
  return isFooterLine(filled) ? 'total' : 'data';
}

/** Headers as they are compared with the cells of a record. */
export function headerKeysOf(headers: readonly string[]): string[] {
  return headers.map((header) => key(header.replace(/ \(\d+\)$/, '')));
}
