import { sql } from 'kysely';
import type { Pool } from 'pg';
import { unsafeWithoutWorkspace } from '../../platform/db/transaction.ts';

/**
 * The workspace of this name or id, the oldest where none is named; null where there is none. For commands of whoever
 * holds the machine, who may open every workspace: it runs as the owner of the tables, as no request ever does.
 */
export async function unsafeFindWorkspace(pool: Pool, wanted: string | undefined): Promise<string | null> {
  return unsafeWithoutWorkspace(pool, async (tx) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select workspace_id as id, name from workspace order by created_at, workspace_id`.execute(tx);
    const found = wanted === undefined ? rows[0] : rows.find(({ id, name }) => id === wanted || name === wanted);
    return found?.id ?? null;
  });
}
