import { sql } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from './access.ts';
import { getSettings, type WorkspaceSettings } from './get-settings.ts';
import { RIGHTS, type Right, rightsOf } from './rights.ts';
import { MEMBER_ROLES, type MemberRole } from './workspace.ts';

interface RightChange {
  readonly role: MemberRole;
  readonly right: Right;
  readonly isGiven: boolean;
}

/** What to change: each right of each role by itself, and the two switches; what is not named stays. */
export interface SettingsChange {
  readonly rights?: readonly RightChange[] | undefined;
  readonly hasStrictTerritories?: boolean | undefined;
  readonly requiresTwoFactor?: boolean | undefined;
}

/**
 * Changes how a workspace works; one line in the change log names every right given or taken.
 * @throws AppError `right_missing`, `role_fixed` (administrators keep every right), `right_above_yours`,
 *   `two_factor_yours_first` where somebody would lock himself out.
 */
export async function changeSettings(
  tx: Tx,
  access: Access,
  wanted: SettingsChange,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<WorkspaceSettings> {
  assertMay(access, 'manage_settings');
  const { workspaceId } = access;
  // Alone in its row, so that two administrators who change different rights at once do not undo each other's.
  await sql`select from workspace where workspace_id = ${workspaceId} for update`.execute(tx);
  const before = await getSettings(tx, workspaceId);
  const after = applyChange(access, before, wanted);
  if (after.security.requiresTwoFactor && !before.security.requiresTwoFactor) await assertHasTwoFactor(tx, access);
  const changes = differencesOf(before, after);
  if (Object.keys(changes).length === 0) return before;
  for (const [name, value] of Object.entries(after)) {
    await sql`
      insert into workspace_setting (workspace_id, name, value)
      values (${workspaceId}, ${name}, ${JSON.stringify(value)}::jsonb)
      on conflict (workspace_id, name) do update set value = excluded.value`.execute(tx);
  }
  const line = { recordKind: 'workspace_setting', recordId: workspaceId, changes } as const;
  await appendChanges(tx, workspaceId, [line], contextOf(access, now), newId);
  return after;
}

function applyChange(access: Access, before: WorkspaceSettings, wanted: SettingsChange): WorkspaceSettings {
  const rights: Record<string, Partial<Record<Right, boolean>>> = { ...before.rights };
  for (const { role, right, isGiven } of wanted.rights ?? []) {
    if (role === 'admin') throw new AppError('role_fixed', { status: 409 });
    if (!access.rights.has(right)) throw new AppError('right_above_yours', { values: { right }, status: 403 });
    rights[role] = { ...rights[role], [right]: isGiven };
  }
  return {
    rights,
    territories: { hasStrictTerritories: wanted.hasStrictTerritories ?? before.territories.hasStrictTerritories },
    security: { requiresTwoFactor: wanted.requiresTwoFactor ?? before.security.requiresTwoFactor },
  };
}

async function assertHasTwoFactor(tx: Tx, { userId }: Access): Promise<void> {
  const { rows } = await sql<{ has: boolean }>`select has_second_factor(${userId}::uuid) as has`.execute(tx);
  if (!rows[0]?.has) throw new AppError('two_factor_yours_first', { status: 409 });
}

function differencesOf(
  before: WorkspaceSettings,
  after: WorkspaceSettings,
): Record<string, readonly [unknown, unknown]> {
  const flatten = ({ rights, territories, security }: WorkspaceSettings): Record<string, boolean> => ({
    ...territories,
    ...security,
    ...Object.fromEntries(
      MEMBER_ROLES.flatMap((role) => {
        const has = rightsOf(role, rights);
        return RIGHTS.map((right) => [`${role}.${right}`, has.has(right)]);
      }),
    ),
  });
  const [was, is] = [flatten(before), flatten(after)];
  return Object.fromEntries(
    Object.keys(is).flatMap((name) => (was[name] === is[name] ? [] : [[name, [was[name], is[name]]]])),
  );
}
