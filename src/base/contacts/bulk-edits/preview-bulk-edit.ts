import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { ListContext } from '../../accounts/lists/list-field.ts';
import type { BulkEditChanges, BulkEditPreview, BulkEditRequest } from './contract.ts';
import { EDITED_COLUMNS, findTarget } from './edit-target.ts';

/** More values than these are one number to whoever reads the preview. */
const MOST_VALUES = 12;

/**
 * What an edit would do, counted and written nowhere: how many records it covers, how many of them change, from which values,
 * how many the asker may only read. Rows with values of their own count as changing where he may edit them.
 * @throws AppError as `findTarget`.
 */
export async function previewBulkEdit(
  tx: Tx,
  { list, target, changes }: BulkEditRequest,
  context: ListContext,
): Promise<BulkEditPreview> {
  const { from, holds, isMine, table } = findTarget(list, target, context);
  const columns = EDITED_COLUMNS[list];
  const fields = Object.keys(changes) as (keyof BulkEditChanges)[]; // keys of the schema
  const asked = fields.flatMap((field) => {
    const column = columns[field];
    const value = changes[field];
    return column === undefined || value === undefined ? [] : [{ field, value, column: `${table.alias}.${column}` }];
  });
  const differs = asked.map(({ column, value }) => sql`${sql.ref(column)}::text is distinct from ${textOf(value)}`);
  const isChanging = differs.length === 0 ? sql`true` : sql`(${sql.join(differs, sql` or `)})`;
  const counted = await sql<Pick<BulkEditPreview, 'covered' | 'changing' | 'notMine'>>`
    select count(*)::int as covered, (count(*) filter (where ${isMine} and ${isChanging}))::int as changing,
      (count(*) filter (where not ${isMine}))::int as "notMine"
    from ${from} where ${holds}`.execute(tx);
  const { covered = 0, changing = 0, notMine = 0 } = counted.rows[0] ?? {};
  const before: BulkEditPreview['from'] = [];
  for (const { field, column, value } of asked) {
    const { rows } = await sql<{ value: string | null; count: number }>`
      select ${sql.ref(column)}::text as value, count(*)::int as count from ${from}
      where ${holds} and ${isMine} and ${sql.ref(column)}::text is distinct from ${textOf(value)}
      group by 1 order by 2 desc, 1 limit ${MOST_VALUES}`.execute(tx);
    before.push({ field, values: rows });
  }
  return { covered, changing, notMine, unchanged: covered - changing - notMine, from: before };
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
