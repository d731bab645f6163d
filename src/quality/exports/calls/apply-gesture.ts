import { sql } from 'kysely';
import { closeAccount } from '../../../base/accounts/close-account.ts';
import { createActivity } from '../../../base/activities/create-activity.ts';
import { changeJob } from '../../../base/contacts/change-job.ts';
import { createContactSchema } from '../../../base/contacts/contract.ts';
import { createContact } from '../../../base/contacts/create-contact.ts';
import type { FindContactTwins } from '../../../base/contacts/find-twins.ts';
import { recordObjection } from '../../../base/contacts/record-objection.ts';
import { updateContactPoint } from '../../../base/contacts/update-contact-point.ts';
import { verifyContact } from '../../../base/contacts/verify-contact.ts';
import type { Access } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { readPerson } from './read-person.ts';

export interface GestureGuides {
  readonly now: Date;
  readonly newId: () => string;
  readonly findTwins: FindContactTwins;
}

interface SaidGesture {
  readonly contactId: string;
  readonly gesture: string;
  readonly said: string;
}

interface Place {
  readonly accountId: string;
  readonly jobTitle: string | null;
  readonly statedRoles: string[];
}

/**
 * Writes what an operator noted of a person, each note through the use case that it stands for.
 * @throws AppError as those use cases; `return_no_place`, `call_person_unreadable`.
 */
export async function applyGesture(tx: Tx, access: Access, noted: SaidGesture, guides: GestureGuides): Promise<void> {
  const { contactId, gesture, said } = noted;
  const words = 'Noté pendant un appel';
  if (gesture === 'replaced_by' || gesture === 'new_contact') await addPerson(tx, access, noted, guides);
  else if (gesture === 'left') {
    const version = await versionOf(tx, access, 'contact', contactId);
    await changeJob(tx, access, { contactId, version, covers: 'end' }, guides);
  } else if (gesture === 'verified') await verifyReach(tx, access, contactId, guides);
  else if (gesture === 'back_on')
    await createActivity(tx, access, { kind: 'follow_up', contactId, subject: 'À rappeler', dueOn: said }, guides);
  else if (gesture === 'no_more') await recordObjection(tx, access, { contactId, channel: 'phone', words }, guides);
  else if (gesture === 'site_closed') await closeSite(tx, access, contactId, guides);
  else throw new AppError('return_value_wrong', { status: 422, values: { field: gesture } });
}

/** Whoever takes a place takes its roles: they belong to the chair as long as nobody says otherwise. */
async function addPerson(tx: Tx, access: Access, { contactId, gesture, said }: SaidGesture, guides: GestureGuides) {
  const place = await findPlace(tx, access, contactId);
  const { jobTitle, ...person } = readPerson(said);
  const isSuccessor = gesture === 'replaced_by';
  const worksAt = {
    accountId: place.accountId,
    jobTitle: jobTitle ?? (isSuccessor ? place.jobTitle : null),
    ...(isSuccessor && { statedRoles: place.statedRoles }),
  };
  const asked = createContactSchema.safeParse({ ...person, worksAt });
  if (!asked.success) throw new AppError('call_person_unreadable', { status: 422, values: { said } });
  await createContact(tx, access, asked.data, guides);
}

/** Where a person works, or worked last. */
async function findPlace(tx: Tx, { workspaceId }: Access, contactId: string): Promise<Place> {
  const { rows } = await sql<Place>`
    select f.account_id as "accountId", f.job_title as "jobTitle", f.stated_roles as "statedRoles" from affiliation f
    where f.workspace_id = ${workspaceId} and f.contact_id = ${contactId} and f.kind = 'works_at'
    order by f.has_ended, f.valid_to desc nulls first, f.affiliation_id limit 1`.execute(tx);
  const [place] = rows;
  if (!place) throw new AppError('return_no_place', { status: 409 });
  return place;
}

async function verifyReach(tx: Tx, access: Access, contactId: string, guides: GestureGuides): Promise<void> {
  await verifyContact(tx, access, contactId, guides);
  const { rows } = await sql<{ id: string }>`
    select p.contact_point_id as id from contact_point p
    where p.workspace_id = ${access.workspaceId} and p.contact_id = ${contactId} order by p.contact_point_id`.execute(
    tx,
  );
  for (const { id: pointId } of rows) {
    const version = await versionOf(tx, access, 'contact', contactId);
    await updateContactPoint(tx, access, { contactId, pointId, version, verification: 'valid' }, guides);
  }
}

/** Two persons of one site say the same: closed once is closed. */
async function closeSite(tx: Tx, access: Access, contactId: string, guides: GestureGuides): Promise<void> {
  const { accountId } = await findPlace(tx, access, contactId);
  const version = await versionOf(tx, access, 'account', accountId);
  await closeAccount(tx, access, accountId, { version, reason: 'Noté pendant un appel' }, guides).catch(
    (error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'account_closed_already') throw error;
    },
  );
}

async function versionOf(tx: Tx, { workspaceId }: Access, kind: 'account' | 'contact', id: string): Promise<number> {
  const { rows } =
    kind === 'account'
      ? await sql<{ version: number }>`
          select a.version from account a where a.workspace_id = ${workspaceId} and a.account_id = ${id}`.execute(tx)
      : await sql<{ version: number }>`
          select c.version from contact c where c.workspace_id = ${workspaceId} and c.contact_id = ${id}`.execute(tx);
  return rows[0]?.version ?? 0;
}
