import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/**
 * Erases what the lines of these records say, before and after, together with the salt of each line: the field names, who
 * wrote and when stay, and so do the hashes, from which nothing can be read without the salt. The seals stay whole.
 * @returns how many lines were erased.
 */
export async function eraseLines(tx: Tx, workspaceId: string, recordIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select erase_change_lines(${workspaceId}::uuid, ${recordIds}::uuid[]) as count`.execute(tx);
  return rows[0]?.count ?? 0;
}
