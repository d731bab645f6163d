import { sql } from 'kysely';
import { addContactPoint } from '../../../base/contacts/add-contact-point.ts';
import { updateAffiliationSchema, updateContactSchema } from '../../../base/contacts/contract.ts';
import { updateAffiliation } from '../../../base/contacts/update-affiliation.ts';
import { updateContact } from '../../../base/contacts/update-contact.ts';
import { removeContactPoint } from '../../../base/contacts/update-contact-point.ts';
import type { Access } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { readCurrent } from './receive-return.ts';
import type { Moment, Wish } from './wish.ts';

const OWN = new Set(['civility', 'firstName', 'lastName']);
const OF_PLACE = new Set(['jobTitle', 'statedRole', 'decisionTag']);

/**
 * Writes what was edited of one person, through the same doors as his page: his name, what he does at the place that his line
 * showed, the number and the mailbox that it showed.
 * @throws AppError as those use cases; `return_value_wrong`, `return_no_place`.
 */
export async function applyContact(
  tx: Tx,
  access: Access,
  contactId: string,
  wishes: readonly Wish[],
  moment: Moment,
): Promise<void> {
  const own = wishes.filter(({ field }) => OWN.has(field));
  if (own.length > 0) {
    const version = await versionOf(tx, access, contactId);
    const values = own.map(({ field, value }) => [field, value === '' ? null : value]);
    const asked = updateContactSchema.safeParse({ version, ...Object.fromEntries(values) });
    if (!asked.success) throw wrong(asked.error.issues[0]?.path[0]);
    await updateContact(tx, access, { ...asked.data, contactId }, moment);
  }
  await applyPlace(
    tx,
    access,
    contactId,
    wishes.filter(({ field }) => OF_PLACE.has(field)),
    moment,
  );
  for (const { field, value } of wishes)
    if (field === 'phone' || field === 'email')
      await replacePoint(tx, access, { contactId, kind: field, value }, moment);
}

const wrong = (field: PropertyKey | undefined) =>
  new AppError('return_value_wrong', { status: 422, values: { field: String(field ?? '') } });

async function applyPlace(tx: Tx, access: Access, contactId: string, wishes: readonly Wish[], moment: Moment) {
  if (wishes.length === 0) return;
  const current = await readCurrent(tx, access, {
    ...{ kind: 'contact', ids: [contactId], keys: ['affiliationId'], now: moment.now },
  });
  const affiliationId = current.get(contactId)?.affiliationId;
  if (typeof affiliationId !== 'string') throw new AppError('return_no_place', { status: 409 });
  const body: Record<string, unknown> = { version: await versionOf(tx, access, contactId) };
  for (const { field, value } of wishes)
    if (field === 'statedRole') body.statedRoles = value === '' ? [] : value.split(' ');
    else body[field] = value === '' ? null : value;
  const asked = updateAffiliationSchema.safeParse(body);
  if (!asked.success) throw wrong(asked.error.issues[0]?.path[0]);
  await updateAffiliation(tx, access, { ...asked.data, contactId, affiliationId }, moment);
}

interface NewPoint {
  readonly contactId: string;
  readonly kind: 'phone' | 'email';
  readonly value: string;
}

/** The one that the line showed gives way to the one that it shows now; the log keeps it. */
async function replacePoint(tx: Tx, access: Access, { contactId, kind, value }: NewPoint, moment: Moment) {
  const { rows } = await sql<{ id: string; isPrimary: boolean }>`
    select p.contact_point_id as id, p.is_primary as "isPrimary" from contact_point p
    where p.workspace_id = ${access.workspaceId} and p.contact_id = ${contactId} and p.kind = ${kind}
    order by p.is_generic, p.contact_point_id limit 1`.execute(tx);
  const [shown] = rows;
  if (value !== '') {
    const said = { kind, text: value, use: 'unknown', isPrimary: shown?.isPrimary ?? false } as const;
    await addContactPoint(tx, access, { ...said, contactId }, moment);
  }
  if (shown) await removeContactPoint(tx, access, { contactId, pointId: shown.id }, moment);
}

async function versionOf(tx: Tx, { workspaceId }: Access, contactId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select c.version from contact c where c.workspace_id = ${workspaceId} and c.contact_id = ${contactId}`.execute(tx);
  return rows[0]?.version ?? 0;
}
