import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import { assertVersion } from '../change-log/assert-version.ts';
import type { Access } from '../workspaces/access.ts';
import { newAffiliation } from './affiliation.ts';
import { assertMainsAreMine, endAffiliations, findEditable, insertAffiliations } from './affiliation-queries.ts';
import { dayOf, recordContactChange, type Writing } from './contact-queries.ts';
import type { ChangeJobRequest } from './contract.ts';

/**
 * A person leaves where he works (« parti ») and, where it is known, begins elsewhere: one write. What he held there is
 * kept as history, so that a former decider stays findable.
 * @throws AppError as `lockContactToEdit`; `record_changed_meanwhile`, `account_unknown`, `account_not_yours`,
 * `nothing_to_leave`, `region_unknown`, `stance_without_role`.
 */
export async function changeJob(
  tx: Tx,
  access: Access,
  asked: ChangeJobRequest & { readonly contactId: string },
  writing: Writing,
): Promise<void> {
  const { contactId, to, covers } = asked;
  const { version } = await lockContactToEdit(tx, access, contactId);
  assertVersion({ version, fields: {} }, { version: asked.version, fields: {} });
  const row = to && newAffiliation({ contactId, kind: 'works_at' }, to, writing.newId);
  if (row) assertMainsAreMine([row], await findEditable(tx, access, [row.account_id]));
  const left = await findCurrent(tx, access, contactId, covers === 'end' ? ['works_at', 'covers'] : ['works_at']);
  if (left.length === 0 && !row) throw new AppError('nothing_to_leave', { status: 409, values: { id: contactId } });
  const ended = await endAffiliations(tx, access, left, asked.leftOn ?? dayOf(writing.now));
  const begun = row ? await insertAffiliations(tx, access, [row], writing) : {};
  await recordContactChange(tx, access, contactId, { ...ended, ...begun }, writing);
}

async function findCurrent(tx: Tx, access: Access, contactId: string, kinds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select affiliation_id as id from affiliation
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId} and not has_ended
      and kind = any(${kinds}::text[])`.execute(tx);
  return rows.map((row) => row.id);
}
