import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import { type AccountState, logGoneRow } from './account-state.ts';
import { lockTreeToMove } from './tree-lock.ts';
import { lineOf, type Moment, openAccount } from './write-account.ts';

/** Refused by a foreign key: something still refers to the row. */
const STILL_REFERRED_TO = '23503';

/**
 * Takes an empty account away: one that was made by mistake. An account that something hangs on is closed or reunited with
 * another instead.
 * @throws AppError as `openAccount`; `right_missing`, `account_in_use` with what still refers to it.
 */
export async function deleteAccount(
  tx: Tx,
  access: Access,
  id: string,
  { version }: { readonly version: number },
  moment: Moment,
): Promise<void> {
  assertMay(access, 'create_accounts');
  await lockTreeToMove(tx, access, id);
  const state = await openAccount(tx, access, id, version);
  const inTheWay = await removeAccount(tx, access, state, moment);
  if (inTheWay === null) return;
  throw new AppError('account_in_use', {
    values: { id, name: state.name, table: inTheWay },
    status: 409,
    details: [{ code: `in_use_by_${inTheWay}` }],
  });
}

/**
 * Removes the row with its own numbers, unless something refers to it: then nothing is done and the answer names the table.
 * The foreign keys know every room that keeps a reference, those of rooms not yet built too.
 */
export async function removeAccount(
  tx: Tx,
  access: Access,
  state: AccountState,
  { now, newId }: Moment,
): Promise<string | null> {
  const { workspaceId } = access;
  const id = state.account_id;
  // Lines of a file keep the id without a foreign key: « Pourquoi ici ? » would answer for nobody.
  const { rows: origins } = await sql`
    select record_id from import_placement where workspace_id = ${workspaceId} and record_id = ${id} limit 1`.execute(
    tx,
  );
  if (origins.length > 0) return 'import_placement';
  await sql`savepoint before_removal`.execute(tx);
  try {
    await sql`delete from field_provenance where workspace_id = ${workspaceId} and record_id = ${id}`.execute(tx);
    await sql`delete from account_identifier where workspace_id = ${workspaceId} and account_id = ${id}`.execute(tx);
    await sql`delete from parent_link where workspace_id = ${workspaceId} and account_id = ${id}`.execute(tx);
    await sql`delete from account where workspace_id = ${workspaceId} and account_id = ${id}`.execute(tx);
  } catch (error) {
    if (!isForeignKeyError(error)) throw error;
    await sql`rollback to savepoint before_removal`.execute(tx);
    return error.table ?? 'account';
  }
  await appendChanges(tx, workspaceId, [lineOf(id, logGoneRow(state))], contextOf(access, now), newId);
  return null;
}

function isForeignKeyError(error: unknown): error is { readonly code: string; readonly table?: string } {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === STILL_REFERRED_TO;
}
