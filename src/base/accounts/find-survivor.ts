import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { mayReadAccount, mayReadContact } from './account-policy.ts';
import type { ReferredKind } from './record-reference.ts';

/** More merges one after the other are no chain that people make. */
const LONGEST_CHAIN = 50;

/** The record that a merged one has gone into, through as many merges as there were; null where it was not merged. */
export async function findSurvivor(tx: Tx, workspaceId: string, recordId: string): Promise<string | null> {
  let id = recordId;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const { rows } = await sql<{ id: string }>`
      select m.survivor_id as id from merge_part p
      join merge m on m.workspace_id = ${workspaceId} and m.merge_id = p.merge_id and m.undone_at is null
      where p.workspace_id = ${workspaceId} and p.row_id = ${id} and p.after is null and p.table_name = m.record_kind
        and ${id}::uuid = any(m.merged_ids)`.execute(tx);
    const [into] = rows;
    if (!into) break;
    id = into.id;
  }
  return id === recordId ? null : id;
}

/**
 * Why a record is not found: it went into another one that the asker may read (410, naming it), or it is unknown to him.
 */
export async function explainMissing(tx: Tx, access: Access, kind: ReferredKind, id: string): Promise<AppError> {
  const { workspaceId } = access;
  const survivorId = await findSurvivor(tx, workspaceId, id);
  if (survivorId !== null) {
    const { rows } =
      kind === 'account'
        ? await sql<{ name: string }>`
            select a.name from account a
            where a.workspace_id = ${workspaceId} and a.account_id = ${survivorId} and ${mayReadAccount(access, 'a')}`.execute(
            tx,
          )
        : await sql<{ name: string }>`
            select coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.code) as name from contact c
            where c.workspace_id = ${workspaceId} and c.contact_id = ${survivorId} and ${mayReadContact(access, 'c')}`.execute(
            tx,
          );
    const [survivor] = rows;
    if (survivor)
      return new AppError('record_merged', { values: { id, survivorId, name: survivor.name }, status: 410 });
  }
  return new AppError(kind === 'account' ? 'account_unknown' : 'merge_contact_unknown', {
    values: { id },
    status: 404,
  });
}
