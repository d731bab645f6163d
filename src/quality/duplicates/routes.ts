import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Pool } from 'pg';
import type { Auth } from '../../base/workspaces/auth.ts';
import { getVisit } from '../../base/workspaces/request-visit.ts';
import { checkDuplicate } from './check-duplicate.ts';
import { checkDuplicatesSchema, duplicatesSchema, foundRecordsSchema, searchQuery } from './contract.ts';
import { findRecords } from './find-records.ts';
import { followChanges } from './follow-changes.ts';
import { IndexShelf } from './index-shelf.ts';

interface DuplicateDeps {
  readonly pool: Pool;
  readonly auth: Auth;
  readonly databaseUrl: string;
  readonly report: (error: unknown) => void;
}

const MAKE_ROOM_EVERY_MS = 60_000;

/** Is this already there? Before a record is created, and from the search box. Answers the indexes, for rooms that check what they create. */
export function duplicateRoutes(root: FastifyInstance, { pool, auth, databaseUrl, report }: DuplicateDeps): IndexShelf {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const shelf = new IndexShelf({ pool, report, now: () => performance.now() });
  const follower = followChanges({
    databaseUrl,
    onChange: (workspaceId, span) => shelf.follow(workspaceId, span),
    onCut: () => shelf.clear(),
  });
  const clock = setInterval(() => shelf.makeRoom(), MAKE_ROOM_EVERY_MS).unref();
  root.addHook('onClose', async () => {
    clearInterval(clock);
    await follower.close();
    await shelf.close();
  });

  app.post(
    '/duplicates/check',
    { schema: { tags: ['duplicates'], body: checkDuplicatesSchema, response: { 200: duplicatesSchema } } },
    async (request) => checkDuplicate({ pool, shelf }, await getVisit({ pool, auth }, request), request.body.draft),
  );
  app.get(
    '/search',
    { schema: { tags: ['duplicates'], querystring: searchQuery, response: { 200: foundRecordsSchema } } },
    async (request) => {
      const { q, limit } = request.query;
      return findRecords({ pool, shelf }, await getVisit({ pool, auth }, request), { text: q, limit });
    },
  );
  return shelf;
}
