import { assignAccount } from '../../base/accounts/assign-account.ts';
import { createAccountSchema } from '../../base/accounts/change-contract.ts';
import { createAccount } from '../../base/accounts/create-account.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { Right } from '../../base/workspaces/rights.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { AccountToCreate, Guides } from './request-creation.ts';

/** What an approval stands for: whoever may approve, be it a rule, makes what was asked for. */
const GIVEN_BY_APPROVAL: ReadonlySet<Right> = new Set(['create_accounts', 'edit_accounts', 'assign_accounts']);

/**
 * Makes the account that was asked for, complete or not at all. Its likely twins were shown with the request: whoever
 * approves has looked at them.
 * @throws AppError as `createAccount` and `assignAccount`.
 */
export async function createRequestedAccount(
  tx: Tx,
  access: Access,
  { draft, parentId, ownerId }: AccountToCreate,
  moment: Guides,
): Promise<string> {
  const approving = { ...access, rights: access.rights.union(GIVEN_BY_APPROVAL) };
  const { street, postcode, town, ...said } = draft;
  const asked = createAccountSchema.parse({
    ...said,
    ...(parentId === null ? {} : { parentId }),
    ...(street || postcode || town ? { address: { line: street, postcode, town } } : {}),
  });
  const { id, version } = await createAccount(tx, approving, asked, { ...moment, findTwins: async () => [] });
  await assignAccount(tx, approving, id, { version, ownerId }, moment);
  return id;
}
