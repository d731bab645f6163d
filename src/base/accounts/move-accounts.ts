import type { AccountLevel } from '../../domain/organization-model.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ChangeLine } from '../change-log/change-line.ts';
import type { Access } from '../workspaces/access.ts';
import { endIdentifiers } from './account-identifiers.ts';
import type { AccountState } from './account-state.ts';
import type { Parent } from './find-place.ts';
import { findSitesBelow } from './find-sites-below.ts';
import { type Grounds, keepParentLinks } from './parent-link.ts';
import { placeAccounts } from './place-accounts.ts';
import type { Moment } from './write-account.ts';

interface AccountsToMove {
  readonly states: readonly AccountState[];
  /** Null: to the top of the tree. */
  readonly parent: Parent | null;
  readonly grounds: Grounds;
}

/**
 * Moves accounts with all that stands below them; their former places stay known. SIRETs of sites that come to another SIREN
 * are former from then on. The tree is locked, the accounts and the parent are the asker's to change.
 * @returns the lines that the change log owes.
 * @throws AppError `account_under_itself`.
 */
export async function moveAccounts(
  tx: Tx,
  access: Access,
  { states, parent, grounds }: AccountsToMove,
  moment: Moment,
): Promise<ChangeLine[]> {
  const { workspaceId } = access;
  for (const state of states) assertNoCircle(state, parent);
  const placements = states.map((state) => ({ id: state.account_id, parentId: parent?.id ?? null }));
  await keepParentLinks(tx, access, { placements, grounds }, moment);
  const leaving = states.filter((state) => state.level === 'site' && state.siren !== (parent?.siren ?? null));
  const ended = await endSirets(tx, workspaceId, leaving, moment.now);
  const lines = await placeAccounts(tx, workspaceId, placements, moment.now);
  return lines.map((line) => ({ ...line, changes: { ...line.changes, ...ended.get(line.recordId) } }));
}

function assertNoCircle(state: AccountState, parent: Parent | null): void {
  const { account_id: id, name } = state;
  if (parent && (parent.id === id || parent.path.includes(id)))
    throw new AppError('account_under_itself', { values: { id, name, parent: parent.name }, status: 422 });
}

/** A regional office takes the sites below it along: their SIRETs end as well. */
async function endSirets(tx: Tx, workspaceId: string, sites: readonly AccountState[], now: Date) {
  if (sites.length === 0) return new Map<string, ChangeLine['changes']>();
  const accountIds = await findSitesBelow(
    tx,
    workspaceId,
    sites.map((site) => site.account_id),
  );
  return endIdentifiers(tx, workspaceId, { accountIds, kind: 'siret' }, now);
}

export function levelOf(state: AccountState): AccountLevel {
  return state.level as AccountLevel; // the column's check names the same three
}
