import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

const PREFIX = 'CON';

/**
 * The next human code of a contact, counted on from the last one given by hand or by an import. Ask for it last: until
 * the end of the transaction the next asker waits.
 */
export async function numberContact(tx: Tx, workspaceId: string): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    insert into code_counter (workspace_id, prefix, last_number)
    select w.workspace_id, ${PREFIX}, 1 from workspace w where w.workspace_id = ${workspaceId}
    on conflict (workspace_id, prefix) do update set last_number = code_counter.last_number + 1
    returning last_number as last`.execute(tx);
  return `${PREFIX}-${String(rows[0]?.last ?? 1).padStart(4, '0')}`;
}
