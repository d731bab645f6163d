import type { ExplainContext } from './explain-context.ts';
import type { PairSide } from './pair-explanation.ts';

/** The distinct rows of a side, sorted; rows that hold no record (blank lines, totals) are left out. */
export function positionsOf(side: PairSide, { positionOf }: Pick<ExplainContext, 'positionOf'>): number[] {
  const positions = side.rowIds.map((rowId) => positionOf.get(rowId)).filter((position) => position !== undefined);
  return [...new Set(positions)].sort((left, right) => left - right);
}
