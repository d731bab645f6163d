import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { ChangeContext } from '../change-log/change-line.ts';
import { makeKey } from './api-key.ts';
import type { MemberRole } from './workspace.ts';

export interface ApiKeyToCreate {
  readonly workspaceId: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly scope: 'read' | 'write';
  /** The member whose accounts it follows; null for a key of the workspace itself. */
  readonly userId: string | null;
  readonly expiresAt: Date | null;
  readonly isUnlimited: boolean;
}

/** Makes a key for a program. Its text is answered once and kept nowhere. */
export async function createApiKey(
  tx: Tx,
  wanted: ApiKeyToCreate,
  context: ChangeContext,
  newId: () => string,
): Promise<{ readonly id: string; readonly key: string; readonly prefix: string }> {
  const { workspaceId, name, role, scope, userId, expiresAt, isUnlimited } = wanted;
  const id = newId();
  const { key, prefix, keyHash } = makeKey(workspaceId);
  await sql`
    insert into api_key (workspace_id, api_key_id, name, prefix, key_hash, role, scope, user_id, is_unlimited, created_by,
      created_at, expires_at)
    values (${workspaceId}, ${id}, ${name}, ${prefix}, ${keyHash}, ${role}, ${scope}, ${userId}, ${isUnlimited},
      ${context.changedBy}, ${context.changedAt}, ${expiresAt})`.execute(tx);
  const changes = { name: [null, name], role: [null, role], scope: [null, scope], prefix: [null, prefix] } as const;
  await appendChanges(tx, workspaceId, [{ recordKind: 'api_key', recordId: id, changes }], context, newId);
  return { id, key, prefix };
}
