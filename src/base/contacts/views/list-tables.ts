import { ACCOUNT_LIST } from '../../accounts/lists/account-list.ts';
import type { ListTable } from '../../accounts/lists/list-field.ts';
import { CONTACT_LIST } from '../contact-list.ts';
import type { ListName } from './contract.ts';

/** The lists that people work in, by name. */
export const LIST_TABLES: Readonly<Record<ListName, ListTable>> = { accounts: ACCOUNT_LIST, contacts: CONTACT_LIST };
