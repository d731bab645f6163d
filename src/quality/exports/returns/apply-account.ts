import { updateAccountSchema } from '../../../base/accounts/change-contract.ts';
import { getAccountFields } from '../../../base/accounts/get-account-fields.ts';
import { updateAccount } from '../../../base/accounts/update-account.ts';
import type { Access } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { findExportField } from '../export-field.ts';
import type { Moment, Wish } from './wish.ts';

/** Cells of an address, which is taken whole. */
const ADDRESS: Readonly<Record<string, string>> = { street: 'line', postcode: 'postcode', town: 'town' };

/** Writes what was edited of one account, through the same door as its form. @throws AppError as `updateAccount`; `return_value_wrong`. */
export async function applyAccount(
  tx: Tx,
  access: Access,
  accountId: string,
  wishes: readonly Wish[],
  moment: Moment,
): Promise<void> {
  const { version, fields } = await getAccountFields(tx, access, accountId);
  const body: Record<string, unknown> = { version };
  // An address of the form, as `fieldsOfState` writes it.
  const address = { ...(fields.address as Record<string, unknown>) };
  for (const { field, value } of wishes) {
    const part = ADDRESS[field];
    if (part !== undefined) {
      address[part] = written(field, value);
      body.address = address;
    } else body[field] = written(field, value);
  }
  const asked = updateAccountSchema.safeParse(body);
  if (!asked.success) {
    const field = String(asked.error.issues[0]?.path[0] ?? '');
    throw new AppError('return_value_wrong', { status: 422, values: { field } });
  }
  await updateAccount(tx, access, accountId, asked.data, moment);
}

/** A kept value as the form takes it: digits with the zeros that spreadsheets drop, amounts as numbers. */
function written(key: string, value: string): unknown {
  const field = findExportField('account', key);
  if (value === '') return null;
  if (field?.type === 'cents') return Number(value);
  return field?.type === 'digits' ? value.padStart(field.digits ?? 0, '0') : value;
}
