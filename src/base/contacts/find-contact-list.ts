import type { Tx } from '../../platform/db/transaction.ts';
import type { ListQuery } from '../accounts/lists/contract.ts';
import { findList } from '../accounts/lists/find-list.ts';
import type { Access } from '../workspaces/access.ts';
import { CONTACT_LIST } from './contact-list.ts';
import type { ContactList } from './contract.ts';

/** Persons by conditions on them and on where they work, in an order, page by page. @throws as `findList`. */
export async function findContactList(tx: Tx, access: Access, asked: ListQuery, now: Date): Promise<ContactList> {
  const { lines, next, count } = await findList(tx, CONTACT_LIST, asked, { access, now });
  // The fields of a line are those of the table, which the schema of the answer names.
  return { contacts: lines as ContactList['contacts'], next, count };
}
