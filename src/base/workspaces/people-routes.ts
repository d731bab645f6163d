import type { FastifyInstance } from 'fastify';
import { type InvitationDeps, invitationRoutes } from './invitation-routes.ts';
import { memberRoutes, teamRoutes } from './member-routes.ts';
import { securityRoutes } from './security-routes.ts';
import { apiKeyRoutes, settingRoutes } from './setting-routes.ts';

/** Everything about who works in a workspace and what he may do there. */
export function peopleRoutes(root: FastifyInstance, deps: InvitationDeps): void {
  invitationRoutes(root, deps);
  for (const routes of [memberRoutes, teamRoutes, settingRoutes, apiKeyRoutes, securityRoutes]) routes(root, deps);
}
