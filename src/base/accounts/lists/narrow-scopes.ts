import { sql } from 'kysely';
import type { FilterCondition } from '../../../domain/list-filter.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { compileCondition } from './compile-filter.ts';
import { findField, type ListContext, type ListTable, type Sql } from './list-field.ts';

/** Up to so many lines are looked up beforehand and named one by one; beyond, they stand close enough to be met on the way. */
const NAMED = 4_000;

/**
 * Conditions on a record beside the list's own that few lines meet (the persons of a small town), as the lines themselves:
 * walked in the order of the page, hundreds of thousands would be asked in vain before the first that holds. A field with a short list of
 * values (a role) leaves too many to be looked up, and is not tried.
 */
export async function narrowScopes(
  tx: Tx,
  table: ListTable,
  conditions: readonly FilterCondition[],
  context: ListContext,
): Promise<ReadonlyMap<string, Sql>> {
  const named = conditions.flatMap((condition) => {
    const found = findField(table, condition.field);
    return found?.field.scope && !condition.isDenied ? [{ found, condition, scope: found.field.scope }] : [];
  });
  const narrowed = new Map<string, Sql>();
  for (const [scope, together] of Map.groupBy(named, (one) => one.scope)) {
    const find = table.scopes[scope]?.find;
    const isSharp = together.some(({ found, condition }) => !found.field.values && asksText(condition));
    if (!find || !isSharp) continue;
    const holds = together.map(({ found, condition }) => compileCondition(found, condition, context));
    const { rows } = await sql<{ id: string }>`
      ${find(context, sql.join(holds, sql` and `))} limit ${NAMED + 1}`.execute(tx);
    if (rows.length > NAMED) continue;
    const ids = [...new Set(rows.map((row) => row.id))];
    narrowed.set(scope, sql`${sql.raw(table.id)} = any(${ids}::uuid[])`);
  }
  return narrowed;
}

const asksText = ({ values }: FilterCondition) => values.every((value) => value.is === 'text');
