import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { enterRequest } from '../../base/workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../base/workspaces/routes.ts';
import { newId } from '../../platform/db/new-id.ts';
import {
  creationRequestSchema,
  creationRequestsSchema,
  decideCreationSchema,
  requestCreationSchema,
  requestParams,
  requestsQuery,
} from './contract.ts';
import { findRequests } from './creation-requests.ts';
import { decideCreation } from './decide-creation.ts';
import { type CreationDoors, requestCreation } from './request-creation.ts';

export interface GovernanceDeps extends WorkspaceDeps {
  readonly doors: CreationDoors;
  readonly report: (error: unknown) => void;
}

const tags = ['quality'];

/** Asking for an account, the inbox of who decides, the decision. */
export function requestRoutes(root: FastifyInstance, deps: GovernanceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/quality/creation-requests',
    { schema: { tags, querystring: requestsQuery, response: { 200: creationRequestsSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => ({
        requests: [...(await findRequests(tx, access, request.query))],
      })),
  );
  app.post(
    '/quality/creation-requests',
    { schema: { tags, body: requestCreationSchema, response: { 201: creationRequestSchema } } },
    async (request, reply) => {
      const { draft, parentId } = request.body;
      // Looked up by itself: fragments are found as the owner of the tables, before anything is written.
      const nearest = await enterRequest(deps, request, (tx, access) =>
        deps.doors.findNearest(tx, access, draft, parentId),
      );
      const made = await enterRequest(deps, request, (tx, access) =>
        requestCreation(tx, access, request.body, { nearest }, deps.doors, { now: new Date(), newId }),
      );
      return reply.code(201).send(made);
    },
  );
  app.post(
    '/quality/creation-requests/:requestId/decision',
    { schema: { tags, params: requestParams, body: decideCreationSchema, response: { 200: creationRequestSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        decideCreation(tx, access, request.params.requestId, request.body, deps.doors, { now: new Date(), newId }),
      ),
  );
}
