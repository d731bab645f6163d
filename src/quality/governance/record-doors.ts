import { sql } from 'kysely';
import {
  lockAccountToEdit,
  lockContactToEdit,
  mayReadAccount,
  mayReadContact,
} from '../../base/accounts/account-policy.ts';
import type { RecordDoor } from '../../base/fields/set-custom-fields.ts';
import type { FieldLevel } from '../../domain/field-definition.ts';
import { AppError } from '../../platform/app-error.ts';

/** How the fields of the workspace reach accounts, under the policy of accounts. */
export const accountDoor: RecordDoor = {
  recordKind: 'account',
  read: async (tx, access, accountId) => {
    const { rows } = await sql<{ version: number }>`
      select a.version from account a
      where a.workspace_id = ${access.workspaceId} and a.account_id = ${accountId} and ${mayReadAccount(access, 'a')}`.execute(
      tx,
    );
    const [found] = rows;
    if (!found) throw new AppError('account_unknown', { values: { id: accountId }, status: 404 });
    return found;
  },
  lock: async (tx, access, accountId) => {
    const { version } = await lockAccountToEdit(tx, access, accountId);
    const { rows } = await sql<{ level: FieldLevel }>`
      select level from account where workspace_id = ${access.workspaceId} and account_id = ${accountId}`.execute(tx);
    return { version, level: rows[0]?.level ?? 'entity' };
  },
  raise: async (tx, access, accountId, now) => {
    await sql`
      update account set version = version + 1, updated_at = ${now}
      where workspace_id = ${access.workspaceId} and account_id = ${accountId}`.execute(tx);
  },
};

/** The same for persons. */
export const contactDoor: RecordDoor = {
  recordKind: 'contact',
  read: async (tx, access, contactId) => {
    const { rows } = await sql<{ version: number }>`
      select c.version from contact c
      where c.workspace_id = ${access.workspaceId} and c.contact_id = ${contactId} and ${mayReadContact(access, 'c')}`.execute(
      tx,
    );
    const [found] = rows;
    if (!found) throw new AppError('contact_unknown', { values: { id: contactId }, status: 404 });
    return found;
  },
  lock: async (tx, access, contactId) => {
    const found = await lockContactToEdit(tx, access, contactId);
    return { ...found, level: 'contact' };
  },
  raise: async (tx, access, contactId, now) => {
    await sql`
      update contact set version = version + 1, updated_at = ${now}
      where workspace_id = ${access.workspaceId} and contact_id = ${contactId}`.execute(tx);
  },
};

export function doorOf(recordKind: RecordDoor['recordKind']): RecordDoor {
  return recordKind === 'account' ? accountDoor : contactDoor;
}
