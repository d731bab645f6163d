import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Moment } from '../accounts/write-account.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import { assertMayShareOut, lockTerritories, readTerritories } from './territory.ts';

/**
 * Ends a territory; whoever follows its accounts goes on following them.
 * @throws AppError as `assertMayShareOut`; `territory_unknown`, `record_changed_meanwhile`.
 */
export async function removeTerritory(
  tx: Tx,
  access: Access,
  { id, version }: { readonly id: string; readonly version: number },
  { now, newId }: Moment,
): Promise<void> {
  assertMayShareOut(access, 'manage_territories');
  await lockTerritories(tx, access);
  const { workspaceId } = access;
  const found = (await readTerritories(tx, workspaceId)).find((one) => one.id === id);
  if (!found) throw new AppError('territory_unknown', { values: { id }, status: 404 });
  if (found.version !== version) {
    const values = { version: found.version, yours: version };
    throw new AppError('record_changed_meanwhile', { values, status: 409 });
  }
  await sql`
    delete from territory_order
    where workspace_id = ${workspaceId} and (first_id = ${id} or second_id = ${id})`.execute(tx);
  await sql`delete from territory where workspace_id = ${workspaceId} and territory_id = ${id}`.execute(tx);
  const { name, kind, ownerId, teamId, rule } = found;
  const held = Object.entries({ name, kind, ownerId, teamId, rule }).filter(([, value]) => value !== null);
  const changes = Object.fromEntries(held.map(([field, value]) => [field, [value, null] as const]));
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'territory', recordId: id, changes }],
    contextOf(access, now),
    newId,
  );
}
