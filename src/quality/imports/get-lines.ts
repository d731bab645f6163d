import type { OpenResult } from './analysis-result.ts';
import type { Line, LinePage, LineStatus } from './contract.ts';
import { statusOfLines } from './get-accounting.ts';

/** Lines as they stand in the sheet, in the order asked for; a number that the sheet does not hold is left out. */
export function linesOf(result: OpenResult, rowIds: readonly number[]): Line[] {
  return rowIds.flatMap((rowId) => {
    const row = result.rowOf.get(rowId);
    return row ? [{ rowId, cells: [...row.cells] }] : [];
  });
}

/** The lines behind one figure of the accounting, a page at a time. */
export function getLines(
  result: OpenResult,
  page: { readonly status: LineStatus; readonly offset: number; readonly limit: number },
): LinePage {
  const rowIds = [...statusOfLines(result)].filter(([, status]) => status === page.status).map(([rowId]) => rowId);
  const asked = rowIds.slice(page.offset, page.offset + page.limit);
  return { total: rowIds.length, headers: [...result.table.headers], lines: linesOf(result, asked) };
}
