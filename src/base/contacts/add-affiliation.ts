import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import { newAffiliation } from './affiliation.ts';
import { assertMainsAreMine, findEditable, insertAffiliations } from './affiliation-queries.ts';
import { recordContactChange, type Writing } from './contact-queries.ts';
import type { AddAffiliationRequest } from './contract.ts';

/**
 * Says where a person works or what he covers besides. Whoever works somewhere already changes job instead.
 * @throws AppError as `lockContactToEdit`; `account_unknown`, `account_not_yours`, `affiliation_already_there`,
 * `works_elsewhere_already`, `region_unknown`, `stance_without_role`.
 */
export async function addAffiliation(
  tx: Tx,
  access: Access,
  { contactId, kind, ...place }: AddAffiliationRequest & { readonly contactId: string },
  writing: Writing,
): Promise<void> {
  await lockContactToEdit(tx, access, contactId);
  const row = newAffiliation({ contactId, kind }, place, writing.newId);
  assertMainsAreMine([row], await findEditable(tx, access, [row.account_id]));
  const changes = await insertAffiliations(tx, access, [row], writing);
  await recordContactChange(tx, access, contactId, changes, writing);
}
