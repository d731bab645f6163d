import { sql } from 'kysely';
import { mayEditAccount } from '../../../base/accounts/account-policy.ts';
import { appendChanges } from '../../../base/change-log/append-changes.ts';
import type { ChangeLine } from '../../../base/change-log/change-line.ts';
import { type Access, assertMay, contextOf } from '../../../base/workspaces/access.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { readableRecords } from '../readable-records.ts';
import { type Guides, getCleaning } from './cleaning-jobs.ts';
import { CLEANINGS, type Cleanable, type CleanedColumns } from './cleanings.ts';
import type { CleaningKind, CleaningPreview } from './contract.ts';

/** What fits one transaction without keeping others waiting; the next run does the rest. */
const MOST_RECORDS = 20_000;
const EXAMPLES = 20;

interface Cleaned {
  readonly id: string;
  readonly name: string;
  readonly before: CleanedColumns;
  readonly after: CleanedColumns;
}

async function findUnclean(tx: Tx, access: Access, kind: CleaningKind, now: Date): Promise<readonly Cleaned[]> {
  const { among, clean } = CLEANINGS[kind];
  const { rows } = await sql<Cleanable>`
    select a.account_id as id, a.name, a.search_key, a.status, a.postcode, a.department, a.region
    ${readableRecords(access, 'account')} and ${mayEditAccount(access, 'a')}
      and ${among({ workspaceId: access.workspaceId, now })}
    order by a.account_id limit ${MOST_RECORDS}`.execute(tx);
  return rows.flatMap((row) => {
    const after = clean(row);
    if (!after) return [];
    const held: Readonly<Record<string, string | null>> = { ...row };
    const before = Object.fromEntries(Object.keys(after).map((column) => [column, held[column] ?? null]));
    return [{ id: row.id, name: row.name, before, after }];
  });
}

/** What a cleaning would change, with examples; nothing is written. */
export async function previewCleaning(tx: Tx, access: Access, kind: CleaningKind, now: Date): Promise<CleaningPreview> {
  const unclean = await findUnclean(tx, access, kind, now);
  const examples = unclean
    .slice(0, EXAMPLES)
    .map((one) => ({ ...one, before: { ...one.before }, after: { ...one.after } }));
  return { total: unclean.length, examples };
}

/**
 * Runs a saved cleaning over what the asker may edit, and keeps what each record was.
 * @throws AppError `right_missing`, `cleaning_unknown`.
 */
export async function runCleaning(
  tx: Tx,
  access: Access,
  jobId: string,
  { now, newId }: Guides,
): Promise<{ runId: string; changed: number }> {
  assertMay(access, 'edit_accounts');
  const job = await getCleaning(tx, access, jobId);
  const { workspaceId, actorId } = access;
  const unclean = await findUnclean(tx, access, job.kind, now);
  const runId = newId();
  await sql`
    insert into cleaning_run (workspace_id, cleaning_run_id, cleaning_job_id, changed_count, ran_by, ran_at)
    values (${workspaceId}, ${runId}, ${job.id}, ${unclean.length}, ${actorId}, ${now})`.execute(tx);
  await sql`
    insert into cleaning_change (workspace_id, cleaning_run_id, record_id, before, after)
    select w.workspace_id, ${runId}::uuid, x.record_id, x.before, x.after
    from workspace w, unnest(${unclean.map((one) => one.id)}::uuid[], ${unclean.map((one) => JSON.stringify(one.before))}::jsonb[],
      ${unclean.map((one) => JSON.stringify(one.after))}::jsonb[]) as x(record_id, before, after)
    where w.workspace_id = ${workspaceId}`.execute(tx);
  await writeColumns(tx, workspaceId, unclean, now);
  const cause = { cleaning_run: runId };
  await appendChanges(
    tx,
    workspaceId,
    unclean.map(lineOf),
    { ...contextOf(access, now, cause), source: 'rule' },
    newId,
  );
  return { runId, changed: unclean.length };
}

function lineOf({ id, before, after }: Cleaned): ChangeLine {
  const was: Readonly<Record<string, unknown>> = before;
  const changes = Object.entries(after).map(([column, value]) => [column, [was[column] ?? null, value] as const]);
  return { recordKind: 'account', recordId: id, changes: Object.fromEntries(changes) };
}

async function writeColumns(tx: Tx, workspaceId: string, cleaned: readonly Cleaned[], now: Date): Promise<void> {
  const set = (column: string) =>
    sql`${sql.ref(column)} = case when x.after ? ${column} then x.after ->> ${column} else t.${sql.ref(column)} end`;
  const columns = ['name', 'search_key', 'status', 'department', 'region'].map(set);
  await sql`
    update account t set ${sql.join(columns)}, version = t.version + 1, updated_at = ${now}
    from unnest(${cleaned.map((one) => one.id)}::uuid[], ${cleaned.map((one) => JSON.stringify(one.after))}::jsonb[]) as x(id, after)
    where t.workspace_id = ${workspaceId} and t.account_id = x.id`.execute(tx);
}

/**
 * Puts back what a run changed. What somebody changed since stays as he left it, and is counted.
 * @throws AppError `right_missing`, `cleaning_unknown`, `cleaning_undone`.
 */
export async function undoCleaning(
  tx: Tx,
  access: Access,
  runId: string,
  { now, newId }: Guides,
): Promise<{ restored: number; kept: number }> {
  assertMay(access, 'edit_accounts');
  const { workspaceId, actorId } = access;
  const run = await sql<{ undoneAt: Date | null }>`
    select undone_at as "undoneAt" from cleaning_run
    where workspace_id = ${workspaceId} and cleaning_run_id = ${runId} for update`.execute(tx);
  if (!run.rows[0]) throw new AppError('cleaning_unknown', { status: 404 });
  if (run.rows[0].undoneAt) throw new AppError('cleaning_undone', { status: 409 });
  const { rows } = await sql<Cleaned & { isUntouched: boolean }>`
    select c.record_id as id, a.name, c.after as before, c.before as after, ${mayEditAccount(access, 'a')}
      and jsonb_build_object('name', a.name, 'search_key', a.search_key, 'status', a.status, 'department', a.department,
        'region', a.region) @> c.after as "isUntouched"
    from cleaning_change c
    join account a on a.workspace_id = ${workspaceId} and a.account_id = c.record_id
    where c.workspace_id = ${workspaceId} and c.cleaning_run_id = ${runId}`.execute(tx);
  const untouched = rows.filter((row) => row.isUntouched);
  await writeColumns(tx, workspaceId, untouched, now);
  await sql`
    update cleaning_run set undone_by = ${actorId}, undone_at = ${now}
    where workspace_id = ${workspaceId} and cleaning_run_id = ${runId}`.execute(tx);
  const context = { ...contextOf(access, now, { cleaning_run: runId }), source: 'undo' } as const;
  await appendChanges(tx, workspaceId, untouched.map(lineOf), context, newId);
  return { restored: untouched.length, kept: rows.length - untouched.length };
}
