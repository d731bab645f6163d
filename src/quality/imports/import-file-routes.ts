import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { enterRequest } from '../../base/workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../base/workspaces/routes.ts';
import { recordOriginSchema, recordParams, savedImportsSchema } from './import-file-contract.ts';
import { findSavedImports, getRecordOrigins } from './import-file-queries.ts';

/** The files saved into a workspace, and « Pourquoi ici ? » on every record that they made. */
export function savedImportRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['imports'];
  app.get('/saved-imports', { schema: { tags, response: { 200: savedImportsSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => findSavedImports(tx, access)),
  );
  app.get(
    '/records/:recordId/origins',
    { schema: { tags, params: recordParams, response: { 200: recordOriginSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => getRecordOrigins(tx, access, request.params.recordId)),
  );
}
