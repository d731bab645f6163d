import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { verifyLog } from '../change-log/verify-log.ts';
import { assertMay } from '../workspaces/access.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { getRecordChanges, getRecordThen } from './get-record-history.ts';
import { getTreeThen } from './get-tree-then.ts';
import {
  atQuery,
  changesQuery,
  logVerificationSchema,
  recordAtSchema,
  recordChangesSchema,
  recordParams,
  treeThenSchema,
} from './record-history-contract.ts';

/** What happened to a record, what it was at any instant, and the proof that nobody rewrote either. */
export function recordHistoryRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['change-log'];
  app.get(
    '/records/:recordId/changes',
    { schema: { tags, params: recordParams, querystring: changesQuery, response: { 200: recordChangesSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) => getRecordChanges(tx, access, request.params.recordId, request.query)),
  );
  app.get(
    '/records/:recordId/at',
    { schema: { tags, params: recordParams, querystring: atQuery, response: { 200: recordAtSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        getRecordThen(tx, access, request.params.recordId, request.query.instant),
      ),
  );
  app.get(
    '/records/:recordId/tree-at',
    { schema: { tags, params: recordParams, querystring: atQuery, response: { 200: treeThenSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        getTreeThen(tx, access, request.params.recordId, request.query.instant),
      ),
  );
  app.get('/log/verification', { schema: { tags, response: { 200: logVerificationSchema } } }, (request) =>
    enterRequest(deps, request, async (tx, access) => {
      assertMay(access, 'manage_settings');
      const { faults, ...found } = await verifyLog(tx, access.workspaceId);
      return { ...found, faults: [...faults] };
    }),
  );
}
