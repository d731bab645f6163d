import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { enterRequest } from '../../../base/workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../../../base/workspaces/routes.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { appliedSchema, applyToSistersSchema, sisterProposalsSchema, siteParams } from '../contract.ts';
import { findCleanings, getCleaning, saveCleaning } from './cleaning-jobs.ts';
import {
  answerCheckSchema,
  checkDetailSchema,
  checkItemParams,
  checkParams,
  checksSchema,
  cleaningJobSchema,
  cleaningJobsSchema,
  cleaningParams,
  cleaningPreviewSchema,
  cleaningRunParams,
  cleaningRunSchema,
  cleaningUndoneSchema,
  drawCheckSchema,
  saveCleaningSchema,
} from './contract.ts';
import { answerCheck, drawCheck, findChecks, getCheck, signCheck } from './quality-checks.ts';
import { previewCleaning, runCleaning, undoCleaning } from './run-cleaning.ts';
import { applyToSisters, findSisterProposals } from './sister-sites.ts';

const tags = ['quality'];
const guides = () => ({ now: new Date(), newId });

/** What comes round each quarter: checks to answer and sign, cleanings to run again. */
export function ritualRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  checkRoutes(root, deps);
  cleaningRoutes(root, deps);
  sisterRoutes(root, deps);
}

function checkRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const detail = { tags, params: checkParams, response: { 200: checkDetailSchema } };
  app.get('/quality/checks', { schema: { tags, response: { 200: checksSchema } } }, (request) =>
    enterRequest(deps, request, async (tx, access) => ({ checks: await findChecks(tx, access) })),
  );
  app.post(
    '/quality/checks',
    { schema: { tags, body: drawCheckSchema, response: { 201: checkDetailSchema } } },
    async (request, reply) => {
      const { seed = Math.floor(Math.random() * 2_000_000_000), ...draw } = request.body;
      const made = await enterRequest(deps, request, (tx, access) =>
        drawCheck(tx, access, { ...draw, seed }, guides()),
      );
      return reply.code(201).send(made);
    },
  );
  app.get('/quality/checks/:checkId', { schema: detail }, (request) =>
    enterRequest(deps, request, (tx, access) => getCheck(tx, access, request.params.checkId)),
  );
  app.put(
    '/quality/checks/:checkId/items/:position',
    { schema: { ...detail, params: checkItemParams, body: answerCheckSchema } },
    (request) => {
      const { checkId: id, position } = request.params;
      return enterRequest(deps, request, (tx, access) =>
        answerCheck(tx, access, { ...request.body, id, position }, guides()),
      );
    },
  );
  app.post('/quality/checks/:checkId/signature', { schema: detail }, (request) =>
    enterRequest(deps, request, (tx, access) => signCheck(tx, access, request.params.checkId, guides())),
  );
}

function cleaningRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get('/quality/cleanings', { schema: { tags, response: { 200: cleaningJobsSchema } } }, (request) =>
    enterRequest(deps, request, async (tx, access) => ({ jobs: await findCleanings(tx, access) })),
  );
  app.post(
    '/quality/cleanings',
    { schema: { tags, body: saveCleaningSchema, response: { 201: cleaningJobSchema } } },
    async (request, reply) => {
      const made = await enterRequest(deps, request, (tx, access) => saveCleaning(tx, access, request.body, guides()));
      return reply.code(201).send(made);
    },
  );
  app.get(
    '/quality/cleanings/:jobId/preview',
    { schema: { tags, params: cleaningParams, response: { 200: cleaningPreviewSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        const { kind } = await getCleaning(tx, access, request.params.jobId);
        return previewCleaning(tx, access, kind, new Date());
      }),
  );
  app.post(
    '/quality/cleanings/:jobId/runs',
    { schema: { tags, params: cleaningParams, response: { 200: cleaningRunSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => runCleaning(tx, access, request.params.jobId, guides())),
  );
  app.post(
    '/quality/cleaning-runs/:runId/undo',
    { schema: { tags, params: cleaningRunParams, response: { 200: cleaningUndoneSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => undoCleaning(tx, access, request.params.runId, guides())),
  );
}

function sisterRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const url = '/accounts/:accountId/sister-proposals';
  app.get(url, { schema: { tags, params: siteParams, response: { 200: sisterProposalsSchema } } }, (request) =>
    enterRequest(deps, request, async (tx, access) => ({
      proposals: await findSisterProposals(tx, access, request.params.accountId, new Date()),
    })),
  );
  app.post(
    url,
    { schema: { tags, params: siteParams, body: applyToSistersSchema, response: { 200: appliedSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => ({
        changed: await applyToSisters(tx, access, request.params.accountId, request.body, guides()),
      })),
  );
}
