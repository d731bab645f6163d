import { sql } from 'kysely';
import type { Pool } from 'pg';
import { AppError } from '../../platform/app-error.ts';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';
import { type Access, narrowerReach, reachOf } from './access.ts';
import { type RightChanges, readingRights, rightsOf } from './rights.ts';
import type { MemberRole } from './workspace.ts';

/** Who wants in: a person who has logged in, or a program with a key. */
export type Visit = ({ readonly userId: string } | { readonly keyHash: string }) & {
  readonly workspaceId: string;
  /** Told who it was once he is in: the pace of requests depends on it. */
  readonly onEntered?: (access: Access) => void;
};

interface Settings {
  readonly rights: RightChanges | null;
  readonly territories: { readonly hasStrictTerritories: boolean } | null;
  readonly security: { readonly requiresTwoFactor: boolean } | null;
}

/**
 * Runs a work in a workspace for a person who belongs to it or for a program with one of its keys. A workspace that he
 * does not belong to is as unknown as one that does not exist.
 * @throws AppError `workspace_unknown`, `api_key_refused`, `two_factor_required` where the workspace asks for a second factor.
 */
export async function enterWorkspace<Result>(
  pool: Pool,
  visit: Visit,
  work: (tx: Tx, access: Access) => Promise<Result>,
): Promise<Result> {
  return withWorkspace(pool, visit.workspaceId, async (tx) => {
    const access = 'keyHash' in visit ? await accessOfKey(tx, visit) : await accessOfMember(tx, visit);
    visit.onEntered?.(access);
    return work(tx, access);
  });
}

async function accessOfMember(
  tx: Tx,
  { workspaceId, userId }: { readonly workspaceId: string; readonly userId: string },
): Promise<Access> {
  const { rows } = await sql<Settings & { role: MemberRole }>`
    select m.role, r.value as rights, t.value as territories, s.value as security from workspace_member m
    left join workspace_setting r on r.workspace_id = ${workspaceId} and r.name = 'rights'
    left join workspace_setting t on t.workspace_id = ${workspaceId} and t.name = 'territories'
    left join workspace_setting s on s.workspace_id = ${workspaceId} and s.name = 'security'
    where m.workspace_id = ${workspaceId} and m.user_id = ${userId}`.execute(tx);
  const [member] = rows;
  if (!member) throw new AppError('workspace_unknown', { status: 404 });
  if (member.security?.requiresTwoFactor) await assertSecondFactor(tx, userId);
  const { role } = member;
  return {
    ...{ workspaceId, actorId: userId, userId, role, source: 'person', isLimited: true },
    rights: rightsOf(role, member.rights ?? {}),
    reach: reachOf(role, member.territories ?? { hasStrictTerritories: false }),
  };
}

async function assertSecondFactor(tx: Tx, userId: string): Promise<void> {
  const { rows } = await sql<{ has: boolean }>`select has_second_factor(${userId}::uuid) as has`.execute(tx);
  if (!rows[0]?.has) throw new AppError('two_factor_required', { status: 403 });
}

interface KeyFound extends Omit<Settings, 'security'> {
  readonly id: string;
  readonly userId: string | null;
  readonly role: MemberRole;
  /** What its member may do by now: his key never does more. Null for a key of the workspace itself. */
  readonly memberRole: MemberRole | null;
  readonly scope: 'read' | 'write';
  readonly isUnlimited: boolean;
  readonly isUsable: boolean;
  readonly isFirstUse: boolean;
}

async function accessOfKey(
  tx: Tx,
  { workspaceId, keyHash }: { readonly workspaceId: string; readonly keyHash: string },
): Promise<Access> {
  const { rows } = await sql<KeyFound>`
    select k.api_key_id as id, k.user_id as "userId", k.role, m.role as "memberRole", k.scope, k.is_unlimited as "isUnlimited",
      r.value as rights, t.value as territories,
      k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
        and (k.user_id is null or m.user_id is not null) as "isUsable",
      k.last_used_on is distinct from current_date as "isFirstUse"
    from api_key k
    left join workspace_member m on m.workspace_id = ${workspaceId} and m.user_id = k.user_id
    left join workspace_setting r on r.workspace_id = ${workspaceId} and r.name = 'rights'
    left join workspace_setting t on t.workspace_id = ${workspaceId} and t.name = 'territories'
    where k.workspace_id = ${workspaceId} and k.key_hash = ${keyHash}`.execute(tx);
  const [key] = rows;
  if (!key?.isUsable) throw new AppError('api_key_refused', { status: 401 });
  if (key.isFirstUse) await noteUse(tx, workspaceId, key.id);
  const { rights, reach } = standingOf(key);
  return {
    ...{ workspaceId, actorId: key.id, userId: key.userId, role: key.role, source: 'api' },
    isLimited: !key.isUnlimited,
    rights: key.scope === 'read' ? readingRights(rights) : rights,
    reach,
  };
}

/** What a key may do and read: what its role may, and no more than its member by now. */
function standingOf({ role, memberRole, ...settings }: KeyFound): Pick<Access, 'rights' | 'reach'> {
  const changes = settings.rights ?? {};
  const territories = settings.territories ?? { hasStrictTerritories: false };
  const [rights, reach] = [rightsOf(role, changes), reachOf(role, territories)];
  if (memberRole === null) return { rights, reach };
  return {
    rights: rights.intersection(rightsOf(memberRole, changes)),
    reach: narrowerReach(reach, reachOf(memberRole, territories)),
  };
}

/** Once a day and no more: a key that is used all day would otherwise be one row that every request waits for. */
async function noteUse(tx: Tx, workspaceId: string, keyId: string): Promise<void> {
  await sql`
    update api_key set last_used_on = current_date
    where workspace_id = ${workspaceId} and api_key_id = ${keyId}
      and last_used_on is distinct from current_date`.execute(tx);
}
