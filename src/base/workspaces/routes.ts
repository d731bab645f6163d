import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Pool } from 'pg';
import { z } from 'zod';
import { newId } from '../../platform/db/new-id.ts';
import type { Auth } from './auth.ts';
import {
  codeSchema,
  createOwnerSchema,
  createWorkspaceSchema,
  loginSchema,
  loginStepSchema,
  sessionSchema,
  workspaceSchema,
} from './contract.ts';
import { createFirstOwner, isWithoutOwner } from './create-first-owner.ts';
import { createWorkspace } from './create-workspace.ts';
import { findWorkspaces } from './find-workspaces.ts';
import { getSession } from './get-session.ts';
import { login } from './login.ts';
import { LoginAttempts } from './login-attempts.ts';
import { logout } from './logout.ts';
import { getRequestUser, headersOf, sendCookies } from './request-user.ts';
import { loginWithCode } from './two-factor.ts';

export interface WorkspaceDeps {
  readonly pool: Pool;
  readonly auth: Auth;
}

/** Sessions, the first owner, and the workspaces of a person. */
export function workspaceRoutes(root: FastifyInstance, { pool, auth }: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const attempts = new LoginAttempts();
  const done = { 204: z.null() };
  const session = { tags: ['session'] };
  const workspaces = { tags: ['workspaces'] };
  const config = { keepsNoAnswer: true };

  app.get('/session', { schema: { ...session, response: { 200: sessionSchema } } }, async (request) => {
    const found = await getSession(pool, auth, headersOf(request));
    if (!found) return { user: null, workspaces: [], needsOwner: await isWithoutOwner(pool) };
    return { user: found.user, workspaces: [...found.workspaces], needsOwner: false };
  });
  app.post(
    '/owner',
    { schema: { ...session, body: createOwnerSchema, response: done }, config },
    async (request, reply) => {
      sendCookies(request, reply, await createFirstOwner(pool, auth, request.body, { now: new Date(), newId }));
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/session',
    { schema: { ...session, body: loginSchema, response: { ...done, 202: loginStepSchema } }, config },
    async (request, reply) => {
      const from = { address: request.ip, now: new Date(), headers: headersOf(request) };
      const { needsCode, cookies } = await login(auth, attempts, request.body, from);
      sendCookies(request, reply, cookies);
      return needsCode ? reply.code(202).send({ needsCode }) : reply.code(204).send(null);
    },
  );
  app.post(
    '/session/code',
    { schema: { ...session, body: codeSchema, response: done }, config },
    async (request, reply) => {
      const from = { address: request.ip, now: new Date() };
      const step = { headers: headersOf(request), code: request.body.code };
      sendCookies(request, reply, await loginWithCode(auth, attempts, step, from));
      return reply.code(204).send(null);
    },
  );
  app.delete('/session', { schema: { ...session, response: done } }, async (request, reply) => {
    sendCookies(request, reply, await logout(auth, headersOf(request)));
    return reply.code(204).send(null);
  });
  app.get(
    '/workspaces',
    { schema: { ...workspaces, response: { 200: z.array(workspaceSchema) } } },
    async (request) => {
      const user = await getRequestUser(auth, request);
      return [...(await findWorkspaces(pool, user.id))];
    },
  );
  app.post(
    '/workspaces',
    { schema: { ...workspaces, body: createWorkspaceSchema, response: { 201: workspaceSchema } } },
    async (request, reply) => {
      const user = await getRequestUser(auth, request);
      const created = await createWorkspace(pool, { name: request.body.name, userId: user.id, now: new Date(), newId });
      return reply.code(201).send(created);
    },
  );
}
