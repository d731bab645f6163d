import { sql } from 'kysely';
import type { MergeScene, Row } from './merge-order.ts';
import type { PartTable } from './row-parts.ts';

/** A row that a merge changed, with what it was, what it became and what it is now. */
export interface Part {
  readonly id: string;
  readonly before: Row;
  /** Null where the merge removed the row. */
  readonly after: Row | null;
  /** Null where the row is not there. */
  readonly current: Row | null;
}

/** The parts of a merge in one table. */
export async function readParts(
  { tx, workspaceId }: MergeScene,
  mergeId: string,
  { table, key }: PartTable,
): Promise<readonly Part[]> {
  const { rows } = await sql<Part>`
    select p.row_id as id, p.before, p.after, to_jsonb(t) as current
    from merge_part p
    left join ${sql.table(table)} t on t.workspace_id = ${workspaceId}
      and t.${sql.ref(key)} = coalesce((p.after->>${key}::text)::uuid, p.row_id)
    where p.workspace_id = ${workspaceId} and p.merge_id = ${mergeId} and p.table_name = ${table}
    order by p.row_id`.execute(tx);
  return rows;
}

export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value);

/** What a part gives back, and the columns that somebody wrote since: those stay. */
export interface Restored {
  readonly after: Row;
  readonly edited: readonly string[];
}

/** The columns of a row as they were, but for those that hold something else than the merge left in them. */
export function restoreColumns({ before, after, current }: Part): Restored {
  const restored: Record<string, unknown> = {};
  const edited: string[] = [];
  for (const [column, left] of Object.entries(after ?? {})) {
    const was = before[column] ?? null;
    const is = current?.[column] ?? null;
    if (isSame(is, left)) restored[column] = was;
    else {
      edited.push(column);
      // Of a list only what came by the merge goes again.
      if (isTexts(is) && isTexts(left) && isTexts(was)) {
        const kept = is.filter((one) => was.includes(one) || !left.includes(one));
        restored[column] = [...kept, ...was.filter((one) => !left.includes(one) && !kept.includes(one))];
      }
    }
  }
  return { after: restored, edited };
}
