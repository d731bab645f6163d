import type { Reason } from '../../domain/reason.ts';
import type { OpenResult } from './analysis-result.ts';
import { statusOfLines } from './get-accounting.ts';
import { statusOfRows } from './row-status.ts';

/** A line that somebody has to put right, as it stands in the sheet. */
export interface ErrorLine {
  readonly rowId: number;
  readonly cells: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface ErrorLines {
  readonly headers: readonly string[];
  /** What a person sees as the number of the first line. */
  readonly headerRow: number;
  readonly lines: readonly ErrorLine[];
}

/** Lines of customers that name none, and lines on which a question is open, each with why. Blank lines and totals are no errors. */
export function getErrors(result: OpenResult, _asked: Record<string, never>): ErrorLines {
  const { table, arrangement, placementOf } = result;
  const shown = statusOfLines(result);
  const read = statusOfRows(arrangement.placements);
  const lines = table.rows.flatMap(({ rowId, cells }) => {
    const isUnplaced = read.get(rowId) === 'unplaced';
    if (!isUnplaced && shown.get(rowId) !== 'to_review') return [];
    const own = placementOf.get(rowId)?.reasons ?? [];
    return [{ rowId, cells, reasons: [{ code: isUnplaced ? 'error_line_unplaced' : 'error_line_to_review' }, ...own] }];
  });
  return { headers: table.headers, headerRow: table.headerRow, lines };
}
