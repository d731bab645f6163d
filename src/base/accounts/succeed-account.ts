import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import { lockAccountToEdit } from './account-policy.ts';
import { readStates } from './account-state.ts';
import type { MovedAccount } from './attach-account.ts';
import { closeAccount } from './close-account.ts';
import { findParent } from './find-place.ts';
import { insertLink } from './link-account.ts';
import { moveAccounts } from './move-accounts.ts';
import type { Grounds } from './parent-link.ts';
import { lockTreeToMove } from './tree-lock.ts';
import { type Moment, openAccount, readLocked, saveState } from './write-account.ts';

interface Succession extends Grounds {
  readonly version: number;
  readonly successorId: string;
  readonly siteIds: readonly string[];
}

/**
 * One company takes over from another: the former one closes with what it keeps, the successor « comes from » it, and the
 * sites that go over get its SIREN (their SIRETs have ended: INSEE gives others).
 * @throws AppError as `openAccount`, `findParent`, `moveAccounts`, `closeAccount`, `insertLink`; `not_a_company`,
 * `site_of_another_company`.
 */
export async function succeedAccount(
  tx: Tx,
  access: Access,
  id: string,
  { version, successorId, siteIds, evidence, on }: Succession,
  moment: Moment,
): Promise<MovedAccount> {
  const { workspaceId } = access;
  await lockTreeToMove(tx, access, id);
  const former = await openAccount(tx, access, id, version);
  if (former.level !== 'entity')
    throw new AppError('not_a_company', { values: { id, name: former.name }, status: 422 });
  await lockAccountToEdit(tx, access, successorId);
  const successor = await findParent(tx, access, successorId, 'site');
  if (successor.level !== 'entity')
    throw new AppError('not_a_company', { values: { id: successorId, name: successor.name }, status: 422 });
  const sites = await readStates(tx, workspaceId, siteIds);
  for (const siteId of siteIds)
    if (sites.find((site) => site.account_id === siteId && site.level === 'site')?.entity_id !== id)
      throw new AppError('site_of_another_company', { values: { id: siteId, name: former.name }, status: 422 });
  // A regional office takes its agencies along: they stay below it.
  const states = sites.filter((site) => !site.path.some((above) => siteIds.includes(above)));
  const grounds = { evidence, on };
  const lines = states.length > 0 ? await moveAccounts(tx, access, { states, parent: successor, grounds }, moment) : [];
  const link = { kind: 'succession', accountId: successorId, otherId: id, ...grounds } as const;
  const { changes: parts } = await insertLink(tx, access, link, moment);
  const cause = { succession_of: id, ...(evidence ? { evidence } : {}) };
  await appendChanges(tx, workspaceId, lines, contextOf(access, moment.now, cause), moment.newId);
  const state = await readLocked(tx, access, successorId);
  await saveState(tx, access, { state, changes: {}, parts, cause }, moment);
  const closed = await closeAccount(tx, access, id, { version, on, reason: evidence }, moment);
  return { ...closed, moved: lines.length };
}
