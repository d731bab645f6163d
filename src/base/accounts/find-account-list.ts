import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import type { AccountList } from './contract.ts';
import { ACCOUNT_LIST } from './lists/account-list.ts';
import type { ListQuery } from './lists/contract.ts';
import { findList } from './lists/find-list.ts';

/** Accounts of every level by conditions, in an order, page by page. @throws as `findList`. */
export async function findAccountList(tx: Tx, access: Access, asked: ListQuery, now: Date): Promise<AccountList> {
  const { lines, next, count } = await findList(tx, ACCOUNT_LIST, asked, { access, now });
  // The fields of a line are those of the table, which the schema of the answer names.
  return { accounts: lines as AccountList['accounts'], next, count };
}
