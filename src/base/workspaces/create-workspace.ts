import { sql } from 'kysely';
import type { Pool } from 'pg';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { ChangeLine } from '../change-log/change-line.ts';
import type { Membership } from './workspace.ts';

const role = 'admin';

interface WorkspaceToCreate {
  readonly name: string;
  /** Who opens it; null where the command line does, for nobody in particular. */
  readonly userId: string | null;
  readonly now: Date;
  readonly newId: () => string;
}

/** Opens a new workspace; the person who opens it administers it. */
export async function createWorkspace(
  pool: Pool,
  { name, userId, now, newId }: WorkspaceToCreate,
): Promise<Membership> {
  const id = newId();
  await withWorkspace(pool, id, async (tx) => {
    await sql`insert into workspace (workspace_id, name, created_at) values (${id}, ${name}, ${now})`.execute(tx);
    const opened: ChangeLine = { recordKind: 'workspace', recordId: id, changes: { name: [null, name] } };
    const context = { changedBy: userId, changedAt: now, source: userId ? 'person' : 'set_up', cause: null } as const;
    await appendChanges(tx, id, userId ? [opened, await addAdmin(tx, id, userId, now)] : [opened], context, newId);
  });
  return { id, name, role };
}

async function addAdmin(tx: Tx, workspaceId: string, userId: string, now: Date): Promise<ChangeLine> {
  await sql`
    insert into workspace_member (workspace_id, user_id, role, joined_at)
    values (${workspaceId}, ${userId}, ${role}, ${now})`.execute(tx);
  return { recordKind: 'workspace_member', recordId: userId, changes: { role: [null, role] } };
}
