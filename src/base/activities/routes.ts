import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { accountParams } from '../accounts/contract.ts';
import { enterWorkspace } from '../workspaces/enter-workspace.ts';
import { getRequestUser } from '../workspaces/request-user.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { notesSchema } from './contract.ts';
import { findNotes } from './find-notes.ts';

const NOTES_SHOWN = 200;

/** The history of an account. */
export function activityRoutes(root: FastifyInstance, { pool, auth }: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/workspaces/:workspaceId/accounts/:accountId/notes',
    { schema: { tags: ['activities'], params: accountParams, response: { 200: notesSchema } } },
    async (request) => {
      const { workspaceId, accountId } = request.params;
      const { id: userId } = await getRequestUser(auth, request);
      return enterWorkspace(pool, { workspaceId, userId }, (tx) => findNotes(tx, workspaceId, accountId, NOTES_SHOWN));
    },
  );
}
