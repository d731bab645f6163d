import { AppError } from '../../platform/app-error.ts';
import type { ChangeContext } from '../change-log/change-line.ts';
import type { Right } from './rights.ts';
import type { MemberRole } from './workspace.ts';

/**
 * How far somebody reads: the whole base, every group in which he follows an account or holds one entrusted to him, or
 * those accounts and what stands below them alone.
 */
export type Reach = 'workspace' | 'followed_groups' | 'followed_accounts';

/** Who is at work in a workspace, what he may do there and how far he reads. Only `enterWorkspace` makes one. */
export interface Access {
  readonly workspaceId: string;
  /** Whose name stands in the change log: a member, or the key of a program. */
  readonly actorId: string;
  /** Whose accounts count as followed; null for a key of the workspace itself. */
  readonly userId: string | null;
  readonly role: MemberRole;
  readonly rights: ReadonlySet<Right>;
  readonly reach: Reach;
  readonly source: 'person' | 'api';
  /** False for keys that answer for their own pace. */
  readonly isLimited: boolean;
}

const WHOLE_BASE: ReadonlySet<MemberRole> = new Set([
  'admin',
  'data_steward',
  'sales_manager',
  'supervisor',
  'marketer',
  'support_agent',
  'viewer',
]);

/** How far a role reads. `hasStrictTerritories` keeps sales people to the accounts that they follow themselves. */
export function reachOf(role: MemberRole, territories: { readonly hasStrictTerritories: boolean }): Reach {
  if (WHOLE_BASE.has(role)) return 'workspace';
  return territories.hasStrictTerritories ? 'followed_accounts' : 'followed_groups';
}

const REACHES: readonly Reach[] = ['followed_accounts', 'followed_groups', 'workspace'];

/** The shorter of two reaches. */
export function narrowerReach(left: Reach, right: Reach): Reach {
  return REACHES.indexOf(left) < REACHES.indexOf(right) ? left : right;
}

/**
 * Whether a role, with these rights, stands above somebody: it may do or read what he may not. Nobody hands out more than
 * he has, nor changes somebody who has more.
 */
export function isAbove(access: Access, role: MemberRole, rights: ReadonlySet<Right>): boolean {
  if (access.role === 'admin') return false;
  const isWider = WHOLE_BASE.has(role) && access.reach !== 'workspace';
  return role === 'admin' || isWider || !rights.isSubsetOf(access.rights);
}

/** @throws AppError `right_missing`. */
export function assertMay(access: Access, right: Right): void {
  if (!access.rights.has(right)) throw new AppError('right_missing', { values: { right }, status: 403 });
}

/** Who writes and when, as the change log keeps it. */
export function contextOf(access: Access, now: Date, cause: ChangeContext['cause'] = null): ChangeContext {
  return { changedBy: access.actorId, changedAt: now, source: access.source, cause };
}
