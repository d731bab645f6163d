import { sql } from 'kysely';
import type { Pool } from 'pg';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { Membership } from './workspace.ts';

interface WorkspaceToCreate {
  readonly name: string;
  readonly userId: string;
  readonly now: Date;
  readonly newId: () => string;
}

/** Opens a new workspace; whoever opens it administers it. */
export async function createWorkspace(
  pool: Pool,
  { name, userId, now, newId }: WorkspaceToCreate,
): Promise<Membership> {
  const id = newId();
  const role = 'admin';
  await withWorkspace(pool, id, async (tx) => {
    await sql`insert into workspace (workspace_id, name, created_at) values (${id}, ${name}, ${now})`.execute(tx);
    await sql`
      insert into workspace_member (workspace_id, user_id, role, joined_at)
      values (${id}, ${userId}, ${role}, ${now})`.execute(tx);
    const lines = [
      { recordKind: 'workspace', recordId: id, changes: { name: [null, name] } },
      { recordKind: 'workspace_member', recordId: userId, changes: { role: [null, role] } },
    ] as const;
    await appendChanges(tx, id, lines, { changedBy: userId, changedAt: now, source: 'person', cause: null }, newId);
  });
  return { id, name, role };
}
