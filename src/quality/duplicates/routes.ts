import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Pool } from 'pg';
import type { Auth } from '../../base/workspaces/auth.ts';
import { findWorkspaces } from '../../base/workspaces/find-workspaces.ts';
import { getRequestUser } from '../../base/workspaces/request-user.ts';
import { AppError } from '../../platform/app-error.ts';
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

/** Is this already there? Before a record is created, and from the search box. */
export function duplicateRoutes(root: FastifyInstance, { pool, auth, databaseUrl, report }: DuplicateDeps): void {
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

  const askerOf = async (request: FastifyRequest, workspaceId: string | undefined) => {
    const { id: userId } = await getRequestUser(auth, request);
    const found = workspaceId ?? (await findWorkspaces(pool, userId))[0]?.id;
    if (!found) throw new AppError('workspace_unknown', { status: 404 });
    return { workspaceId: found, userId };
  };
  app.post(
    '/duplicates/check',
    { schema: { tags: ['duplicates'], body: checkDuplicatesSchema, response: { 200: duplicatesSchema } } },
    async (request) => {
      const asker = await askerOf(request, request.body.workspaceId);
      return checkDuplicate({ pool, shelf }, asker, request.body.draft);
    },
  );
  app.get(
    '/search',
    { schema: { tags: ['duplicates'], querystring: searchQuery, response: { 200: foundRecordsSchema } } },
    async (request) => {
      const { q, limit } = request.query;
      const asker = await askerOf(request, request.query.workspaceId);
      return findRecords({ pool, shelf }, { ...asker, text: q, limit });
    },
  );
}
