import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import { lineOf, type Moment, openAccount, type SavedAccount, saveState } from './write-account.ts';

interface Marking {
  readonly version: number;
}

/**
 * Says that a site is the head office of its company. Another one that was so is so no longer: a company has one at most.
 * @throws AppError as `openAccount`; `not_a_site`.
 */
export async function markHeadOffice(
  tx: Tx,
  access: Access,
  id: string,
  { version }: Marking,
  { now, newId }: Moment,
): Promise<SavedAccount> {
  const { workspaceId } = access;
  const state = await openAccount(tx, access, id, version);
  if (state.level !== 'site') throw new AppError('not_a_site', { values: { id, name: state.name }, status: 422 });
  if (state.is_head_office) return { id, version: state.version };
  // Before the mark comes to its new place: the base refuses two at any moment.
  const { rows } = await sql<{ id: string }>`
    update account set is_head_office = false, version = version + 1, updated_at = ${now}
    where workspace_id = ${workspaceId} and entity_id = ${state.entity_id} and is_head_office
    returning account_id as id`.execute(tx);
  await appendChanges(
    tx,
    workspaceId,
    rows.map((row) => lineOf(row.id, { is_head_office: [true, false] })),
    contextOf(access, now, { head_office_is: id }),
    newId,
  );
  return saveState(tx, access, { state, changes: { is_head_office: true } }, { now, newId });
}

/** Says that a site is no head office: nobody knows where it is, and none is invented. @throws AppError as `openAccount`. */
export async function unmarkHeadOffice(
  tx: Tx,
  access: Access,
  id: string,
  { version }: Marking,
  moment: Moment,
): Promise<SavedAccount> {
  const state = await openAccount(tx, access, id, version);
  if (!state.is_head_office) return { id, version: state.version };
  return saveState(tx, access, { state, changes: { is_head_office: false } }, moment);
}
