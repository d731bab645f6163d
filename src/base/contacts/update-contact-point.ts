import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { lockContactToEdit } from '../accounts/account-policy.ts';
import { assertVersion, differencesOf } from '../change-log/assert-version.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import type { Access } from '../workspaces/access.ts';
import { releasePrimary } from './add-contact-point.ts';
import { changesOfPart, recordContactChange, type Writing } from './contact-queries.ts';
import type { UpdatePointRequest } from './contract.ts';

interface Named {
  readonly contactId: string;
  readonly pointId: string;
}
interface Found {
  readonly kind: string;
  readonly line_use: string | null;
  readonly is_primary: boolean;
  readonly verification: string | null;
}

/**
 * Says what a number or a mailbox is worth since somebody tried it, what it is for, or that it comes first.
 * @throws AppError as `lockContactToEdit`; `point_unknown`, `record_changed_meanwhile`.
 */
export async function updateContactPoint(
  tx: Tx,
  access: Access,
  asked: UpdatePointRequest & Named,
  writing: Writing,
): Promise<void> {
  const { contactId, pointId } = asked;
  const { version } = await lockContactToEdit(tx, access, contactId);
  const { kind, ...before } = await findPoint(tx, access, asked);
  const wished = { line_use: asked.use, is_primary: asked.isPrimary, verification: asked.verification };
  assertVersion({ version, fields: before }, { version: asked.version, fields: wished });
  const changes = differencesOf(before, wished);
  // Found valid again is news: the day counts, even where the word stays.
  if (Object.keys(changes).length === 0 && asked.verification === undefined) return;
  const released = changes.is_primary?.[1] === true ? await releasePrimary(tx, access, contactId, kind) : {};
  const after = { ...before, ...Object.fromEntries(Object.entries(changes).map(([name, [, value]]) => [name, value])) };
  await sql`
    update contact_point set line_use = ${after.line_use}, is_primary = ${after.is_primary},
      verification = ${after.verification},
      verified_at = case when ${asked.verification !== undefined} then ${writing.now} else verified_at end,
      verified_by = case when ${asked.verification !== undefined} then ${access.actorId}::uuid else verified_by end
    where workspace_id = ${access.workspaceId} and contact_point_id = ${pointId}`.execute(tx);
  const verified: FieldChanges = asked.verification === undefined ? {} : { verified_at: [null, writing.now] };
  const own = changesOfPart('contact_point', pointId, { ...changes, ...verified });
  await recordContactChange(tx, access, contactId, { ...released, ...own }, writing);
}

async function findPoint(tx: Tx, access: Access, { contactId, pointId }: Named): Promise<Found> {
  const { rows } = await sql<Found>`
    select kind, line_use, is_primary, verification from contact_point
    where workspace_id = ${access.workspaceId} and contact_id = ${contactId} and contact_point_id = ${pointId}`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) throw new AppError('point_unknown', { status: 404, values: { id: pointId } });
  return found;
}

/** Takes a number or a mailbox off a person; the log keeps it. @throws AppError as `lockContactToEdit`; `point_unknown`. */
export async function removeContactPoint(tx: Tx, access: Access, named: Named, writing: Writing): Promise<void> {
  const { contactId, pointId } = named;
  await lockContactToEdit(tx, access, contactId);
  const { rows } = await sql<{ row: unknown }>`
    delete from contact_point p
    where p.workspace_id = ${access.workspaceId} and p.contact_id = ${contactId} and p.contact_point_id = ${pointId}
    returning to_jsonb(p) - 'workspace_id' - 'contact_point_id' as row`.execute(tx);
  const [removed] = rows;
  if (!removed) throw new AppError('point_unknown', { status: 404, values: { id: pointId } });
  const changes = { [`contact_point:${pointId}`]: [removed.row, null] as const };
  await recordContactChange(tx, access, contactId, changes, writing);
}
