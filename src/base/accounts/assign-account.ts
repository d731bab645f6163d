import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type Access, assertMay } from '../workspaces/access.ts';
import { mayReadAccount } from './account-policy.ts';
import { assertVersion, type Moment, readLocked, type SavedAccount, saveState } from './write-account.ts';

interface Assignment {
  readonly version: number;
  /** Null: nobody follows it. */
  readonly ownerId: string | null;
}

/**
 * « Suivi par » of one account, be it group, company or site: what stands below keeps its own. Whoever shares accounts out need
 * not be somebody who edits them.
 * @throws AppError `right_missing`, `account_unknown`, `record_changed_meanwhile`, `member_unknown`.
 */
export async function assignAccount(
  tx: Tx,
  access: Access,
  id: string,
  { version, ownerId }: Assignment,
  moment: Moment,
): Promise<SavedAccount> {
  assertMay(access, 'assign_accounts');
  const { workspaceId } = access;
  const { rows } = await sql`
    select a.account_id from account a
    where a.workspace_id = ${workspaceId} and a.account_id = ${id} and ${mayReadAccount(access, 'a')}
    for update of a`.execute(tx);
  if (rows.length === 0) throw new AppError('account_unknown', { values: { id }, status: 404 });
  const state = await readLocked(tx, access, id);
  assertVersion(state, version);
  if (state.owner_id === ownerId) return { id, version: state.version };
  if (ownerId !== null) await assertMember(tx, access, ownerId);
  return saveState(tx, access, { state, changes: { owner_id: ownerId } }, moment);
}

async function assertMember(tx: Tx, { workspaceId }: Access, userId: string): Promise<void> {
  const { rows } = await sql`
    select user_id from workspace_member where workspace_id = ${workspaceId} and user_id = ${userId}`.execute(tx);
  if (rows.length === 0)
    throw new AppError('member_unknown', { values: { id: userId, field: 'ownerId' }, status: 422 });
}
