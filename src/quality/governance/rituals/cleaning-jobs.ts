import { sql } from 'kysely';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { CleaningJob, CleaningKind } from './contract.ts';

export interface Guides {
  readonly now: Date;
  readonly newId: () => string;
}

/** The saved cleanings with their runs, the latest first. */
export async function findCleanings(tx: Tx, { workspaceId }: Access): Promise<CleaningJob[]> {
  const { rows } = await sql<Omit<CleaningJob, 'runs'>>`
    select cleaning_job_id as id, name, kind from cleaning_job where workspace_id = ${workspaceId}
    order by cleaning_job_id`.execute(tx);
  const runs = await sql<{ jobId: string; id: string; ranAt: Date; changed: number; undoneAt: Date | null }>`
    select cleaning_job_id as "jobId", cleaning_run_id as id, ran_at as "ranAt", changed_count as changed,
      undone_at as "undoneAt"
    from cleaning_run where workspace_id = ${workspaceId} order by cleaning_run_id desc limit 200`.execute(tx);
  return rows.map((job) => ({
    ...job,
    runs: runs.rows
      .filter((run) => run.jobId === job.id)
      .map(({ id, ranAt, changed, undoneAt }) => ({
        ...{ id, changed, ranAt: ranAt.toISOString() },
        undoneAt: undoneAt?.toISOString() ?? null,
      })),
  }));
}

/** @throws AppError `cleaning_unknown`. */
export async function getCleaning(tx: Tx, access: Access, id: string): Promise<CleaningJob> {
  const found = (await findCleanings(tx, access)).find((job) => job.id === id);
  if (!found) throw new AppError('cleaning_unknown', { status: 404 });
  return found;
}

/** Saves a cleaning under a name, to be run when it is time. @throws AppError `right_missing`. */
export async function saveCleaning(
  tx: Tx,
  access: Access,
  { name, kind }: { readonly name: string; readonly kind: CleaningKind },
  { now, newId }: Guides,
): Promise<CleaningJob> {
  assertMay(access, 'manage_fields');
  const { workspaceId, actorId } = access;
  const id = newId();
  await sql`
    insert into cleaning_job (workspace_id, cleaning_job_id, name, kind, created_by, created_at)
    values (${workspaceId}, ${id}, ${name}, ${kind}, ${actorId}, ${now})`.execute(tx);
  const changes = { name: [null, name], kind: [null, kind] } as const;
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'cleaning_job', recordId: id, changes }],
    contextOf(access, now),
    newId,
  );
  return { id, name, kind, runs: [] };
}
