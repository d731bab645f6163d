import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { newId } from '../../../platform/db/new-id.ts';
import { enterRequest } from '../../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../workspaces/routes.ts';
import { bulkResultSchema, bulkSchema } from './contract.ts';
import { writeBulk } from './write-bulk.ts';

/** Ten thousand records with their addresses, people and numbers. */
const BULK_BODY_LIMIT = 40_000_000;

/** Many records in one call. */
export function bulkRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.post(
    '/bulk',
    {
      bodyLimit: BULK_BODY_LIMIT,
      schema: {
        tags: ['bulk'],
        summary: 'Create and change up to 10,000 records',
        body: bulkSchema,
        response: { 200: bulkResultSchema },
      },
    },
    (request) =>
      enterRequest(deps, request, (tx, access) => writeBulk(tx, access, request.body, { now: new Date(), newId })),
  );
}
