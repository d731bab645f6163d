import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import { readAccountSettings } from './account-settings.ts';
import { assertPlace, findParent } from './find-place.ts';
import { levelOf, moveAccounts } from './move-accounts.ts';
import type { Grounds } from './parent-link.ts';
import { lockTreeToMove } from './tree-lock.ts';
import { type Moment, openAccount, type SavedAccount } from './write-account.ts';

export interface MovedAccount extends SavedAccount {
  /** The account itself and everything below it. */
  readonly moved: number;
}

/** The place that an account comes to, as its reader last saw it. */
interface Attachment extends Grounds {
  readonly version: number;
  readonly parentId: string;
}

/**
 * Puts an account, with everything below it, under another: a group under a group, a company under a group or a company, a
 * site under a company or a regional office. One that stood elsewhere leaves that place, which stays known.
 * @throws AppError as `openAccount`, `findParent`, `assertPlace`, `moveAccounts`, `lockTreeToMove`.
 */
export async function attachAccount(
  tx: Tx,
  access: Access,
  id: string,
  { version, parentId, evidence, on }: Attachment,
  moment: Moment,
): Promise<MovedAccount> {
  const { workspaceId } = access;
  await lockTreeToMove(tx, access, id);
  const state = await openAccount(tx, access, id, version);
  const level = levelOf(state);
  const parent = await findParent(tx, access, parentId, level);
  if (state.parent_id === parentId) return { id, version: state.version, moved: 0 };
  await assertPlace(tx, access, { level, parent }, await readAccountSettings(tx, workspaceId));
  const lines = await moveAccounts(tx, access, { states: [state], parent, grounds: { evidence, on } }, moment);
  const cause = evidence ? { evidence } : null;
  await appendChanges(tx, workspaceId, lines, contextOf(access, moment.now, cause), moment.newId);
  return { id, version: state.version + 1, moved: lines.length };
}
