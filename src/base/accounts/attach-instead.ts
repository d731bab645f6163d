import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { attachAccount, type MovedAccount } from './attach-account.ts';
import type { CreateAccount, UpdateAccount } from './change-contract.ts';
import { fillAccount } from './fill-account.ts';
import { levelOf } from './move-accounts.ts';
import { type Moment, openAccount } from './write-account.ts';

interface AttachInstead {
  /** The record that was there already. */
  readonly accountId: string;
  readonly version: number;
  /** What would have been created. */
  readonly draft: CreateAccount;
}

/**
 * Takes the record that exists instead of making a second one: it comes under the draft's parent and gets what it lacks of
 * the draft; what it has already stays.
 * @throws AppError as `attachAccount` and `fillAccount`; `draft_level_differs`.
 */
export async function attachInstead(
  tx: Tx,
  access: Access,
  { accountId, version, draft }: AttachInstead,
  moment: Moment,
): Promise<MovedAccount> {
  const { parentId, evidence } = draft;
  const moved =
    parentId === undefined
      ? { id: accountId, version, moved: 0 }
      : await attachAccount(tx, access, accountId, { version, parentId, evidence }, moment);
  const state = await openAccount(tx, access, accountId, moved.version);
  if (levelOf(state) !== draft.level)
    throw new AppError('draft_level_differs', { values: { level: state.level, draft: draft.level }, status: 422 });
  const { level: _level, parentId: _place, evidence: _why, distinctFrom: _others, name: _name, ...rest } = draft;
  const said: UpdateAccount = { ...rest, version: moved.version };
  return { ...moved, ...(await fillAccount(tx, access, state, said, moment)) };
}
