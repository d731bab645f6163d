import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import type { Writing } from './contact-queries.ts';

interface Held {
  readonly activities: number;
  readonly notes: number;
  readonly objections: number;
  readonly former: number;
  readonly files: number;
}

/**
 * Removes a person of whom nothing was ever kept but his name, his place and how to reach him. Whoever has a history, an
 * objection above all, stays.
 * @throws AppError as `lockContactToEdit`; `contact_not_empty`.
 */
export async function deleteContact(tx: Tx, access: Access, contactId: string, { now, newId }: Writing): Promise<void> {
  const { workspaceId } = access;
  await lockContactToEdit(tx, access, contactId);
  const held = await countHeld(tx, workspaceId, contactId);
  if (Object.values(held).some((count) => count > 0))
    throw new AppError('contact_not_empty', { status: 409, values: { ...held } });
  const removed = await removeRows(tx, workspaceId, contactId);
  const changes = Object.fromEntries(removed.map(([field, row]) => [field, [row, null] as const]));
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'contact', recordId: contactId, changes }],
    contextOf(access, now),
    newId,
  );
}

/** What is taken away, under the names that the log knows it by. */
async function removeRows(tx: Tx, workspaceId: string, contactId: string): Promise<[field: string, row: unknown][]> {
  const { rows } = await sql<{ name: string; row: Record<string, unknown> }>`
    with places as (
      delete from affiliation where workspace_id = ${workspaceId} and contact_id = ${contactId} returning *
    ), points as (
      delete from contact_point where workspace_id = ${workspaceId} and contact_id = ${contactId} returning *
    ), identifiers as (
      delete from contact_identifier where workspace_id = ${workspaceId} and contact_id = ${contactId} returning *
    )
    select 'affiliation:' || affiliation_id as name, to_jsonb(places) - 'workspace_id' as row from places
    union all select 'contact_point:' || contact_point_id, to_jsonb(points) - 'workspace_id' from points
    union all select 'contact_identifier:' || contact_identifier_id, to_jsonb(identifiers) - 'workspace_id' from identifiers`.execute(
    tx,
  );
  const own = await sql<{ row: Record<string, unknown> }>`
    delete from contact c where c.workspace_id = ${workspaceId} and c.contact_id = ${contactId}
    returning to_jsonb(c) - 'workspace_id' - 'contact_id' as row`.execute(tx);
  return [...Object.entries(own.rows[0]?.row ?? {}), ...rows.map(({ name, row }): [string, unknown] => [name, row])];
}

async function countHeld(tx: Tx, workspaceId: string, contactId: string): Promise<Held> {
  const { rows } = await sql<Held>`
    select
      (select count(*) from activity where workspace_id = ${workspaceId} and contact_id = ${contactId}) as activities,
      (select count(*) from note where workspace_id = ${workspaceId} and contact_id = ${contactId}) as notes,
      (select count(*) from objection where workspace_id = ${workspaceId} and contact_id = ${contactId}) as objections,
      (select count(*) from affiliation
        where workspace_id = ${workspaceId} and contact_id = ${contactId} and has_ended) as former,
      (select count(*) from import_placement
        where workspace_id = ${workspaceId} and record_id = ${contactId}) as files`.execute(tx);
  const [held] = rows;
  if (!held) throw new Error('an aggregate answers one row');
  return held;
}
