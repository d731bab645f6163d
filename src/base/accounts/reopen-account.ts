import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { readStates } from './account-state.ts';
import { type Moment, openAccount, type SavedAccount, saveState } from './write-account.ts';

/**
 * Takes a closing back, for this account alone: the sites that closed with a company are reopened one by one, as far as they
 * are open.
 * @throws AppError as `openAccount`; `account_not_closed`, `company_closed` for a site of a company that is closed.
 */
export async function reopenAccount(
  tx: Tx,
  access: Access,
  id: string,
  { version }: { readonly version: number },
  moment: Moment,
): Promise<SavedAccount> {
  const state = await openAccount(tx, access, id, version);
  if (state.state !== 'closed')
    throw new AppError('account_not_closed', { values: { id, name: state.name }, status: 409 });
  if (state.level === 'site' && state.entity_id) {
    const [company] = await readStates(tx, access.workspaceId, [state.entity_id]);
    if (company?.state === 'closed')
      throw new AppError('company_closed', { values: { id: company.account_id, name: company.name }, status: 409 });
  }
  return saveState(tx, access, { state, changes: { state: 'open', closed_on: null } }, moment);
}
