import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { assertReady } from './analysis.ts';
import { findAnalysis, type ImportDeps, idParams } from './analysis-access.ts';
import {
  accountingSchema,
  answerSchema,
  downloadNames,
  foundNodesSchema,
  linePageSchema,
  lineStatuses,
  nodePageSchema,
  questionPageSchema,
  sampleSchema,
  verdictSchema,
  whyApartRequestSchema,
  whyApartSchema,
  whySchema,
} from './contract.ts';
import type { Verdict } from './get-sample.ts';
import { giveAnswers } from './learning/give-answers.ts';
import { learningRoutes } from './learning/routes.ts';
import { writeErrors } from './write-errors.ts';

const page = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
const languageQuery = z.object({ language: z.enum(['fr', 'en']).default('fr') });
const SAMPLE_SIZE = 20;

const MEDIA_TYPES = {
  'clients.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'assignments.csv': 'text/csv; charset=utf-8',
  'report.html': 'text/html; charset=utf-8',
  'summary.json': 'application/json; charset=utf-8',
} as const;

/** The finished analysis, a page at a time: a large result never travels whole. */
export function resultRoutes(scope: FastifyInstance, deps: ImportDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const { desk } = deps;
  const seen = (request: FastifyRequest & { params: { id: string } }) =>
    findAnalysis(deps, request, request.params.id).id;
  const one = { tags: ['imports'], params: idParams };

  app.get('/imports/:id/accounting', { schema: { ...one, response: { 200: accountingSchema } } }, async (request) =>
    desk.query(seen(request), 'accounting', {}),
  );
  const lines = z.object({ ...page, status: z.enum(lineStatuses) });
  app.get(
    '/imports/:id/lines',
    { schema: { ...one, querystring: lines, response: { 200: linePageSchema } } },
    async (request) => desk.query(seen(request), 'lines', request.query),
  );
  app.get(
    '/imports/:id/tree',
    {
      schema: {
        ...one,
        querystring: z.object({ ...page, node: z.string().optional() }),
        response: { 200: nodePageSchema },
      },
    },
    async (request) => {
      const { node, ...asked } = request.query;
      return node === undefined
        ? desk.query(seen(request), 'roots', asked)
        : desk.query(seen(request), 'children', { ...asked, node });
    },
  );
  const search = z.object({ ...page, text: z.string().min(1).max(200) });
  app.get(
    '/imports/:id/search',
    { schema: { ...one, querystring: search, response: { 200: foundNodesSchema } } },
    async (request) => desk.query(seen(request), 'find', request.query),
  );
  app.get(
    '/imports/:id/why',
    { schema: { ...one, querystring: z.object({ node: z.string() }), response: { 200: whySchema } } },
    async (request) => {
      const why = await desk.query(seen(request), 'why', request.query);
      if (!why) throw new AppError('node_unknown', { status: 404 });
      return why;
    },
  );
  app.get(
    '/imports/:id/why-apart',
    { schema: { ...one, querystring: whyApartRequestSchema, response: { 200: whyApartSchema } } },
    async (request) => desk.explain(seen(request), request.query),
  );
  questionRoutes(scope, deps);
  learningRoutes(scope, deps);
  sampleRoutes(scope, deps);
  downloadRoutes(scope, deps);
}

function questionRoutes(scope: FastifyInstance, deps: ImportDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const { desk } = deps;
  const params = idParams.extend({ question: z.string() });

  app.get(
    '/imports/:id/questions',
    {
      schema: {
        tags: ['imports'],
        params: idParams,
        querystring: z.object(page),
        response: { 200: questionPageSchema },
      },
    },
    async (request) => desk.query(findAnalysis(deps, request, request.params.id).id, 'questions', request.query),
  );
  app.put(
    '/imports/:id/questions/:question/answer',
    {
      schema: {
        tags: ['imports'],
        params,
        body: answerSchema,
        querystring: languageQuery,
        response: { 200: questionPageSchema },
      },
    },
    async (request) => {
      const { id } = findAnalysis(deps, request, request.params.id);
      const answers = { [request.params.question]: request.body.answer };
      await giveAnswers(desk, id, { answers, ruleId: null, language: request.query.language });
      return desk.query(id, 'questions', { offset: 0, limit: 100 });
    },
  );
}

/** « Contrôlez notre travail ». The file's own hash seeds the draw, so that it can be gone on with tomorrow. */
function sampleRoutes(scope: FastifyInstance, deps: ImportDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const one = { tags: ['imports'], params: idParams, response: { 200: sampleSchema } };
  const draw = async (request: FastifyRequest & { params: { id: string } }) => {
    const { id, sha256 } = findAnalysis(deps, request, request.params.id);
    const verdicts = await deps.desk.store.readPiece<Record<string, Verdict>>(id, 'verdicts', {});
    return deps.desk.query(id, 'sample', {
      size: SAMPLE_SIZE,
      seed: Number.parseInt(sha256.slice(0, 8), 16),
      verdicts,
    });
  };
  app.get('/imports/:id/sample', { schema: one }, draw);
  app.put('/imports/:id/sample', { schema: { ...one, body: verdictSchema } }, async (request) => {
    const { id } = findAnalysis(deps, request, request.params.id);
    const verdicts = await deps.desk.store.readPiece<Record<string, Verdict>>(id, 'verdicts', {});
    await deps.desk.store.writePiece(id, 'verdicts', { ...verdicts, [request.body.key]: request.body.verdict });
    return draw(request);
  });
}

function downloadRoutes(scope: FastifyInstance, deps: ImportDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const errors = idParams.extend({ format: z.enum(['csv', 'xlsx']) });
  app.get(
    '/imports/:id/errors/:format',
    {
      schema: {
        tags: ['imports'],
        summary: 'The lines to put right, with the user’s own columns and why, as a file that can be sent again',
        params: errors,
        querystring: languageQuery,
      },
    },
    async (request, reply) => {
      const { id } = findAnalysis(deps, request, request.params.id);
      const { format } = request.params;
      const lines = await deps.desk.query(id, 'errors', {});
      const folder = deps.desk.store.folderOf(id);
      const bytes = await writeErrors(lines, { format, language: request.query.language, folder });
      return reply
        .header('content-disposition', `attachment; filename="a-corriger.${format}"`)
        .type(MEDIA_TYPES[format === 'csv' ? 'assignments.csv' : 'clients.xlsx'])
        .send(bytes);
    },
  );
  const params = idParams.extend({ name: z.enum(downloadNames) });
  app.get('/imports/:id/files/:name', { schema: { tags: ['imports'], params } }, async (request, reply) => {
    const record = findAnalysis(deps, request, request.params.id);
    assertReady(record);
    const { name } = request.params;
    const path = join(deps.desk.store.folderOf(record.id), 'result', name);
    const found = await stat(path).catch(() => null);
    if (!found) throw new AppError('analysis_not_ready', { status: 409 });
    // The report is read in the browser, but nothing in it may run with the rights of this site.
    if (name === 'report.html')
      reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
    const where = name === 'report.html' ? 'inline' : 'attachment';
    return reply
      .header('content-disposition', `${where}; filename="${name}"`)
      .header('content-length', found.size)
      .type(MEDIA_TYPES[name])
      .send(createReadStream(path));
  });
}
