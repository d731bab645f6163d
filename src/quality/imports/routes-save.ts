import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findWorkspaces } from '../../base/workspaces/find-workspaces.ts';
import { AppError } from '../../platform/app-error.ts';
import { type AnalysisRecord, assertReady } from './analysis.ts';
import { findAnalysis, type ImportDeps, idParams } from './analysis-access.ts';
import { assertMayImport } from './analysis-save.ts';
import { planSaving, type SaveOrder, startSaving } from './analysis-saver.ts';
import { analysisSchema, saveRequestSchema } from './contract.ts';
import { planCountsSchema } from './import-file-contract.ts';

/** « Enregistrer dans ma base » and what it would change: the doors of the import that always ask who you are. */
export function saveRoutes(scope: FastifyInstance, deps: ImportDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const { desk } = deps;
  const one = { tags: ['imports'], params: idParams };
  app.get(
    '/imports/:id/plan',
    {
      schema: {
        ...one,
        summary: 'What saving would change in the base; nothing is written',
        querystring: z.object({ workspace: z.string().optional() }),
        response: { 200: planCountsSchema },
      },
    },
    async (request) => {
      const record = findResult(deps, request, request.params.id);
      return planSaving(desk, record, await orderOf(deps, request, request.query.workspace));
    },
  );
  app.post(
    '/imports/:id/save',
    {
      schema: {
        ...one,
        summary: 'Save the result into the base',
        body: saveRequestSchema,
        response: { 202: analysisSchema },
      },
    },
    async (request, reply) => {
      if (!request.visitor) throw new AppError('session_required', { status: 401 });
      const record = findResult(deps, request, request.params.id);
      if (record.save?.state === 'running') throw new AppError('import_already_running', { status: 409 });
      await startSaving(desk, record, await orderOf(deps, request, request.body.workspaceId));
      return reply.code(202).send(desk.view(desk.store.get(record.id)));
    },
  );
}

/** What is saved is what is on screen: not a result that answers or corrected columns are about to change. */
function findResult(deps: ImportDeps, request: FastifyRequest, id: string): AnalysisRecord {
  const record = findAnalysis(deps, request, id);
  assertReady(record);
  if (record.state !== 'ready' || deps.desk.isRefreshing(record.id))
    throw new AppError('analysis_is_working', { status: 409 });
  return record;
}

/** Who saves, where to. @throws AppError `session_required`, `workspace_unknown`, `import_not_allowed`. */
async function orderOf(deps: ImportDeps, request: FastifyRequest, wished: string | undefined): Promise<SaveOrder> {
  const { pool, databaseUrl } = deps;
  const { visitor } = request;
  if (!visitor) throw new AppError('session_required', { status: 401 });
  const who = { databaseUrl, userId: visitor.id, userName: visitor.name, now: new Date() };
  // The right of a key was looked at when it came in, and it is for its own workspace alone.
  if (visitor.workspaceId !== undefined) {
    if (wished !== undefined && wished !== visitor.workspaceId)
      throw new AppError('workspace_unknown', { status: 404 });
    return { ...who, actor: 'program', workspaceId: visitor.workspaceId, workspaceName: '' };
  }
  if (wished === undefined) throw new AppError('workspace_unknown', { status: 404 });
  await assertMayImport(pool, { workspaceId: wished, userId: visitor.id });
  const workspaces = await findWorkspaces(pool, visitor.id);
  const workspaceName = workspaces.find((one) => one.id === wished)?.name ?? '';
  return { ...who, actor: 'member', workspaceId: wished, workspaceName };
}
