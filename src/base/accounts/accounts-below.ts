import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { mayReadAccount } from './account-policy.ts';

/** The top of an account and of everything below it: what a roll-up starts from. */
export interface SubTree {
  readonly accountId: string;
  readonly rootId: string;
}

/** @throws AppError `account_unknown` where the asker may not read it. */
export async function findSubTree(tx: Tx, access: Access, accountId: string): Promise<SubTree> {
  const { rows } = await sql<SubTree>`
    select a.account_id as "accountId", a.root_id as "rootId" from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = ${accountId} and ${mayReadAccount(access, 'a')}`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) throw new AppError('account_unknown', { status: 404, values: { id: accountId } });
  return found;
}

/** An account and everything below it, whatever its level, as far as the asker reads: one scan of the index of tops. */
export function accountsBelow(access: Access, { accountId, rootId }: SubTree): RawBuilder<unknown> {
  return sql`
    select a.account_id, a.level, a.name, a.town, a.entity_id from account a
    where a.workspace_id = ${access.workspaceId} and a.root_id = ${rootId}::uuid
      and (a.account_id = ${accountId}::uuid or ${accountId}::uuid = any(a.path)) and ${mayReadAccount(access, 'a')}`;
}
