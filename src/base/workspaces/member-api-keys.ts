import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from './access.ts';
import { assertMayGive } from './change-member.ts';
import type { ApiKeyView, CreateApiKeyRequest, MadeApiKey } from './contract.ts';
import { createApiKey } from './create-api-key.ts';
import { type WithDates, writeInstants } from './write-instants.ts';

interface Clock {
  readonly now: Date;
  readonly newId: () => string;
}

/** The keys that somebody may see: his own, and all of them where he manages the settings. Revoked ones come last. */
export async function findApiKeys(tx: Tx, access: Access): Promise<ApiKeyView[]> {
  const { workspaceId, userId } = access;
  const seesAll = access.rights.has('manage_settings');
  const { rows } = await sql<WithDates<ApiKeyView, 'createdAt' | 'expiresAt' | 'revokedAt'>>`
    select k.api_key_id as id, k.name, k.prefix, k.role, k.scope, k.user_id as "userId", n.name as "userName",
      k.is_unlimited as "isUnlimited", k.created_at as "createdAt", k.expires_at as "expiresAt",
      k.last_used_on as "lastUsedOn", k.revoked_at as "revokedAt"
    from api_key k
    left join member_name n on n.workspace_id = ${workspaceId} and n.user_id = k.user_id
    where k.workspace_id = ${workspaceId} and (${seesAll} or k.user_id = ${userId})
    order by k.revoked_at is not null, k.api_key_id desc limit 500`.execute(tx);
  return rows.map(writeInstants);
}

/**
 * Makes a key: of somebody himself, which follows his accounts and ends with him, or of the workspace.
 * @throws AppError `right_missing`, `role_above_yours`, `api_key_of_person` (a program does not make itself another key),
 *   `api_key_expired_already`.
 */
export async function createMemberApiKey(
  tx: Tx,
  access: Access,
  wanted: CreateApiKeyRequest,
  { now, newId }: Clock,
): Promise<MadeApiKey> {
  if (access.source !== 'person') throw new AppError('api_key_of_person', { status: 403 });
  if (wanted.owner === 'workspace') assertMay(access, 'manage_settings');
  await assertMayGive(tx, access, wanted.role);
  const expiresAt = wanted.expiresAt ? new Date(wanted.expiresAt) : null;
  if (expiresAt && expiresAt <= now) throw new AppError('api_key_expired_already', { status: 422 });
  const { name, role, scope, owner } = wanted;
  const userId = owner === 'me' ? access.userId : null;
  const { workspaceId } = access;
  const toCreate = { workspaceId, name, role, scope, userId, expiresAt, isUnlimited: false };
  return createApiKey(tx, toCreate, contextOf(access, now), newId);
}

/** Ends a key for good. @throws AppError `api_key_unknown` for one that he may not see. */
export async function revokeApiKey(tx: Tx, access: Access, id: string, { now, newId }: Clock): Promise<void> {
  const { workspaceId, userId } = access;
  const mayAll = access.rights.has('manage_settings');
  const { rows } = await sql<{ isRevoked: boolean }>`
    select revoked_at is not null as "isRevoked" from api_key
    where workspace_id = ${workspaceId} and api_key_id = ${id} and (${mayAll} or user_id = ${userId})
    for update`.execute(tx);
  if (!rows[0]) throw new AppError('api_key_unknown', { status: 404 });
  // A key that only reads ends nothing, not even itself.
  if (access.source !== 'person' && !mayAll) throw new AppError('api_key_of_person', { status: 403 });
  if (rows[0].isRevoked) return;
  await sql`
    update api_key set revoked_at = ${now} where workspace_id = ${workspaceId} and api_key_id = ${id}`.execute(tx);
  const line = { recordKind: 'api_key', recordId: id, changes: { isRevoked: [false, true] } } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
}
