import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CodeRule } from './account-settings.ts';

/**
 * The next human code: GRP-0042. The line of the counter is held until the transaction ends, so that a creation that fails
 * leaves no gap; ask for it last, others wait. A code that somebody has already is passed over.
 */
export async function numberCode(
  tx: Tx,
  workspaceId: string,
  { prefix, width }: CodeRule,
  of: 'account' | 'contact',
): Promise<string> {
  for (;;) {
    const { rows } = await sql<{ number: number }>`
      insert into code_counter (workspace_id, prefix, last_number)
      select w.workspace_id, ${prefix}, 1 from workspace w where w.workspace_id = ${workspaceId}
      on conflict (workspace_id, prefix) do update set last_number = code_counter.last_number + 1
      returning last_number as number`.execute(tx);
    const code = `${prefix}-${String(rows[0]?.number).padStart(width, '0')}`;
    const taken = await sql`
      select from ${sql.table(of)} where workspace_id = ${workspaceId} and code = ${code}`.execute(tx);
    if (taken.rows.length === 0) return code;
  }
}
