import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import type { Access } from '../workspaces/access.ts';
import type { ProvenanceGiven } from './change-contract.ts';
import { dayOf } from './write-account.ts';

interface ProvenanceToKeep {
  readonly recordId: string;
  /** Fields whose value is another from now on, as the base names them. */
  readonly changed: readonly string[];
  /** What is said of where values come from, by the same names. */
  readonly given: ProvenanceGiven;
}

/**
 * Keeps where values come from. A value that was replaced by one of which nothing is said loses what was known of the former:
 * a SIREN typed by hand no longer comes from INSEE. Answers what the log says.
 */
export async function keepProvenance(
  tx: Tx,
  { workspaceId, actorId }: Access,
  { recordId, changed, given }: ProvenanceToKeep,
  now: Date,
): Promise<FieldChanges> {
  const told: Record<string, [unknown, unknown]> = {};
  const lost = changed.filter((field) => !(field in given));
  if (lost.length > 0) {
    const { rows } = await sql<{ field: string; source: string | null }>`
      delete from field_provenance
      where workspace_id = ${workspaceId} and record_id = ${recordId} and field = any(${lost}::text[])
      returning field, source`.execute(tx);
    for (const { field, source } of rows) told[`field_provenance:${field}`] = [{ source }, null];
  }
  for (const [field, { source, sourcedOn, verifiedAt }] of Object.entries(given)) {
    const on = sourcedOn ?? dayOf(now);
    const verifiedBy = verifiedAt === undefined ? null : actorId;
    await sql`
      insert into field_provenance (workspace_id, record_id, field, source, sourced_on, verified_at, verified_by)
      values (${workspaceId}, ${recordId}, ${field}, ${source}, ${on}::date, ${verifiedAt ?? null}, ${verifiedBy})
      on conflict (workspace_id, record_id, field) do update set source = excluded.source, sourced_on = excluded.sourced_on,
        verified_at = excluded.verified_at, verified_by = excluded.verified_by`.execute(tx);
    told[`field_provenance:${field}`] = [
      null,
      { source, sourced_on: on, ...(verifiedAt ? { verified_at: verifiedAt } : {}) },
    ];
  }
  return told;
}
