import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { enterRequest } from '../../base/workspaces/request-visit.ts';
import { newId } from '../../platform/db/new-id.ts';
import {
  codeParams,
  correctionsSchema,
  fillSchema,
  freshnessSchema,
  indicatorsSchema,
  kindPageQuery,
  pageQuery,
  recordPageSchema,
  recordParams,
  rulesSchema,
  setObjectiveSchema,
  snapshotSchema,
  strategicMapSchema,
  strategicQuery,
  toVerifySchema,
} from './contract.ts';
import { findCorrections } from './find-corrections.ts';
import { getFills } from './get-fills.ts';
import { getFreshness } from './get-freshness.ts';
import { findRecordsOfIndicator, getIndicators } from './get-indicators.ts';
import { findViolations, getRules } from './get-rules.ts';
import { getStrategicMap } from './get-strategic-map.ts';
import { type GovernanceDeps, requestRoutes } from './request-routes.ts';
import { ritualRoutes } from './rituals/routes.ts';
import { setObjective } from './set-objective.ts';
import { takeDailySnapshots, takeSnapshot } from './take-snapshot.ts';
import { findToVerify, verifyRecord } from './verify-record.ts';
import { writeCharter } from './write-charter.ts';

const CORRECTIONS = 10;
const TO_VERIFY = 20;
/** Every hour: the day begins at some hour of the server, and a server may sleep through it. */
const SNAPSHOT_EVERY_MS = 3_600_000;

const tags = ['quality'];
const done = { 204: z.null() };

/** How right the base is, what to do about it, and who may add to it. */
export function governanceRoutes(root: FastifyInstance, deps: GovernanceDeps): void {
  const clock = setInterval(() => {
    void takeDailySnapshots(deps.pool, new Date()).catch(deps.report);
  }, SNAPSHOT_EVERY_MS).unref();
  root.addHook('onClose', async () => clearInterval(clock));
  figureRoutes(root, deps);
  recordRoutes(root, deps);
  requestRoutes(root, deps);
  ritualRoutes(root, deps);
}

function figureRoutes(root: FastifyInstance, deps: GovernanceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get('/quality/indicators', { schema: { tags, response: { 200: indicatorsSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => getIndicators(tx, access, new Date())),
  );
  app.get(
    '/quality/indicators/:code/records',
    { schema: { tags, params: codeParams, querystring: kindPageQuery, response: { 200: recordPageSchema } } },
    (request) => {
      const { recordKind, ...page } = request.query;
      const wanted = { code: request.params.code, recordKind, now: new Date() };
      return enterRequest(deps, request, (tx, access) => findRecordsOfIndicator(tx, access, wanted, page));
    },
  );
  app.put(
    '/quality/objectives/:code',
    { schema: { tags, params: codeParams, body: setObjectiveSchema, response: done } },
    async (request, reply) => {
      const guides = { now: new Date(), newId };
      await enterRequest(deps, request, (tx, access) =>
        setObjective(tx, access, request.params.code, request.body, guides),
      );
      return reply.code(204).send(null);
    },
  );
  app.get('/quality/rules', { schema: { tags, response: { 200: rulesSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => getRules(tx, access, new Date())),
  );
  app.get(
    '/quality/rules/:code/records',
    { schema: { tags, params: codeParams, querystring: pageQuery, response: { 200: recordPageSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        findViolations(tx, access, request.params.code, { ...request.query, now: new Date() }),
      ),
  );
  app.post('/quality/snapshots', { schema: { tags, response: { 200: snapshotSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => takeSnapshot(tx, access, new Date())),
  );
  app.get('/quality/charter', { schema: { tags } }, async (request, reply) => {
    const page = await enterRequest(deps, request, (tx, access) => writeCharter(tx, access, new Date()));
    return reply.type('text/html; charset=utf-8').send(page);
  });
  app.get('/quality/fills', { schema: { tags, response: { 200: fillSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => getFills(tx, access, new Date())),
  );
}

function recordRoutes(root: FastifyInstance, deps: GovernanceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get('/quality/corrections', { schema: { tags, response: { 200: correctionsSchema } } }, (request) =>
    enterRequest(deps, request, async (tx, access) => ({
      corrections: [...(await findCorrections(tx, access, new Date(), CORRECTIONS))],
    })),
  );
  app.get('/quality/to-verify', { schema: { tags, response: { 200: toVerifySchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => findToVerify(tx, access, new Date(), TO_VERIFY)),
  );
  app.get(
    '/quality/freshness/:recordKind/:recordId',
    { schema: { tags, params: recordParams, response: { 200: freshnessSchema } } },
    (request) => {
      const { recordKind, recordId } = request.params;
      return enterRequest(deps, request, (tx, access) => getFreshness(tx, access, recordKind, recordId, new Date()));
    },
  );
  app.put(
    '/quality/verified/:recordKind/:recordId',
    { schema: { tags, params: recordParams, response: done } },
    async (request, reply) => {
      const guides = { now: new Date(), newId };
      await enterRequest(deps, request, (tx, access) => verifyRecord(tx, access, request.params, guides));
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/quality/strategic-groups',
    { schema: { tags, querystring: strategicQuery, response: { 200: strategicMapSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => ({
        groups: [...(await getStrategicMap(tx, access, request.query.limit))],
      })),
  );
}
