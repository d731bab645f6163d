import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { workspaceParams } from '../../base/accounts/contract.ts';
import { enterWorkspace } from '../../base/workspaces/enter-workspace.ts';
import { getRequestUser } from '../../base/workspaces/request-user.ts';
import type { WorkspaceDeps } from '../../base/workspaces/routes.ts';
import { recordOriginSchema, recordParams, savedImportsSchema } from './import-file-contract.ts';
import { findSavedImports, getRecordOrigins } from './import-file-queries.ts';

/** The files saved into a workspace, and « Pourquoi ici ? » on every record that they made. */
export function savedImportRoutes(root: FastifyInstance, { pool, auth }: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/workspaces/:workspaceId/imports',
    { schema: { tags: ['imports'], params: workspaceParams, response: { 200: savedImportsSchema } } },
    async (request) => {
      const { workspaceId } = request.params;
      const { id: userId } = await getRequestUser(auth, request);
      return enterWorkspace(pool, { workspaceId, userId }, (tx) => findSavedImports(tx, workspaceId));
    },
  );
  app.get(
    '/workspaces/:workspaceId/records/:recordId/origins',
    { schema: { tags: ['imports'], params: recordParams, response: { 200: recordOriginSchema } } },
    async (request) => {
      const { workspaceId, recordId } = request.params;
      const { id: userId } = await getRequestUser(auth, request);
      return enterWorkspace(pool, { workspaceId, userId }, (tx) => getRecordOrigins(tx, workspaceId, recordId));
    },
  );
}
