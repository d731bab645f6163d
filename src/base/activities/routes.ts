import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { accountParams } from '../accounts/contract.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { notesSchema } from './contract.ts';
import { findNotes } from './find-notes.ts';

const NOTES_SHOWN = 200;

/** The history of an account. */
export function activityRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/accounts/:accountId/notes',
    { schema: { tags: ['activities'], params: accountParams, response: { 200: notesSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) => findNotes(tx, access, request.params.accountId, NOTES_SHOWN)),
  );
}
