import { sql } from 'kysely';
import type { OwnerMove } from '../accounts/assign-accounts.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { OwedWork } from '../territories/owed-work.ts';
import { contextOf } from '../workspaces/access.ts';

/** Tasks and follow-ups that change hands with a portfolio. */
export const owedWork: OwedWork = {
  find: async (tx, { workspaceId }, { assigneeId, among }) => {
    const about = among
      ? sql`(t.account_id in (${among}) or (t.account_id is null and exists (
          select from affiliation f where f.workspace_id = ${workspaceId} and f.contact_id = t.contact_id
            and not f.has_ended and f.account_id in (${among}))))`
      : sql`true`;
    const { rows } = await sql<{ id: string }>`
      select t.activity_id as id from activity t
      where t.workspace_id = ${workspaceId} and t.assignee_id = ${assigneeId} and t.due_on is not null and t.done_at is null
        and ${about}
      order by t.activity_id`.execute(tx);
    return rows.map(({ id }) => id);
  },
  assign: async (tx, access, moves, { cause, source }, { now, newId }) => {
    const { workspaceId } = access;
    const { rows } = await sql<OwnerMove>`
      update activity t set assignee_id = x.to_id, version = t.version + 1, updated_at = ${now}
      from unnest(${moves.map(({ id }) => id)}::uuid[], ${moves.map(({ fromId }) => fromId)}::uuid[],
        ${moves.map(({ toId }) => toId)}::uuid[]) as x(activity_id, from_id, to_id)
      where t.workspace_id = ${workspaceId} and t.activity_id = x.activity_id and t.assignee_id = x.from_id
        and t.done_at is null
      returning t.activity_id as id, x.from_id as "fromId", x.to_id as "toId"`.execute(tx);
    const lines = rows.map(
      ({ id, fromId, toId }) =>
        ({ recordKind: 'activity', recordId: id, changes: { assignee_id: [fromId, toId] } }) as const,
    );
    const context = contextOf(access, now, cause);
    await appendChanges(tx, workspaceId, lines, source ? { ...context, source } : context, newId);
    return rows.map(({ id }) => id);
  },
};
