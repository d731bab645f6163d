import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/** Sites and the sites that stand under them. */
export async function findSitesBelow(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select s.account_id from account s where s.workspace_id = ${workspaceId} and s.account_id = any(${ids}::uuid[])
      union
      select c.account_id from below b
      join account c on c.workspace_id = ${workspaceId} and c.parent_id = b.account_id)
    select account_id as id from below`.execute(tx);
  return rows.map((row) => row.id);
}
