import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import { readAccountSettings } from './account-settings.ts';
import type { MovedAccount } from './attach-account.ts';
import { assertPlace } from './find-place.ts';
import { levelOf, moveAccounts } from './move-accounts.ts';
import type { Grounds } from './parent-link.ts';
import { lockTreeToMove } from './tree-lock.ts';
import { type Moment, openAccount } from './write-account.ts';

/**
 * Takes a group or a company out from under what it stands under, with everything below it. A site is never without its
 * company: it moves to another one.
 * @throws AppError as `openAccount`, `assertPlace`, `lockTreeToMove`; `site_needs_company`.
 */
export async function detachAccount(
  tx: Tx,
  access: Access,
  id: string,
  { version, ...grounds }: Grounds & { readonly version: number },
  moment: Moment,
): Promise<MovedAccount> {
  const { workspaceId } = access;
  await lockTreeToMove(tx, access, id);
  const state = await openAccount(tx, access, id, version);
  const level = levelOf(state);
  if (level === 'site') throw new AppError('site_needs_company', { values: { id, name: state.name }, status: 422 });
  if (state.parent_id === null) return { id, version: state.version, moved: 0 };
  await assertPlace(tx, access, { level, parent: null }, await readAccountSettings(tx, workspaceId));
  const lines = await moveAccounts(tx, access, { states: [state], parent: null, grounds }, moment);
  const cause = grounds.evidence ? { evidence: grounds.evidence } : null;
  await appendChanges(tx, workspaceId, lines, contextOf(access, moment.now, cause), moment.newId);
  return { id, version: state.version + 1, moved: lines.length };
}
