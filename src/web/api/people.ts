import { z } from 'zod';
import { accessRequestSchema } from '../../base/accounts/contract.ts';
import {
  apiKeySchema,
  backupsSchema,
  type ChangeSettingsRequest,
  type ChangeTeamRequest,
  type CreateApiKeyRequest,
  type InviteRequest,
  invitationSchema,
  madeApiKeySchema,
  madeInvitationSchema,
  memberSchema,
  mySettingsSchema,
  type SaveTeamRequest,
  teamSchema,
} from '../../base/workspaces/contract.ts';
import type { MemberRole } from '../../domain/member-role.ts';
import { apiPaths } from '../paths.ts';
import { ask, tell } from './client.ts';

export const peopleKeys = {
  all: (workspaceId: string) => ['people', workspaceId] as const,
  of: (workspaceId: string, list: string) => ['people', workspaceId, list] as const,
};

/** Who works in one workspace, and how it works. */
export function peopleApi(workspace: string) {
  const at = (list: Parameters<typeof apiPaths.ofWorkspace>[1], id?: string) =>
    apiPaths.ofWorkspace(workspace, list, id);
  return {
    members: () => ask(z.array(memberSchema), at('members')),
    changeRole: (id: string, role: MemberRole) => tell(at('members', id), { method: 'PATCH', json: { role } }),
    remove: (id: string) => tell(at('members', id), { method: 'DELETE' }),
    invitations: () => ask(z.array(invitationSchema), at('invitations')),
    invite: (wish: InviteRequest) => ask(madeInvitationSchema, at('invitations'), { method: 'POST', json: wish }),
    revokeInvitation: (id: string) => tell(at('invitations', id), { method: 'DELETE' }),
    teams: () => ask(z.array(teamSchema), at('teams')),
    createTeam: (team: SaveTeamRequest) => tell(at('teams'), { method: 'POST', json: team }),
    changeTeam: (id: string, team: ChangeTeamRequest) => tell(at('teams', id), { method: 'PUT', json: team }),
    removeTeam: (id: string) => tell(at('teams', id), { method: 'DELETE' }),
    settings: () => ask(mySettingsSchema, at('settings')),
    changeSettings: (change: ChangeSettingsRequest) =>
      ask(mySettingsSchema, at('settings'), { method: 'PATCH', json: change }),
    backups: () => ask(backupsSchema, at('backups')),
    keys: () => ask(z.array(apiKeySchema), at('api-keys')),
    createKey: (wish: CreateApiKeyRequest) => ask(madeApiKeySchema, at('api-keys'), { method: 'POST', json: wish }),
    revokeKey: (id: string) => tell(at('api-keys', id), { method: 'DELETE' }),
    accessRequests: () => ask(z.array(accessRequestSchema), at('access-requests')),
    decide: (id: string, verb: 'accept' | 'refuse') =>
      tell(apiPaths.accessRequest(workspace, id, verb), { method: 'POST' }),
  };
}
