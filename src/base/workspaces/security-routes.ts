import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  codeSchema,
  loginSessionSchema,
  passwordSchema,
  recoveryCodesSchema,
  sessionParams,
  twoFactorSetupSchema,
} from './contract.ts';
import { headersOf, sendCookies } from './request-user.ts';
import type { WorkspaceDeps } from './routes.ts';
import { findSessions, getCurrentSession, revokeOtherSessions, revokeSession } from './sessions.ts';
import { confirmTwoFactor, prepareTwoFactor, removeTwoFactor, renewRecoveryCodes } from './two-factor.ts';

const done = { 204: z.null() };

/** What a person does for the safety of his own login, whatever workspaces he works in. */
export function securityRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  sessionListRoutes(root, deps);
  twoFactorRoutes(root, deps);
}

function sessionListRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['security'];
  app.get('/sessions', { schema: { tags, response: { 200: z.array(loginSessionSchema) } } }, async (request) =>
    findSessions(deps, await getCurrentSession(deps, headersOf(request))),
  );
  app.delete('/sessions/others', { schema: { tags, response: done } }, async (request, reply) => {
    await revokeOtherSessions(deps, await getCurrentSession(deps, headersOf(request)));
    return reply.code(204).send(null);
  });
  app.delete(
    '/sessions/:sessionId',
    { schema: { tags, params: sessionParams, response: done } },
    async (request, reply) => {
      await revokeSession(deps, await getCurrentSession(deps, headersOf(request)), request.params.sessionId);
      return reply.code(204).send(null);
    },
  );
}

function twoFactorRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const { auth } = deps;
  const tags = ['security'];
  const config = { keepsNoAnswer: true };
  app.post(
    '/two-factor',
    { schema: { tags, body: passwordSchema, response: { 200: twoFactorSetupSchema } }, config },
    async (request) => {
      await getCurrentSession(deps, headersOf(request));
      const { uri, recoveryCodes } = await prepareTwoFactor(auth, headersOf(request), request.body.password);
      return { uri, recoveryCodes: [...recoveryCodes] };
    },
  );
  app.post(
    '/two-factor/confirm',
    { schema: { tags, body: codeSchema, response: done }, config },
    async (request, reply) => {
      await getCurrentSession(deps, headersOf(request));
      sendCookies(request, reply, await confirmTwoFactor(auth, headersOf(request), request.body.code));
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/two-factor/recovery-codes',
    { schema: { tags, body: passwordSchema, response: { 200: recoveryCodesSchema } }, config },
    async (request) => {
      await getCurrentSession(deps, headersOf(request));
      return { recoveryCodes: [...(await renewRecoveryCodes(auth, headersOf(request), request.body.password))] };
    },
  );
  app.post(
    '/two-factor/remove',
    { schema: { tags, body: passwordSchema, response: done }, config },
    async (request, reply) => {
      await getCurrentSession(deps, headersOf(request));
      sendCookies(request, reply, await removeTwoFactor(auth, headersOf(request), request.body.password));
      return reply.code(204).send(null);
    },
  );
}
