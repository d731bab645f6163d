import { CompiledQuery } from 'kysely';
import type { Columns, RowOf } from './columns.ts';
import type { Tx } from './transaction.ts';

// Larger arrays make the planner leave the index without being faster.
const VALUES_PER_STATEMENT = 10_000;

/** The rows of a table of which a column holds one of the values, whatever their number. */
export async function findRowsBy<Table extends Columns>(
  tx: Tx,
  workspaceId: string,
  table: string,
  columns: Table,
  key: string,
  values: Iterable<string>,
): Promise<RowOf<Table>[]> {
  const type = (columns[key] ?? 'text').replace('?', '');
  const text = `select ${Object.keys(columns).join(', ')} from ${table} where workspace_id = $1 and ${key} = any($2::${type}[])`;
  const wanted = [...new Set(values)];
  const found: RowOf<Table>[] = [];
  for (let start = 0; start < wanted.length; start += VALUES_PER_STATEMENT) {
    const chunk = wanted.slice(start, start + VALUES_PER_STATEMENT);
    const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [workspaceId, chunk]));
    // The columns asked for are those that the type is derived from.
    for (const row of rows) found.push(row as RowOf<Table>);
  }
  return found;
}
