import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newId } from '../../../platform/db/new-id.ts';
import { enterRequest } from '../../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../workspaces/routes.ts';
import { createViewSchema, updateViewSchema, viewParams, viewSchema, viewsQuery, viewsSchema } from './contract.ts';
import { createView, deleteView, findViews, updateView } from './list-views.ts';

/** Views of the lists: kept, shared, changed. */
export function listViewRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['lists'];
  const clock = () => ({ now: new Date(), newId });
  app.get(
    '/list-views',
    { schema: { tags, summary: 'Views that somebody sees', querystring: viewsQuery, response: { 200: viewsSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => findViews(tx, access, request.query.list)),
  );
  app.post(
    '/list-views',
    { schema: { tags, summary: 'Keep a view', body: createViewSchema, response: { 201: viewSchema } } },
    async (request, reply) => {
      const made = await enterRequest(deps, request, (tx, access) => createView(tx, access, request.body, clock()));
      return reply.code(201).send(made);
    },
  );
  app.patch(
    '/list-views/:viewId',
    {
      schema: {
        tags,
        summary: 'Rename, share or change a view',
        params: viewParams,
        body: updateViewSchema,
        response: { 200: viewSchema },
      },
    },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        updateView(tx, access, { ...request.body, id: request.params.viewId }, clock()),
      ),
  );
  app.delete(
    '/list-views/:viewId',
    { schema: { tags, summary: 'Delete a view', params: viewParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await enterRequest(deps, request, (tx, access) => deleteView(tx, access, request.params.viewId, clock()));
      return reply.code(204).send(null);
    },
  );
}
