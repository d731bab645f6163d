import { sql } from 'kysely';
import type { Pool } from 'pg';
import { getDictionary } from '../../base/fields/get-dictionary.ts';
import { type Access, assertMay } from '../../base/workspaces/access.ts';
import { RIGHTS } from '../../base/workspaces/rights.ts';
import { type Tx, unsafeWithoutWorkspace, withWorkspace } from '../../platform/db/transaction.ts';
import { countViolations, type Measured, measureFills, measureIndicators } from './measure.ts';

export type Family = 'indicator' | 'rule' | 'fill';
export interface SnapshotLine extends Measured {
  readonly family: Family;
  readonly scope: string;
}

/** The day of an instant, as snapshots name it (UTC). */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/**
 * Counts the whole base and keeps the figures of the day. A second one the same day replaces the first, so that a
 * correction made in the morning shows in the afternoon and a day still counts once.
 * @throws AppError `right_missing`.
 */
export async function takeSnapshot(tx: Tx, access: Access, now: Date): Promise<{ takenOn: string; lines: number }> {
  assertMay(access, 'manage_fields');
  const lines = await countBase(tx, wholeBase(access.workspaceId), now);
  await saveLines(tx, access.workspaceId, lines, now);
  return { takenOn: dayOf(now), lines: lines.length };
}

/** The figures belong to the workspace: the same whoever asked for them. */
function wholeBase(workspaceId: string): Access {
  return {
    ...{ workspaceId, actorId: workspaceId, userId: null, role: 'admin', source: 'api', isLimited: false },
    rights: new Set(RIGHTS),
    reach: 'workspace',
  };
}

export async function countBase(tx: Tx, access: Access, now: Date): Promise<readonly SnapshotLine[]> {
  const { workspaceId } = access;
  const context = { workspaceId, now, fields: await getDictionary(tx, workspaceId) };
  const fills = await measureFills(tx, access, context);
  return [
    ...(await measureIndicators(tx, access, context)).map((one) => ({
      ...one,
      family: 'indicator' as const,
      scope: '',
    })),
    ...(await countViolations(tx, access, context)).map((one) => ({ ...one, family: 'rule' as const, scope: '' })),
    ...fills.map(({ recordKind, key, level, filled, total }) => ({
      ...{ family: 'fill' as const, code: `${recordKind}.${key}`, scope: level },
      ...{ numerator: filled, denominator: total },
    })),
  ];
}

async function saveLines(tx: Tx, workspaceId: string, lines: readonly SnapshotLine[], now: Date): Promise<void> {
  const column = (name: keyof SnapshotLine) => lines.map((line) => String(line[name]));
  await sql`
    insert into indicator_snapshot (workspace_id, taken_on, family, code, scope, numerator, denominator)
    select w.workspace_id, ${dayOf(now)}::date, x.family, x.code, x.scope, x.numerator::bigint, x.denominator::bigint
    from workspace w, unnest(${column('family')}::text[], ${column('code')}::text[], ${column('scope')}::text[],
      ${column('numerator')}::text[], ${column('denominator')}::text[]) as x(family, code, scope, numerator, denominator)
    where w.workspace_id = ${workspaceId}
    on conflict (workspace_id, family, code, scope, taken_on) do update
      set numerator = excluded.numerator, denominator = excluded.denominator`.execute(tx);
}

/** Takes what is missing of today in every workspace: called by the clock of the server, harmless when called twice. */
export async function takeDailySnapshots(pool: Pool, now: Date): Promise<number> {
  const { rows } = await unsafeWithoutWorkspace(pool, (tx) =>
    tx
      .selectFrom('workspace')
      .select('workspace_id')
      .orderBy('workspace_id')
      .execute()
      .then((found) => ({ rows: found })),
  );
  let taken = 0;
  for (const { workspace_id: workspaceId } of rows)
    if (await withWorkspace(pool, workspaceId, (tx) => takeWhereMissing(tx, workspaceId, now))) taken++;
  return taken;
}

async function takeWhereMissing(tx: Tx, workspaceId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select from indicator_snapshot where workspace_id = ${workspaceId} and family = 'indicator'
      and taken_on = ${dayOf(now)}::date limit 1`.execute(tx);
  if (rows.length > 0) return false;
  await saveLines(tx, workspaceId, await countBase(tx, wholeBase(workspaceId), now), now);
  return true;
}

/** The last figures that were kept, and for how they went the days before; null where none were. */
export async function findLastDay(tx: Tx, workspaceId: string, before?: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select to_char(max(taken_on), 'YYYY-MM-DD') as day from indicator_snapshot
    where workspace_id = ${workspaceId} and family = 'indicator'
      and taken_on < ${before ?? '9999-12-31'}::date`.execute(tx);
  return rows[0]?.day ?? null;
}

export async function readSnapshot(
  tx: Tx,
  workspaceId: string,
  family: Family,
  day: string,
): Promise<readonly SnapshotLine[]> {
  const { rows } = await sql<SnapshotLine>`
    select family, code, scope, numerator::float8 as numerator, denominator::float8 as denominator from indicator_snapshot
    where workspace_id = ${workspaceId} and family = ${family} and taken_on = ${day}::date`.execute(tx);
  return rows;
}
