import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { enterWorkspace } from '../../base/workspaces/enter-workspace.ts';
import { enterRequest, getVisit } from '../../base/workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../base/workspaces/routes.ts';
import { say } from '../../domain/words/say.ts';
import { AppError } from '../../platform/app-error.ts';
import { newId } from '../../platform/db/new-id.ts';
import { exportParams, listExportSchema, listExportsSchema, startExportSchema } from './contract.ts';
import type { ExportDesk } from './export-desk.ts';
import { findExports, getExport } from './export-row.ts';
import { noteDownload, startExport } from './start-export.ts';

export interface ExportDeps extends WorkspaceDeps {
  readonly desk: ExportDesk;
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Lists that leave as files: asked for, followed, cancelled, taken away. */
export function exportRoutes(root: FastifyInstance, deps: ExportDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const { desk } = deps;
  const tags = ['exports'];
  const one = { tags, params: exportParams };

  app.get(
    '/exports',
    { schema: { tags, summary: 'My exports, the latest first', response: { 200: listExportsSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await desk.endInterrupted(tx, access);
        return { exports: await findExports(tx, access, new Date()) };
      }),
  );
  app.post(
    '/exports',
    {
      schema: {
        ...{ tags, summary: 'Export a list: the file is written meanwhile' },
        ...{ body: startExportSchema, response: { 202: listExportSchema } },
      },
    },
    async (request, reply) => {
      const { onEntered, ...visit } = await getVisit(deps, request);
      const started = await enterWorkspace(
        deps.pool,
        { ...visit, ...(onEntered && { onEntered }) },
        async (tx, access) => {
          const asked = await startExport(tx, access, request.body, { now: new Date(), newId });
          const { workspaceId, actorId, source } = access;
          return { asked, by: { workspaceId, actorId, source } };
        },
      );
      desk.run({ ...started, visit, language: request.body.language });
      return reply.code(202).send(started.asked);
    },
  );
  app.get(
    '/exports/:exportId',
    { schema: { ...one, summary: 'How far an export is', response: { 200: listExportSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await desk.endInterrupted(tx, access);
        return getExport(tx, access, request.params.exportId, new Date());
      }),
  );
  app.post(
    '/exports/:exportId/cancel',
    { schema: { ...one, summary: 'Stop an export', response: { 200: listExportSchema } } },
    async (request) => {
      const { exportId } = request.params;
      await enterRequest(deps, request, (tx, access) => getExport(tx, access, exportId, new Date()));
      await desk.cancel(exportId);
      return enterRequest(deps, request, (tx, access) => getExport(tx, access, exportId, new Date()));
    },
  );
  app.get('/exports/:exportId/file', { schema: { ...one, summary: 'The file' } }, async (request, reply) => {
    const found = await enterRequest(deps, request, async (tx, access) => {
      const now = new Date();
      const asked = await getExport(tx, access, request.params.exportId, now);
      if (asked.status !== 'done')
        throw new AppError('export_no_file', { status: 409, values: { status: asked.status } });
      await noteDownload(tx, access, asked.id, { now, newId });
      return { asked, path: desk.pathOf(access.workspaceId, asked) };
    });
    const { kind, layout, format, createdAt } = found.asked;
    const stem = say('fr', layout === 'calls' ? 'export_file_calls' : `export_file_${kind}`);
    return reply
      .header('content-disposition', `attachment; filename="${stem}-${createdAt.slice(0, 10)}.${format}"`)
      .type(TYPES[format])
      .send(createReadStream(found.path));
  });
}
