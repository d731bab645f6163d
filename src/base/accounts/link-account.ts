import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import type { Access } from '../workspaces/access.ts';
import { mayReadAccount } from './account-policy.ts';
import type { Grounds } from './parent-link.ts';
import { dayOf, type Moment, openAccount, type SavedAccount, saveState } from './write-account.ts';

type LinkKind = 'network' | 'capital' | 'billing' | 'framework' | 'succession';

interface LinkToMake extends Grounds {
  readonly kind: LinkKind;
  readonly accountId: string;
  /** The network, the holding, the payer, who signed the framework agreement, who came before. */
  readonly otherId: string;
}

/**
 * Links an account to another beside the tree: a member of a network, capital, who pays, a framework agreement, a succession.
 * @throws AppError as `openAccount` and `insertLink`.
 */
export async function linkAccount(
  tx: Tx,
  access: Access,
  accountId: string,
  { version, ...link }: Omit<LinkToMake, 'accountId'> & { readonly version: number },
  moment: Moment,
): Promise<SavedAccount & { linkId: string }> {
  const state = await openAccount(tx, access, accountId, version);
  const { id: linkId, changes } = await insertLink(tx, access, { ...link, accountId }, moment);
  return { ...(await saveState(tx, access, { state, changes: {}, parts: changes }, moment)), linkId };
}

/**
 * The line of a link, and what the change log of `accountId` says of it.
 * @throws AppError `account_unknown`, `account_under_itself` for one with itself, `link_needs_network`, `link_already_made`.
 */
export async function insertLink(
  tx: Tx,
  access: Access,
  { kind, accountId, otherId, evidence, on }: LinkToMake,
  { now, newId }: Moment,
): Promise<{ id: string; changes: FieldChanges }> {
  const { workspaceId } = access;
  const { rows: found } = await sql<{ name: string; kind: string | null }>`
    select a.name, a.kind from account a
    where a.workspace_id = ${workspaceId} and a.account_id = ${otherId} and ${mayReadAccount(access, 'a')}`.execute(tx);
  const [other] = found;
  if (!other) throw new AppError('account_unknown', { values: { id: otherId, field: 'otherId' }, status: 404 });
  if (otherId === accountId)
    throw new AppError('account_under_itself', {
      values: { id: otherId, name: other.name, parent: other.name },
      status: 422,
    });
  if (kind === 'network' && other.kind !== 'network')
    throw new AppError('link_needs_network', { values: { name: other.name, field: 'otherId' }, status: 422 });
  const id = newId();
  const validFrom = on ?? dayOf(now);
  const said = evidence ? JSON.stringify({ words: evidence }) : null;
  const { rows } = await sql`
    insert into account_link (workspace_id, account_link_id, kind, account_id, other_account_id, evidence, valid_from)
    select w.workspace_id, ${id}::uuid, ${kind}, ${accountId}::uuid, ${otherId}::uuid, ${said}::jsonb, ${validFrom}::date
    from workspace w where w.workspace_id = ${workspaceId}
    on conflict (workspace_id, account_id, kind, other_account_id) where valid_to is null do nothing
    returning account_link_id`.execute(tx);
  if (rows.length === 0) throw new AppError('link_already_made', { values: { kind, name: other.name }, status: 409 });
  const told = {
    kind,
    account_id: accountId,
    other_account_id: otherId,
    valid_from: validFrom,
    ...(evidence ? { evidence } : {}),
  };
  return { id, changes: { [`account_link:${id}`]: [null, told] } };
}

/** Ends a link; that it was there stays known. @throws AppError as `openAccount`; `link_unknown`. */
export async function unlinkAccount(
  tx: Tx,
  access: Access,
  accountId: string,
  { version, linkId }: { readonly version: number; readonly linkId: string },
  moment: Moment,
): Promise<SavedAccount> {
  const state = await openAccount(tx, access, accountId, version);
  const day = dayOf(moment.now);
  const { rows } = await sql`
    update account_link set valid_to = greatest(valid_from, ${day}::date)
    where workspace_id = ${access.workspaceId} and account_link_id = ${linkId} and account_id = ${accountId}
      and valid_to is null
    returning account_link_id`.execute(tx);
  if (rows.length === 0) throw new AppError('link_unknown', { values: { id: linkId }, status: 404 });
  const parts = { [`account_link:${linkId}.valid_to`]: [null, day] } as const;
  return saveState(tx, access, { state, changes: {}, parts }, moment);
}
