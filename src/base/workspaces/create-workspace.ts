import { sql } from 'kysely';
import type { Pool } from 'pg';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { ChangeLine } from '../change-log/change-line.ts';
import { addMember } from './add-member.ts';
import { findPersons } from './find-person.ts';
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
  const person = userId ? (await findPersons(pool, [userId])).get(userId) : null;
  await withWorkspace(pool, id, async (tx) => {
    await sql`insert into workspace (workspace_id, name, created_at) values (${id}, ${name}, ${now})`.execute(tx);
    const opened: ChangeLine = { recordKind: 'workspace', recordId: id, changes: { name: [null, name] } };
    const context = { changedBy: userId, changedAt: now, source: userId ? 'person' : 'set_up', cause: null } as const;
    const { name: ownName = '', email = '' } = person ?? {};
    const lines = userId ? [opened, await addMember(tx, id, { userId, name: ownName, email, role, now })] : [opened];
    await appendChanges(tx, id, lines, context, newId);
  });
  return { id, name, role };
}
