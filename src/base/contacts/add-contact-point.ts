import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import type { Access } from '../workspaces/access.ts';
import { CONTACT_POINT_COLUMNS } from './contact.ts';
import { readPoints } from './contact-points.ts';
import { changesOfPart, newPart, recordContactChange, type Writing } from './contact-queries.ts';
import type { AddPointRequest } from './contract.ts';

/**
 * Adds a number or a mailbox of a person. The same one on two persons is allowed: the answer says on whom else it stands.
 * @throws AppError as `lockContactToEdit`; `phone_unreadable`, `email_unreadable`, `point_already_there`.
 */
export async function addContactPoint(
  tx: Tx,
  access: Access,
  { contactId, isPrimary, ...said }: AddPointRequest & { readonly contactId: string },
  writing: Writing,
): Promise<void> {
  const { workspaceId } = access;
  await lockContactToEdit(tx, access, contactId);
  const points = readPoints(contactId, said, writing.newId);
  const { rows } = await sql<{ canonical: string }>`
    select canonical from contact_point
    where workspace_id = ${workspaceId} and contact_id = ${contactId} and kind = ${said.kind}`.execute(tx);
  const has = new Set(rows.map((row) => row.canonical));
  const fresh = points.filter((point) => !has.has(point.canonical));
  const [first] = fresh;
  if (!first) throw new AppError('point_already_there', { status: 409, values: { value: said.text } });
  const released = isPrimary ? await releasePrimary(tx, access, contactId, said.kind) : {};
  const columns = { ...CONTACT_POINT_COLUMNS, is_primary: 'boolean' } as const;
  const written = fresh.map((point) => ({ ...point, is_primary: isPrimary && point === first }));
  await insertRows(tx, workspaceId, 'contact_point', columns, written);
  const added = written.map((point) => newPart('contact_point', point.contact_point_id, point));
  await recordContactChange(tx, access, contactId, Object.assign({}, released, ...added), writing);
}

/** Only one number and one mailbox come first. */
export async function releasePrimary(tx: Tx, access: Access, contactId: string, kind: string): Promise<FieldChanges> {
  const { rows } = await sql<{ id: string }>`
    update contact_point set is_primary = false
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId} and kind = ${kind} and is_primary
    returning contact_point_id as id`.execute(tx);
  return Object.assign({}, ...rows.map(({ id }) => changesOfPart('contact_point', id, { is_primary: [true, false] })));
}
