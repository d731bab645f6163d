import { CompiledQuery } from 'kysely';
import { type Columns, type RowOf, toText } from './columns.ts';
import type { Tx } from './transaction.ts';

// Measured best between 5k and 10k; wide tables fill the 64 kB socket buffers either way.
const ROWS_PER_STATEMENT = 5_000;

/**
 * Inserts rows in bulk: one statement per few thousand, every column as one array of texts. The workspace id comes from
 * the workspace itself, which is what Citus can route and what row-level security lets through. Order is kept.
 */
export async function insertRows<Table extends Columns>(
  tx: Tx,
  workspaceId: string,
  table: string,
  columns: Table,
  rows: readonly RowOf<Table>[],
): Promise<void> {
  const names = Object.keys(columns);
  const text = `insert into ${table} (workspace_id, ${names.join(', ')})
    select w.workspace_id, ${names.map((name) => `x.${name}::${plainType(columns, name)}`).join(', ')}
    from workspace w, unnest(${names.map((_, position) => `$${position + 2}::text[]`).join(', ')}) as x(${names.join(', ')})
    where w.workspace_id = $1`;
  await inChunks(tx, workspaceId, text, columns, rows);
}

/**
 * Fills columns that are still empty, in bulk: a value that stands already is never replaced. `key` names the column
 * that finds the row; the other columns of `columns` are filled.
 */
export async function fillEmptyColumns<Table extends Columns>(
  tx: Tx,
  workspaceId: string,
  table: string,
  key: string,
  columns: Table,
  rows: readonly RowOf<Table>[],
): Promise<void> {
  const names = Object.keys(columns);
  const filled = names.filter((name) => name !== key && name !== 'updated_at');
  const assignments = filled.map((name) => `${name} = coalesce(t.${name}, x.${name}::${plainType(columns, name)})`);
  if (names.includes('updated_at')) assignments.push('updated_at = x.updated_at::timestamptz');
  const text = `update ${table} t set ${assignments.join(', ')}
    from unnest(${keyedArrays(columns, key)}) as x(${names.join(', ')})
    where t.workspace_id = $1 and t.${key} = x.${key}`;
  await inChunks(tx, workspaceId, text, columns, rows);
}

/**
 * Changes rows in bulk: every column of `columns` but the key takes the value given, the version rises by one. Rows are locked
 * and read before, by whoever knows what may be replaced.
 */
export async function updateRows<Table extends Columns>(
  tx: Tx,
  workspaceId: string,
  table: string,
  key: keyof Table & string,
  columns: Table,
  rows: readonly RowOf<Table>[],
  { versionColumn, updatedAt }: { readonly versionColumn: string; readonly updatedAt: Date },
): Promise<void> {
  const names = Object.keys(columns);
  const assignments = names
    .filter((name) => name !== key)
    .map((name) => `${name} = x.${name}::${plainType(columns, name)}`);
  const instant = updatedAt.toISOString();
  const text = `update ${table} t set ${assignments.join(', ')}, ${versionColumn} = t.${versionColumn} + 1, updated_at = '${instant}'
    from unnest(${keyedArrays(columns, key)}) as x(${names.join(', ')})
    where t.workspace_id = $1 and t.${key} = x.${key}`;
  await inChunks(tx, workspaceId, text, columns, rows);
}

/**
 * The arrays of the columns, that of the key under its own type: a cast beside the comparison could fail and tell of rows that
 * row-level security hides, so PostgreSQL would compare only after reading every row of the workspace.
 */
function keyedArrays(columns: Columns, key: string): string {
  const typed = (name: string) => (name === key ? plainType(columns, name) : 'text');
  return Object.keys(columns)
    .map((name, position) => `$${position + 2}::${typed(name)}[]`)
    .join(', ');
}

function plainType(columns: Columns, name: string): string {
  return (columns[name] ?? 'text').replace('?', '');
}

async function inChunks<Table extends Columns>(
  tx: Tx,
  workspaceId: string,
  text: string,
  columns: Table,
  rows: readonly RowOf<Table>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const chunk = rows.slice(start, start + ROWS_PER_STATEMENT);
    const arrays = Object.entries(columns).map(([name, type]) => chunk.map((row) => toText(row[name], type)));
    await tx.executeQuery(CompiledQuery.raw(text, [workspaceId, ...arrays]));
  }
}
