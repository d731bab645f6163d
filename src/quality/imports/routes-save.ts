import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { findWorkspaces } from '../../base/workspaces/find-workspaces.ts';
import { AppError } from '../../platform/app-error.ts';
import { assertReady } from './analysis.ts';
import { findAnalysis, type ImportDeps, idParams } from './analysis-access.ts';
import { assertMayImport } from './analysis-save.ts';
import { startSaving } from './analysis-saver.ts';
import { analysisSchema, saveRequestSchema } from './contract.ts';

/** « Enregistrer dans ma base »: the one door of the import that always asks who you are. */
export function saveRoutes(scope: FastifyInstance, deps: ImportDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const { desk, pool, databaseUrl } = deps;
  const schema = { tags: ['imports'], params: idParams, body: saveRequestSchema, response: { 202: analysisSchema } };
  app.post('/imports/:id/save', { schema }, async (request, reply) => {
    const { visitor } = request;
    if (!visitor) throw new AppError('session_required', { status: 401 });
    const record = findAnalysis(deps, request, request.params.id);
    assertReady(record);
    // What is saved is what is on screen: not a result that answers or corrected columns are about to change.
    if (record.state !== 'ready' || desk.isRefreshing(record.id))
      throw new AppError('analysis_is_working', { status: 409 });
    if (record.save?.state === 'running') throw new AppError('import_already_running', { status: 409 });
    const { workspaceId } = request.body;
    await assertMayImport(pool, { workspaceId, userId: visitor.id });
    const workspaces = await findWorkspaces(pool, visitor.id);
    const workspaceName = workspaces.find((one) => one.id === workspaceId)?.name ?? '';
    const order = {
      databaseUrl,
      workspaceId,
      workspaceName,
      userId: visitor.id,
      userName: visitor.name,
      now: new Date(),
    };
    await startSaving(desk, record, order);
    return reply.code(202).send(desk.view(desk.store.get(record.id)));
  });
}
