import type { ColumnMapping } from './column-mapping.ts';
import { describeColumns } from './columns/describe-columns.ts';
import { draftColumn } from './columns/draft-column.ts';
import { numberPersons } from './columns/number-persons.ts';
import { settleDuplicates } from './columns/settle-duplicates.ts';
import { settleNames } from './columns/settle-names.ts';
import { settleNetworks } from './columns/settle-networks.ts';
import { settleUnnamed } from './columns/settle-unnamed.ts';
import { splitColumns } from './columns/split-columns.ts';
import type { Table } from './table.ts';
import { readColumnValues } from './value-shapes.ts';

/** What every column of a sheet holds, from its header, its values and its neighbors. A person may correct it. */
export function suggestMapping(table: Table): ColumnMapping {
  const rows = table.rows.filter((row) => row.kind === 'data');
  const drafts = table.headers.map((header, index) =>
    draftColumn(index, header, readColumnValues(rows.map((row) => row.cells[index] ?? '')), table.headerRow > 0),
  );
  const settled = settleUnnamed(settleNames(drafts), rows, table.headerRow > 0);
  const named = settleNetworks(settled, rows);
  const numbered = numberPersons(named);
  const single = settleDuplicates(numbered);
  return { columns: describeColumns(splitColumns(single), rows) };
}
