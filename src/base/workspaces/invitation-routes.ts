import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newId } from '../../platform/db/new-id.ts';
import type { Mailer } from '../../platform/mail/open-mailer.ts';
import { acceptAsNewPerson, acceptAsPerson, readInvitation } from './accept-invitation.ts';
import {
  acceptInvitationSchema,
  invitationParams,
  invitationSchema,
  invitationTokenSchema,
  invitedSchema,
  inviteSchema,
  madeInvitationSchema,
} from './contract.ts';
import { findInvitations } from './find-invitations.ts';
import { findPersons } from './find-person.ts';
import { inviteMember, revokeInvitation } from './invite-member.ts';
import { getRequestUser, headersOf, isHttps, sendCookies } from './request-user.ts';
import { enterRequest } from './request-visit.ts';
import type { WorkspaceDeps } from './routes.ts';
import { sendInvitation } from './send-invitation.ts';

export interface InvitationDeps extends WorkspaceDeps {
  readonly mailer: Mailer | null;
  readonly report: (error: unknown) => void;
}

const clock = () => ({ now: new Date(), newId });
const done = { 204: z.null() };
const config = { keepsNoAnswer: true };

/** Inviting somebody, and what whoever holds the link may do. */
export function invitationRoutes(root: FastifyInstance, deps: InvitationDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['invitations'];

  app.get('/invitations', { schema: { tags, response: { 200: z.array(invitationSchema) } } }, (request) =>
    enterRequest(deps, request, findInvitations),
  );
  app.post(
    '/invitations',
    {
      schema: { tags, body: inviteSchema, response: { 201: madeInvitationSchema } },
      config,
    },
    async (request, reply) => {
      const { made, userId } = await enterRequest(deps, request, async (tx, access) => ({
        made: await inviteMember(tx, access, request.body, clock()),
        userId: access.userId,
      }));
      const { id, token, workspaceName, expiresAt } = made;
      // Behind the #, which browsers send to no server: a token leaves no trace in a log.
      const link = `${originOf(request)}/invitation#${token}`;
      const invitedBy = userId ? ((await findPersons(deps.pool, [userId])).get(userId)?.name ?? '') : '';
      const mail = {
        email: request.body.email,
        link,
        workspaceName,
        invitedBy,
        expiresAt,
        language: languageOf(request),
      };
      const isMailed = await sendInvitation(deps.mailer, mail, deps.report);
      const answer = { id, isMailed, link: isMailed ? null : link, expiresAt: expiresAt.toISOString() };
      return reply.code(201).send(answer);
    },
  );
  app.delete(
    '/invitations/:invitationId',
    { schema: { tags, params: invitationParams, response: done } },
    async (request, reply) => {
      const { invitationId } = request.params;
      await enterRequest(deps, request, (tx, access) => revokeInvitation(tx, access, invitationId, clock()));
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/invitations/read',
    { schema: { tags, body: invitationTokenSchema, response: { 200: invitedSchema } }, config },
    (request) => readInvitation(deps, request.body.token, new Date()),
  );
  app.post(
    '/invitations/accept',
    { schema: { tags, body: acceptInvitationSchema, response: done }, config },
    async (request, reply) => {
      sendCookies(request, reply, await acceptAsNewPerson(deps, request.body, headersOf(request), clock()));
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/invitations/join',
    { schema: { tags, body: invitationTokenSchema, response: done }, config },
    async (request, reply) => {
      const person = await getRequestUser(deps.auth, request);
      await acceptAsPerson(deps, { token: request.body.token, person }, clock());
      return reply.code(204).send(null);
    },
  );
}

/** Where the person who invites reaches this server: the person invited will reach it there too. */
function originOf(request: FastifyRequest): string {
  return `${isHttps(request) ? 'https' : 'http'}://${request.headers.host}`;
}

function languageOf(request: FastifyRequest): 'fr' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr';
}
