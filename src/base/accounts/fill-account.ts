import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { columnOfField } from './account-fields.ts';
import { readValidIdentifiers } from './account-identifiers.ts';
import type { AccountState } from './account-state.ts';
import type { UpdateAccount } from './change-contract.ts';
import { updateAccount } from './update-account.ts';
import type { Moment, SavedAccount } from './write-account.ts';

/** Columns that never lack a value: what they say by default is taken for said. */
const ALWAYS_SAID: ReadonlySet<string> = new Set(['currency', 'is_strategic', 'is_incomplete', 'decides_here']);

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Gives an account what it lacks of what is said, and replaces nothing. @throws AppError as `updateAccount`. */
export async function fillAccount(
  tx: Tx,
  access: Access,
  state: AccountState,
  said: UpdateAccount,
  moment: Moment,
): Promise<SavedAccount> {
  const has = await readValidIdentifiers(tx, access.workspaceId, state.account_id);
  const numbers: Readonly<Record<string, boolean>> = {
    siren: has.has('siren'),
    siret: has.has('siret'),
    vat: has.has('vat'),
    ownCode: [...has.keys()].some((kind) => kind.endsWith('_code')),
  };
  const hasAddress = Boolean(state.street ?? state.postcode ?? state.town);
  const lacks = (field: string): boolean => {
    if (field === 'version') return true;
    if (field === 'address') return !hasAddress;
    if (field in numbers) return !numbers[field];
    const column = columnOfField(field);
    // Columns of the row that was read.
    return column !== null && !ALWAYS_SAID.has(column) && isEmpty(state[column as keyof AccountState]);
  };
  const wanted = Object.entries(said).filter(([field, value]) => !isEmpty(value) && lacks(field));
  // The fields of the request, fewer of them; its version is always among them.
  const request = Object.fromEntries(wanted) as UpdateAccount;
  const { id, version } = await updateAccount(tx, access, state.account_id, request, moment);
  return { id, version };
}
