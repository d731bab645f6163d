import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import { endAffiliations } from './affiliation-queries.ts';
import { dayOf, recordContactChange, type Writing } from './contact-queries.ts';

interface Ending {
  readonly contactId: string;
  readonly affiliationId: string;
  /** Today where it is not said. */
  readonly endedOn?: string | undefined;
}

/** Ends one affiliation; it stays as history. @throws AppError as `lockContactToEdit`; `affiliation_unknown`. */
export async function endAffiliation(tx: Tx, access: Access, ending: Ending, writing: Writing): Promise<void> {
  const { contactId, affiliationId } = ending;
  await lockContactToEdit(tx, access, contactId);
  const { rows } = await sql`
    select from affiliation
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId} and affiliation_id = ${affiliationId}
      and not has_ended`.execute(tx);
  if (rows.length === 0) throw new AppError('affiliation_unknown', { status: 404, values: { id: affiliationId } });
  const changes = await endAffiliations(tx, access, [affiliationId], ending.endedOn ?? dayOf(writing.now));
  await recordContactChange(tx, access, contactId, changes, writing);
}
