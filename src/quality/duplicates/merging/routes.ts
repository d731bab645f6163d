import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { RecordReference } from '../../../base/accounts/record-reference.ts';
import { enterRequest } from '../../../base/workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../../base/workspaces/routes.ts';
import { newId } from '../../../platform/db/new-id.ts';
import {
  mergedSchema,
  mergeParams,
  mergePreviewSchema,
  mergesQuery,
  mergesSchema,
  mergeWishSchema,
  splitAnswerSchema,
  splitSchema,
  unmergedSchema,
} from './contract.ts';
import { findMerges } from './find-merges.ts';
import { mergeRecords } from './merge-records.ts';
import { previewMerge } from './preview-merge.ts';
import { splitRecord } from './split-record.ts';
import { unmergeRecords } from './unmerge-records.ts';

/** Several records into one, and back. */
export function mergeRoutes(
  root: FastifyInstance,
  deps: WorkspaceDeps & { readonly references: readonly RecordReference[] },
): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const { references } = deps;
  const tags = ['duplicates'];
  const parts = () => ({ references, now: new Date(), newId });

  app.post(
    '/merges/preview',
    { schema: { tags, body: mergeWishSchema, response: { 200: mergePreviewSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => previewMerge(tx, access, request.body, parts())),
  );
  app.post('/merges', { schema: { tags, body: mergeWishSchema, response: { 200: mergedSchema } } }, (request) => {
    const { fields, revenue, ...wish } = request.body;
    return enterRequest(deps, request, (tx, access) =>
      mergeRecords(tx, access, { ...wish, choices: { fields, revenue } }, parts()),
    );
  });
  app.get('/merges', { schema: { tags, querystring: mergesQuery, response: { 200: mergesSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => findMerges(tx, access, request.query)),
  );
  app.post(
    '/merges/:mergeId/undo',
    { schema: { tags, params: mergeParams, response: { 200: unmergedSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        const { restoredIds, keptEdits, addedSince, redone, alsoUndone, survivorId } = await unmergeRecords(
          tx,
          access,
          request.params.mergeId,
          parts(),
        );
        return {
          survivorId,
          restoredIds: [...restoredIds],
          keptEdits: [...keptEdits],
          addedSince: [...addedSince],
          redone: [...redone],
          alsoUndone: [...alsoUndone],
        };
      }),
  );
  app.post('/records/split', { schema: { tags, body: splitSchema, response: { 200: splitAnswerSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => splitRecord(tx, access, request.body, parts())),
  );
}
