import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { columnOfField } from './account-fields.ts';
import { type Moment, openAccount, type SavedAccount, saveState } from './write-account.ts';

interface Verification {
  readonly version: number;
  /** Those that somebody made sure of, as the API names them; none: the record as a whole. */
  readonly fields: readonly string[];
}

/**
 * Says that somebody made sure of an account today, and of which of its values.
 * @throws AppError as `openAccount`; `field_unknown`.
 */
export async function verifyAccount(
  tx: Tx,
  access: Access,
  id: string,
  { version, fields }: Verification,
  moment: Moment,
): Promise<SavedAccount> {
  const { workspaceId, actorId } = access;
  const state = await openAccount(tx, access, id, version);
  const columns = fields.map((field) => {
    const column = columnOfField(field);
    if (column === null) throw new AppError('field_unknown', { values: { field }, status: 422 });
    return column;
  });
  const at = moment.now;
  if (columns.length > 0)
    await sql`
      insert into field_provenance (workspace_id, record_id, field, verified_at, verified_by)
      select w.workspace_id, ${id}::uuid, x.field, ${at}, ${actorId}::uuid
      from workspace w, unnest(${[...new Set(columns)]}::text[]) as x(field) where w.workspace_id = ${workspaceId}
      on conflict (workspace_id, record_id, field) do update set verified_at = excluded.verified_at,
        verified_by = excluded.verified_by`.execute(tx);
  const parts = Object.fromEntries(
    columns.map((field) => [`field_provenance:${field}.verified_at`, [null, at.toISOString()] as const]),
  );
  const changes = { last_verified_at: at, last_verified_by: actorId };
  return saveState(tx, access, { state, changes, parts }, moment);
}
