import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import { assertVersion, differencesOf, type Fields } from '../change-log/assert-version.ts';
import type { Access } from '../workspaces/access.ts';
import { readContactFields, searchKeyOf } from './contact-fields.ts';
import { recordContactChange, type Writing } from './contact-queries.ts';
import type { UpdateContactRequest } from './contract.ts';

const CHANGEABLE = [
  'civility',
  'first_name',
  'last_name',
  'language',
  'time_zone',
  'persona',
  'technologies',
  'linkedin',
  'lead_source',
] as const;

/**
 * Changes what is known of a person; fields that are not sent stay.
 * @throws AppError as `lockContactToEdit`; `record_changed_meanwhile`, `contact_nameless`, `time_zone_unknown`.
 */
export async function updateContact(
  tx: Tx,
  access: Access,
  { contactId, ...asked }: UpdateContactRequest & { readonly contactId: string },
  writing: Writing,
): Promise<void> {
  const { version: yours, ...own } = asked;
  const { version } = await lockContactToEdit(tx, access, contactId);
  const wished = readContactFields(own);
  const before = await readFields(tx, access, contactId);
  assertVersion({ version, fields: before }, { version: yours, fields: wished });
  const changes = differencesOf(before, wished);
  if (Object.keys(changes).length === 0) return;
  const after = { ...before, ...wished };
  const searchKey = searchKeyOf(after as { last_name: string | null; first_name: string | null }); // columns of the row
  if (searchKey === '') await assertReachable(tx, access, contactId);
  const names = CHANGEABLE.filter((name) => name in changes);
  const assignments: RawBuilder<unknown>[] = names.map((name) => sql`${sql.ref(name)} = ${wished[name]}`);
  const values = sql.join([...assignments, sql`search_key = ${searchKey}`]);
  await sql`
    update contact set ${values}
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId}`.execute(tx);
  await recordContactChange(tx, access, contactId, changes, writing);
}

async function readFields(tx: Tx, access: Access, contactId: string): Promise<Fields> {
  const { rows } = await sql<Fields>`
    select ${sql.join(CHANGEABLE.map((name) => sql.ref(name)))} from contact
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId}`.execute(tx);
  return rows[0] ?? {};
}

/** A person without a name is somebody as long as he can be reached. */
async function assertReachable(tx: Tx, access: Access, contactId: string): Promise<void> {
  const { rows } = await sql`
    select from contact_point where workspace_id = ${access.workspaceId} and contact_id = ${contactId} limit 1`.execute(
    tx,
  );
  if (rows.length === 0) throw new AppError('contact_nameless', { status: 422, values: { field: 'lastName' } });
}
