import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import type { Access } from '../workspaces/access.ts';
import { recordContactChange, type Writing } from './contact-queries.ts';

/** Somebody vouches today for a person, for where he works and for his roles there. @throws AppError as `lockContactToEdit`. */
export async function verifyContact(tx: Tx, access: Access, contactId: string, writing: Writing): Promise<void> {
  const { workspaceId, actorId } = access;
  const { now } = writing;
  await lockContactToEdit(tx, access, contactId);
  const { rows } = await sql<{ before: string | null }>`
    select verified_at as before from contact where workspace_id = ${workspaceId} and contact_id = ${contactId}`.execute(
    tx,
  );
  await sql`
    update contact set verified_at = ${now}, verified_by = ${actorId}
    where workspace_id = ${workspaceId} and contact_id = ${contactId}`.execute(tx);
  const ended = await sql<{ id: string }>`
    update affiliation set verified_at = ${now}, verified_by = ${actorId}
    where workspace_id = ${workspaceId} and contact_id = ${contactId} and not has_ended
    returning affiliation_id as id`.execute(tx);
  const changes = {
    verified_at: [rows[0]?.before ?? null, now],
    ...Object.fromEntries(ended.rows.map(({ id }) => [`affiliation:${id}.verified_at`, [null, now] as const])),
  } as const;
  await recordContactChange(tx, access, contactId, changes, writing);
}
