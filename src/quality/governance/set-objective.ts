import { sql } from 'kysely';
import { appendChanges } from '../../base/change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../../base/workspaces/access.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SetObjectiveRequest } from './contract.ts';
import { getIndicators } from './get-indicators.ts';
import { INDICATORS } from './indicators.ts';

/**
 * Says what a figure should reach, and by when. Progress counts from where the figure stands now.
 * @throws AppError `right_missing`, `indicator_unknown`.
 */
export async function setObjective(
  tx: Tx,
  access: Access,
  code: string,
  { target, dueOn }: SetObjectiveRequest,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<void> {
  assertMay(access, 'manage_fields');
  if (!INDICATORS.some((one) => one.code === code))
    throw new AppError('indicator_unknown', { values: { code }, status: 404 });
  const { workspaceId, actorId } = access;
  const { indicators } = await getIndicators(tx, access, now);
  const current = indicators.find((one) => one.code === code);
  await sql`
    insert into objective (workspace_id, code, target, due_on, start_value, set_by, set_at)
    values (${workspaceId}, ${code}, ${target}, ${dueOn}, ${current?.value ?? null}, ${actorId}, ${now})
    on conflict (workspace_id, code) do update set target = excluded.target, due_on = excluded.due_on,
      start_value = excluded.start_value, set_by = excluded.set_by, set_at = excluded.set_at`.execute(tx);
  const changes = {
    [`${code}.target`]: [current?.target ?? null, target],
    [`${code}.dueOn`]: [current?.dueOn ?? null, dueOn],
  } as const;
  const line = { recordKind: 'objective', recordId: workspaceId, changes } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
}
