import { sql } from 'kysely';
import { mayEditAccount, mayEditContact } from '../../accounts/account-policy.ts';
import { holdsOf } from '../../accounts/lists/find-list.ts';
import type { ListContext, ListTable, Sql } from '../../accounts/lists/list-field.ts';
import { type Access, assertMay } from '../../workspaces/access.ts';
import type { ListName } from '../views/contract.ts';
import { LIST_TABLES } from '../views/list-tables.ts';
import type { BulkEditChanges, BulkEditTarget } from './contract.ts';

/** Where the records of an edit are found: the list and the condition that holds of them. */
export interface FoundTarget {
  readonly table: ListTable;
  readonly from: Sql;
  readonly id: Sql;
  readonly holds: Sql;
  readonly isMine: Sql;
}

/** @throws AppError as `holdsOf`. */
export function findTarget(list: ListName, target: BulkEditTarget, context: ListContext): FoundTarget {
  const table = LIST_TABLES[list];
  const id = sql.raw(table.id);
  const covered = holdsOf(table, 'filter' in target ? target.filter : undefined, context);
  const ids = 'ids' in target ? target.ids : 'rows' in target ? target.rows.map((row) => row.id) : null;
  const { access } = context;
  return {
    table,
    from: sql.raw(`${table.from} ${table.alias}`),
    id,
    holds: ids === null ? covered : sql`${covered} and ${id} = any(${ids}::uuid[])`,
    isMine: list === 'accounts' ? mayEditAccount(access, 'a') : mayEditContact(access, 'c'),
  };
}

/** The columns behind the fields of an edit. */
export const EDITED_COLUMNS: Readonly<Record<ListName, Readonly<Partial<Record<keyof BulkEditChanges, string>>>>> = {
  accounts: {
    name: 'name',
    status: 'status',
    priority: 'priority',
    ownerId: 'owner_id',
    potentialCents: 'potential_cents',
  },
  contacts: { civility: 'civility', firstName: 'first_name', lastName: 'last_name' },
};

/** @throws AppError `right_missing`. */
export function assertMayEdit(access: Access, list: ListName, changes: readonly BulkEditChanges[]): void {
  assertMay(access, list === 'accounts' ? 'edit_accounts' : 'edit_contacts');
  if (changes.some((one) => one.ownerId !== undefined)) assertMay(access, 'assign_accounts');
}
