import { canonicalText, canonicalValue, DAMAGED, tidyCell, UNREADABLE } from '../cell-text.ts';
import type { ExportField } from '../export-field.ts';
import { fingerprint, type LineMark } from '../line-mark.ts';
import type { ExportLine } from '../read-lines.ts';
import type { ReturnChangeKind } from './contract.ts';

/** One edit of one cell. Both values as `keptValue` keeps them. */
export interface PlannedChange {
  readonly field: string;
  readonly kind: ReturnChangeKind;
  readonly before: string;
  readonly after: string;
}

export interface PlannedLine {
  readonly changes: readonly PlannedChange[];
  /** Cells that the spreadsheet destroyed. */
  readonly damaged: number;
}

/** Texts are kept as they are written, since « 007 » may be a name; all else in its one form. */
const isWritten = ({ type }: ExportField) => type === 'text' || type === 'email';

/** A value of the base as a proposal keeps it. */
export function keptValue(field: ExportField, value: unknown): string {
  return isWritten(field) && typeof value === 'string' ? tidyCell(value) : canonicalValue(field, value);
}

/**
 * What somebody edited on a line: each cell that neither says what it said when it left nor what the base says by now. Where the
 * base too says something else than when it left, both stand against each other.
 */
export function planLine(
  columns: ReadonlyMap<ExportField, number>,
  cells: readonly string[],
  mark: LineMark,
  current: ExportLine,
): PlannedLine {
  const changes: PlannedChange[] = [];
  let damaged = 0;
  for (const [field, at] of columns) {
    const cell = cells[at] ?? '';
    const left = (canonical: string) => mark.fingerprints.has(fingerprint(mark.recordId, field, canonical));
    const read = canonicalText(field, cell);
    const now = canonicalValue(field, current[field.key]);
    if (read === DAMAGED) damaged += 1;
    // A code that has no word leaves as it is and comes back so.
    else if (read === UNREADABLE ? left(cell.trim()) || cell.trim() === now : left(read) || read === now) continue;
    else
      changes.push({
        field: field.key,
        ...judge(field, { cell, read, hasMoved: !left(now) }),
        before: keptValue(field, current[field.key]),
      });
  }
  return { changes, damaged };
}

interface Edited {
  readonly cell: string;
  readonly read: string | typeof UNREADABLE | typeof DAMAGED;
  /** The base says something else than when the line left. */
  readonly hasMoved: boolean;
}

function judge(field: ExportField, { cell, read, hasMoved }: Edited): Pick<PlannedChange, 'kind' | 'after'> {
  if (typeof read !== 'string') return { kind: field.isEditable ? 'unreadable' : 'locked', after: tidyCell(cell) };
  const after = isWritten(field) ? tidyCell(cell) : read;
  if (!field.isEditable) return { kind: 'locked', after };
  if (hasMoved) return { kind: 'conflict', after };
  return { kind: read === '' ? 'empty' : 'update', after };
}
