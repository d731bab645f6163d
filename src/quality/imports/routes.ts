import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import multipart, { type Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { findAnalysis, type ImportDeps, idParams } from './analysis-access.ts';
import { correctMapping, viewMapping } from './analysis-mapping.ts';
import {
  analysisSchema,
  chooseSheetSchema,
  correctMappingSchema,
  mappingSchema,
  pasteSchema,
  runSchema,
} from './contract.ts';
import { type KeptMapping, keepMapping, keptMappingSchema, parseKeptMapping, replayMapping } from './kept-mapping.ts';
import { receiveFile, tooLarge } from './receive-file.ts';
import { streamEvents } from './routes-events.ts';
import { resultRoutes } from './routes-result.ts';
import { saveRoutes } from './routes-save.ts';

const EXAMPLE = new URL('./example/clients-exemple.csv', import.meta.url);
/** Everything under /imports: receive a file, understand it, look at the result, save it. */
export function importRoutes(root: FastifyInstance, deps: ImportDeps): void {
  root.register(async (scope) => {
    const app = scope.withTypeProvider<ZodTypeProvider>();
    app.addHook('onRequest', async (request) => {
      const user = await deps.findUser(request);
      if (!user && !deps.isLoopback) throw new AppError('session_required', { status: 401 });
      request.visitor = user;
    });
    if (!scope.hasRequestDecorator('file')) await scope.register(multipart);
    app.addHook('onClose', () => deps.desk.close());
    receiveRoutes(scope, deps);
    analysisRoutes(scope, deps);
    resultRoutes(scope, deps);
    saveRoutes(scope, deps);
  });
}

interface From {
  readonly isExample: boolean;
  /** What a person said of the columns of an earlier file. */
  readonly kept?: KeptMapping | null;
}
const SENT: From = { isExample: false };

/** The field `mapping` of the form: a kept mapping as JSON. @throws AppError `mapping_file_wrong`. */
function readMappingField(field: Multipart | Multipart[] | undefined): KeptMapping | null {
  if (field === undefined) return null;
  const value = !Array.isArray(field) && field.type === 'field' ? field.value : '';
  return parseKeptMapping(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Three ways in: a file, a paste from Excel, the example. Each answers the analysis just opened. */
function receiveRoutes(scope: FastifyInstance, deps: ImportDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const response = { 201: analysisSchema };
  const receive = async (request: FastifyRequest, source: Readable, name: string, from: From) => {
    const { id, folder } = await deps.desk.store.open();
    try {
      const file = await receiveFile(source, { name, folder, maxBytes: deps.maxUploadBytes });
      const userId = request.visitor?.id ?? null;
      return deps.desk.view(await deps.desk.open(id, file, { userId, ...from }));
    } catch (error) {
      await deps.desk.store.remove(id);
      throw error;
    }
  };

  app.post('/imports', { schema: { tags: ['imports'], summary: 'Send a file', response } }, async (request, reply) => {
    const part = await request.file({ limits: { fileSize: deps.maxUploadBytes, files: 1 } });
    if (!part) throw new AppError('file_missing', { status: 400 });
    // A field of the form that comes before the file: what comes after it is not read yet.
    const kept = readMappingField(part.fields.mapping);
    const analysis = await receive(request, part.file, part.filename, { isExample: false, kept });
    if (part.file.truncated) {
      await deps.desk.remove(analysis.id);
      throw tooLarge(deps.maxUploadBytes);
    }
    return reply.code(201).send(analysis);
  });
  app.post(
    '/imports/paste',
    {
      schema: { tags: ['imports'], summary: 'Send cells copied from a spreadsheet', body: pasteSchema, response },
      bodyLimit: 50_000_000,
    },
    async (request, reply) => {
      const name = `${request.body.name ?? 'collage'}.tsv`;
      return reply.code(201).send(await receive(request, Readable.from([Buffer.from(request.body.text)]), name, SENT));
    },
  );
  app.post(
    '/imports/example',
    { schema: { tags: ['imports'], summary: 'Open the example', response } },
    async (request, reply) =>
      reply
        .code(201)
        .send(
          await receive(request, Readable.from([await readFile(EXAMPLE)]), 'clients-exemple.csv', { isExample: true }),
        ),
  );
}

/** One analysis: its state, its columns, its long work. */
function analysisRoutes(scope: FastifyInstance, deps: ImportDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const { desk } = deps;
  const seen = (request: FastifyRequest & { params: { id: string } }) =>
    findAnalysis(deps, request, request.params.id).id;
  const view = (id: string) => desk.view(desk.store.get(id));
  const one = { tags: ['imports'], params: idParams };

  app.get(
    '/imports',
    { schema: { tags: ['imports'], response: { 200: z.array(analysisSchema) } } },
    async (request) => {
      const records = desk.store.list();
      const mine = deps.isLoopback ? records : records.filter((record) => record.userId === request.visitor?.id);
      return mine.map((record) => desk.view(record));
    },
  );
  app.get('/imports/:id', { schema: { ...one, response: { 200: analysisSchema } } }, async (request) =>
    view(seen(request)),
  );
  app.delete('/imports/:id', { schema: { ...one, response: { 204: z.null() } } }, async (request, reply) => {
    await desk.remove(seen(request));
    return reply.code(204).send(null);
  });
  app.get('/imports/:id/events', { schema: one }, async (request, reply) => streamEvents(reply, desk, seen(request)));
  app.get('/imports/:id/original', { schema: one }, async (request, reply) => {
    const record = findAnalysis(deps, request, request.params.id);
    const path = join(desk.store.folderOf(record.id), record.sourceName);
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(record.name)}`)
      .type('application/octet-stream')
      .send(createReadStream(path));
  });
  app.put(
    '/imports/:id/sheet',
    { schema: { ...one, body: chooseSheetSchema, response: { 200: analysisSchema } } },
    async (request) => {
      const id = seen(request);
      await desk.chooseSheet(id, request.body.sheet);
      return view(id);
    },
  );
  app.get('/imports/:id/mapping', { schema: { ...one, response: { 200: mappingSchema } } }, async (request) =>
    viewMapping(await desk.mapping(seen(request))),
  );
  app.get(
    '/imports/:id/mapping/kept',
    {
      schema: {
        ...one,
        summary: 'The confirmed mapping as a file, to be replayed on the next one',
        response: { 200: keptMappingSchema },
      },
    },
    async (request, reply) => {
      const kept = keepMapping(await desk.mapping(seen(request)));
      return reply.header('content-disposition', 'attachment; filename="ramure-mapping.json"').send(kept);
    },
  );
  app.put(
    '/imports/:id/mapping/kept',
    {
      schema: {
        ...one,
        summary: 'Say a kept mapping of the columns of this file',
        body: keptMappingSchema,
        response: { 200: mappingSchema },
      },
    },
    async (request) =>
      viewMapping(await desk.correct(seen(request), (mapping) => replayMapping(mapping, request.body))),
  );
  app.put(
    '/imports/:id/mapping',
    { schema: { ...one, body: correctMappingSchema, response: { 200: mappingSchema } } },
    async (request) =>
      viewMapping(await desk.correct(seen(request), (mapping) => correctMapping(mapping, request.body))),
  );
  app.post(
    '/imports/:id/run',
    { schema: { ...one, body: runSchema, response: { 200: analysisSchema } } },
    async (request) => {
      const id = seen(request);
      await desk.run(id, request.body.language);
      return view(id);
    },
  );
  app.post('/imports/:id/cancel', { schema: { ...one, response: { 200: analysisSchema } } }, async (request) => {
    const id = seen(request);
    await desk.cancel(id);
    return view(id);
  });
}
