import type { Access } from '../../src/base/workspaces/access.ts';
import { reachOf } from '../../src/base/workspaces/access.ts';
import { rightsOf } from '../../src/base/workspaces/rights.ts';
import type { MemberRole } from '../../src/base/workspaces/workspace.ts';

interface Somebody {
  readonly role?: MemberRole;
  readonly userId?: string;
  readonly hasStrictTerritories?: boolean;
}

/** What `enterWorkspace` would answer for a member of this role, for use cases that are proved without routes. */
export function accessTo(workspaceId: string, somebody: Somebody = {}): Access {
  const { role = 'admin', userId = '01900000-0000-7000-8000-00000000aaaa', hasStrictTerritories = false } = somebody;
  return {
    ...{ workspaceId, actorId: userId, userId, role, source: 'person', isLimited: true },
    rights: rightsOf(role),
    reach: reachOf(role, { hasStrictTerritories }),
  };
}
