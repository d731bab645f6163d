import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { FindContactTwins } from '../../../base/contacts/find-twins.ts';
import { assertMay } from '../../../base/workspaces/access.ts';
import { enterRequest, getVisit } from '../../../base/workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../../base/workspaces/routes.ts';
import { AppError } from '../../../platform/app-error.ts';
import { newId } from '../../../platform/db/new-id.ts';
import type { AnalysisStore } from '../../imports/analysis-store.ts';
import { receiveFile, tooLarge } from '../../imports/receive-file.ts';
import {
  addedLinesSchema,
  decidedReturnSchema,
  decideReturnSchema,
  languageQuery,
  ofImportParams,
  recognisedSchema,
  returnChangeParams,
  returnChangesQuery,
  returnChangesSchema,
  returnOfImportSchema,
  returnParams,
  savedReturnSchema,
  sheetReturnSchema,
  sheetReturnsSchema,
} from './contract.ts';
import { decideReturn, findReturnChanges, findReturns, getAddedLines, getReturn } from './get-return.ts';
import { isReturnedSheet } from './read-returned-sheet.ts';
import { type ReturnedFile, receiveReturn } from './receive-return.ts';
import { saveReturn, undoReturnChange } from './save-return.ts';

export interface ReturnDeps extends WorkspaceDeps {
  /** Where files dropped on the page of imports lie. */
  readonly store: AnalysisStore;
  readonly maxUploadBytes: number;
  /** A new person whom somebody met may be there already. */
  readonly findTwins: FindContactTwins;
}

const tags = ['exports'];
const guides = () => ({ now: new Date(), newId });

/** Exported sheets that come back: received, looked at, decided, saved, taken back. */
export function returnRoutes(root: FastifyInstance, deps: ReturnDeps): void {
  root.register(async (scope) => {
    if (!scope.hasRequestDecorator('file')) await scope.register(multipart);
    receiveRoutes(scope, deps);
    reviewRoutes(scope, deps);
  });
}

function receiveRoutes(scope: FastifyInstance, deps: ReturnDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const response = { 201: sheetReturnSchema };
  const receive = async (request: FastifyRequest, file: ReturnedFile) => {
    const { onEntered: _told, ...visit } = await getVisit(deps, request);
    const id = await receiveReturn(deps.pool, visit, file, guides());
    return enterRequest(deps, request, (tx, access) => getReturn(tx, access, id));
  };

  app.post(
    '/returns',
    { schema: { tags, summary: 'Send an exported file back', querystring: languageQuery, response } },
    async (request, reply) => {
      await enterRequest(deps, request, async (_tx, access) => assertMay(access, 'import_files'));
      if (!request.isMultipart()) throw new AppError('file_missing', { status: 400 });
      const part = await request.file({ limits: { fileSize: deps.maxUploadBytes, files: 1 } });
      if (!part) throw new AppError('file_missing', { status: 400 });
      const folder = await mkdtemp(join(tmpdir(), 'ramure-return-'));
      try {
        const file = await receiveFile(part.file, { name: part.filename, folder, maxBytes: deps.maxUploadBytes });
        if (part.file.truncated) throw tooLarge(deps.maxUploadBytes);
        const { name, sha256 } = file;
        const path = join(folder, file.sourceName);
        return await reply
          .code(201)
          .send(await receive(request, { path, name, sha256, language: request.query.language }));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
  /** The file of an analysis that this person sent himself. */
  const analysed = async (request: FastifyRequest, importId: string) => {
    const userId = await enterRequest(deps, request, async (_tx, access) => {
      assertMay(access, 'import_files');
      return access.userId;
    });
    const record = deps.store.get(importId);
    if (record.userId !== userId) throw new AppError('analysis_unknown', { status: 404 });
    return { path: join(deps.store.folderOf(record.id), record.sourceName), name: record.name, sha256: record.sha256 };
  };
  app.get(
    '/returns/of-import/:importId',
    {
      schema: {
        ...{ tags, summary: 'Whether a dropped file is one of our exports' },
        ...{ params: ofImportParams, response: { 200: recognisedSchema } },
      },
    },
    async (request) => {
      const { path } = await analysed(request, request.params.importId);
      // A file that cannot be read is told by the analysis itself.
      return { isReturn: await isReturnedSheet(path).catch(() => false) };
    },
  );
  app.post(
    '/returns/of-import',
    { schema: { tags, summary: 'Take back a file dropped as an import', body: returnOfImportSchema, response } },
    async (request, reply) => {
      const { importId, language } = request.body;
      return reply.code(201).send(await receive(request, { ...(await analysed(request, importId)), language }));
    },
  );
}

function reviewRoutes(scope: FastifyInstance, deps: ReturnDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const one = { tags, params: returnParams };
  app.get(
    '/returns',
    { schema: { tags, summary: 'Files that came back', response: { 200: sheetReturnsSchema } } },
    (request) => enterRequest(deps, request, async (tx, access) => ({ returns: await findReturns(tx, access) })),
  );
  app.get('/returns/:returnId', { schema: { ...one, response: { 200: sheetReturnSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => getReturn(tx, access, request.params.returnId)),
  );
  app.get(
    '/returns/:returnId/changes',
    { schema: { ...one, querystring: returnChangesQuery, response: { 200: returnChangesSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        findReturnChanges(tx, access, request.params.returnId, request.query),
      ),
  );
  app.get('/returns/:returnId/added', { schema: { ...one, response: { 200: addedLinesSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => getAddedLines(tx, access, request.params.returnId)),
  );
  app.post(
    '/returns/:returnId/decisions',
    { schema: { ...one, body: decideReturnSchema, response: { 200: decidedReturnSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => ({
        decided: await decideReturn(tx, access, request.params.returnId, request.body),
      })),
  );
  app.post(
    '/returns/:returnId/save',
    {
      schema: {
        ...one,
        summary: 'Write what was taken; again until nothing remains',
        response: { 200: savedReturnSchema },
      },
    },
    async (request) => {
      const { onEntered: _told, ...visit } = await getVisit(deps, request);
      return saveReturn(deps.pool, visit, request.params.returnId, { ...guides(), findTwins: deps.findTwins });
    },
  );
  app.post(
    '/returns/:returnId/changes/:position/undo',
    { schema: { tags, params: returnChangeParams, response: { 204: z.null() } } },
    async (request, reply) => {
      const { returnId, position } = request.params;
      await enterRequest(deps, request, (tx, access) => undoReturnChange(tx, access, returnId, position, guides()));
      return reply.code(204).send(null);
    },
  );
}
