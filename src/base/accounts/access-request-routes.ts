import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newId } from '../../platform/db/new-id.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { decideAccessRequest, findAccessRequests, glimpseAccount, requestAccess } from './access-requests.ts';
import { findGrants, grantAccount, revokeGrant } from './account-grants.ts';
import {
  accessRequestParams,
  accessRequestSchema,
  accountGrantSchema,
  accountParams,
  askAccessSchema,
  entrustSchema,
  glimpsedAccountSchema,
  grantParams,
  madeRecordSchema,
} from './contract.ts';

const clock = () => ({ now: new Date(), newId });
const done = { 204: z.null() };

/** Accounts beyond one's own: asking for access, answering, entrusting. */
export function accessRequestRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  askingRoutes(root, deps);
  grantRoutes(root, deps);
}

function askingRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['access'];
  app.get(
    '/accounts/:accountId/access',
    { schema: { tags, params: accountParams, response: { 200: glimpsedAccountSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => glimpseAccount(tx, access, request.params.accountId)),
  );
  app.post(
    '/accounts/:accountId/access-requests',
    { schema: { tags, params: accountParams, body: askAccessSchema, response: { 201: madeRecordSchema } } },
    async (request, reply) => {
      const wish = { accountId: request.params.accountId, message: request.body.message };
      const made = await enterRequest(deps, request, (tx, access) => requestAccess(tx, access, wish, clock()));
      return reply.code(201).send(made);
    },
  );
  app.get('/access-requests', { schema: { tags, response: { 200: z.array(accessRequestSchema) } } }, (request) =>
    enterRequest(deps, request, findAccessRequests),
  );
  for (const [verb, decision] of [
    ['accept', 'accepted'],
    ['refuse', 'refused'],
  ] as const) {
    app.post(
      `/access-requests/:requestId/${verb}`,
      { schema: { tags, params: accessRequestParams, response: done } },
      async (request, reply) => {
        const answer = { id: request.params.requestId, decision };
        await enterRequest(deps, request, (tx, access) => decideAccessRequest(tx, access, answer, clock()));
        return reply.code(204).send(null);
      },
    );
  }
}

function grantRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['access'];
  app.get(
    '/accounts/:accountId/grants',
    { schema: { tags, params: accountParams, response: { 200: z.array(accountGrantSchema) } } },
    (request) => enterRequest(deps, request, (tx, access) => findGrants(tx, access, request.params.accountId)),
  );
  app.post(
    '/accounts/:accountId/grants',
    { schema: { tags, params: accountParams, body: entrustSchema, response: { 201: madeRecordSchema } } },
    async (request, reply) => {
      const wish = { accountId: request.params.accountId, userId: request.body.userId, reason: 'entrusted' } as const;
      const made = await enterRequest(deps, request, (tx, access) => grantAccount(tx, access, wish, clock()));
      return reply.code(201).send(made);
    },
  );
  app.delete(
    '/accounts/:accountId/grants/:grantId',
    { schema: { tags, params: grantParams, response: done } },
    async (request, reply) => {
      const { accountId, grantId: id } = request.params;
      await enterRequest(deps, request, (tx, access) => revokeGrant(tx, access, { accountId, id }, clock()));
      return reply.code(204).send(null);
    },
  );
}
