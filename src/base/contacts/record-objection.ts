import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import { OBJECTION_COLUMNS } from './contact.ts';
import { changesOfPart, newPart, recordContactChange, type Writing } from './contact-queries.ts';

interface Refusal {
  readonly contactId: string;
  readonly channel: string;
  /** What he said, as he said it. */
  readonly words: string;
}

/** Keeps that a person refuses a channel. Said twice it stands once. @throws AppError as `lockContactToEdit`. */
export async function recordObjection(tx: Tx, access: Access, refusal: Refusal, writing: Writing): Promise<void> {
  const { contactId, channel, words } = refusal;
  await lockContactToEdit(tx, access, contactId);
  const { rows } = await sql`
    select from objection
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId} and channel = ${channel}
      and lifted_at is null`.execute(tx);
  if (rows.length > 0) return;
  const row = {
    ...{ objection_id: writing.newId(), contact_id: contactId, account_id: null, channel, raw: words },
    ...{ objected_at: writing.now, lifted_at: null },
  };
  await insertRows(tx, access.workspaceId, 'objection', OBJECTION_COLUMNS, [row]);
  await recordContactChange(tx, access, contactId, newPart('objection', row.objection_id, row), writing);
}

interface Lift {
  readonly contactId: string;
  readonly objectionId: string;
  readonly reason: string;
}

/**
 * Lifts an objection: he may be reached again, and the refusal stays readable with why it was lifted.
 * @throws AppError as `lockContactToEdit`; `objection_unknown`.
 */
export async function liftObjection(tx: Tx, access: Access, lift: Lift, writing: Writing): Promise<void> {
  const { contactId, objectionId, reason } = lift;
  await lockContactToEdit(tx, access, contactId);
  const { rows } = await sql`
    update objection set lifted_at = ${writing.now}, lift_reason = ${reason}
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId} and objection_id = ${objectionId}
      and lifted_at is null
    returning objection_id`.execute(tx);
  if (rows.length === 0) throw new AppError('objection_unknown', { status: 404, values: { id: objectionId } });
  const changes = changesOfPart('objection', objectionId, {
    lifted_at: [null, writing.now],
    lift_reason: [null, reason],
  });
  await recordContactChange(tx, access, contactId, changes, writing);
}
