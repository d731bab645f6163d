import type { ColumnField, MappedColumn } from '../../src/matching/column-mapping.ts';
import { planOf, type RowPlan } from '../../src/matching/normalize/row-plan.ts';
import type { TableRow } from '../../src/matching/table.ts';

/** A cell: what its column holds (several fields with a space between), its text, and what else is known of the column. */
export type PlannedCell = readonly [fields: string, text: string, more?: Partial<MappedColumn>];

/** A row under columns that a person named: « status 0 » is the header of a status in the first one. */
export function plannedRow(cells: readonly PlannedCell[]): { row: TableRow; plan: RowPlan } {
  const columns = cells.map(
    ([fields, , more], index): MappedColumn => ({
      index,
      header: `${fields} ${index}`,
      // Each test writes fields that exist.
      fields: fields.split(' ').filter((field) => field !== '') as ColumnField[],
      year: null,
      person: 0,
      grade: 'sure',
      reason: { code: 'mapping_header' },
      examples: [],
      filledCount: 1,
      warnings: [],
      ...more,
    }),
  );
  return { row: { rowId: 1, kind: 'data', cells: cells.map(([, text]) => text) }, plan: planOf({ columns }) };
}
