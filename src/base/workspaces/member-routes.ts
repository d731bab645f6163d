import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newId } from '../../platform/db/new-id.ts';
import { changeMemberRole, removeMember } from './change-member.ts';
import {
  changeMemberSchema,
  changeTeamSchema,
  memberParams,
  memberSchema,
  saveTeamSchema,
  teamParams,
  teamSchema,
} from './contract.ts';
import { findMembers } from './find-members.ts';
import { enterRequest } from './request-visit.ts';
import type { WorkspaceDeps } from './routes.ts';
import { changeTeam, createTeam, findTeams, removeTeam } from './team.ts';

const clock = () => ({ now: new Date(), newId });
const done = { 204: z.null() };

/** The people of a workspace: who they are, what their role is, how they leave. */
export function memberRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['members'];
  app.get('/members', { schema: { tags, response: { 200: z.array(memberSchema) } } }, (request) =>
    enterRequest(deps, request, findMembers),
  );
  app.patch(
    '/members/:userId',
    { schema: { tags, params: memberParams, body: changeMemberSchema, response: done } },
    async (request, reply) => {
      const change = { userId: request.params.userId, role: request.body.role };
      await enterRequest(deps, request, (tx, access) => changeMemberRole(tx, access, change, clock()));
      return reply.code(204).send(null);
    },
  );
  app.delete('/members/:userId', { schema: { tags, params: memberParams, response: done } }, async (request, reply) => {
    const { userId } = request.params;
    await enterRequest(deps, request, (tx, access) => removeMember(tx, access, userId, clock()));
    return reply.code(204).send(null);
  });
}

/** Teams: names for people who work together. */
export function teamRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['teams'];
  app.get('/teams', { schema: { tags, response: { 200: z.array(teamSchema) } } }, (request) =>
    enterRequest(deps, request, findTeams),
  );
  app.post(
    '/teams',
    { schema: { tags, body: saveTeamSchema, response: { 201: teamSchema } } },
    async (request, reply) => {
      const made = await enterRequest(deps, request, (tx, access) => createTeam(tx, access, request.body, clock()));
      return reply.code(201).send(made);
    },
  );
  app.put(
    '/teams/:teamId',
    { schema: { tags, params: teamParams, body: changeTeamSchema, response: { 200: teamSchema } } },
    (request) => {
      const change = { ...request.body, id: request.params.teamId };
      return enterRequest(deps, request, (tx, access) => changeTeam(tx, access, change, clock()));
    },
  );
  app.delete('/teams/:teamId', { schema: { tags, params: teamParams, response: done } }, async (request, reply) => {
    const { teamId } = request.params;
    await enterRequest(deps, request, (tx, access) => removeTeam(tx, access, teamId, clock()));
    return reply.code(204).send(null);
  });
}
