import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { enterRequest } from '../../../base/workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../../base/workspaces/routes.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { decidedSchema, decideSchema, latestSearchSchema, queueQuery, queueSchema } from './contract.ts';
import { decideCandidate } from './decide-candidate.ts';
import { findCandidates } from './find-candidates.ts';
import { getLatestSearch, SearchDesk } from './search-desk.ts';

interface CandidateDeps extends WorkspaceDeps {
  readonly databaseUrl: string;
  readonly report: (error: unknown) => void;
}

const searchParams = z.object({ searchId: z.uuid() });

/** All duplicates of the base: found, queued by value, decided once. */
export function candidateRoutes(root: FastifyInstance, deps: CandidateDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const desk = new SearchDesk({ ...deps, newId, now: () => new Date() });
  root.addHook('onClose', () => desk.close());
  const tags = ['duplicates'];
  const latest = { schema: { tags, response: { 200: latestSearchSchema } } };

  app.post('/duplicates/searches', latest, async (request) => {
    const { begin } = await enterRequest(deps, request, (tx, access) => desk.start(tx, access));
    begin();
    return enterRequest(deps, request, async (tx, access) => ({ search: await getLatestSearch(tx, access) }));
  });
  app.get('/duplicates/searches/latest', latest, (request) =>
    enterRequest(deps, request, async (tx, access) => ({ search: await getLatestSearch(tx, access) })),
  );
  app.post(
    '/duplicates/searches/:searchId/cancel',
    { schema: { tags, params: searchParams, response: { 200: latestSearchSchema } } },
    async (request) => {
      const { searchId } = request.params;
      await enterRequest(deps, request, (tx, access) => desk.cancel(tx, access, searchId));
      await desk.settled(searchId);
      return enterRequest(deps, request, async (tx, access) => ({ search: await getLatestSearch(tx, access) }));
    },
  );
  app.get(
    '/duplicates/candidates',
    { schema: { tags, querystring: queueQuery, response: { 200: queueSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => findCandidates(tx, access, request.query)),
  );
  app.post(
    '/duplicates/candidates/decide',
    { schema: { tags, body: decideSchema, response: { 200: decidedSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await decideCandidate(tx, access, request.body, { now: new Date(), newId });
        return { decision: request.body.decision };
      }),
  );
}
