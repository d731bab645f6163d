import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { newId } from '../../../platform/db/new-id.ts';
import { enterRequest } from '../../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../workspaces/routes.ts';
import { viewsQuery } from '../views/contract.ts';
import { findBulkEdits } from './bulk-edit.ts';
import {
  bulkEditParams,
  bulkEditPreviewSchema,
  bulkEditRequestSchema,
  bulkEditSchema,
  bulkEditsSchema,
} from './contract.ts';
import { previewBulkEdit } from './preview-bulk-edit.ts';
import { undoBulkEdit } from './undo-bulk-edit.ts';
import { createBulkEdit, stepBulkEdit } from './write-bulk-edit.ts';

/** Ten thousand ids, or a thousand rows with values of their own. */
const BODY_LIMIT = 2_000_000;

/** One edit of many records: seen before, written step by step, undone as one. */
export function bulkEditRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['bulk'];
  const writing = () => ({ now: new Date(), newId });
  const params = bulkEditParams;
  const response = { 200: bulkEditSchema };
  app.get(
    '/bulk-edits',
    {
      schema: {
        tags,
        summary: 'The latest edits of many records',
        querystring: viewsQuery,
        response: { 200: bulkEditsSchema },
      },
    },
    (request) =>
      enterRequest(deps, request, async (tx, access) => ({
        bulkEdits: await findBulkEdits(tx, access, request.query.list),
      })),
  );
  const body = bulkEditRequestSchema;
  app.post(
    '/bulk-edits/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        tags,
        summary: 'What an edit of many records would do',
        body,
        response: { 200: bulkEditPreviewSchema },
      },
    },
    (request) =>
      enterRequest(deps, request, (tx, access) => previewBulkEdit(tx, request.body, { access, now: new Date() })),
  );
  app.post(
    '/bulk-edits',
    {
      bodyLimit: BODY_LIMIT,
      schema: { tags, summary: 'Begin an edit of many records', body, response: { 201: bulkEditSchema } },
    },
    async (request, reply) => {
      const made = await enterRequest(deps, request, (tx, access) =>
        createBulkEdit(tx, access, request.body, writing()),
      );
      return reply.code(201).send(made);
    },
  );
  app.post(
    '/bulk-edits/:bulkEditId/step',
    { schema: { tags, summary: 'Write its next thousand records', params, response } },
    (request) =>
      enterRequest(deps, request, (tx, access) => stepBulkEdit(tx, access, request.params.bulkEditId, writing())),
  );
  app.post(
    '/bulk-edits/:bulkEditId/undo',
    { schema: { tags, summary: 'Put back its next thousand records', params, response } },
    (request) =>
      enterRequest(deps, request, (tx, access) => undoBulkEdit(tx, access, request.params.bulkEditId, writing())),
  );
}
