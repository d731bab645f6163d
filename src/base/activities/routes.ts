import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { newId } from '../../platform/db/new-id.ts';
import { accountParams } from '../accounts/contract.ts';
import { contactParams } from '../contacts/contract.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import {
  activityParams,
  createActivitySchema,
  myDayQuery,
  myDaySchema,
  notesSchema,
  timelineQuery,
  timelineSchema,
  updateActivitySchema,
  writtenActivitySchema,
} from './contract.ts';
import { createActivity } from './create-activity.ts';
import { findNotes } from './find-notes.ts';
import { getMyDay, todayInFrance } from './get-my-day.ts';
import { getAccountTimeline, getContactTimeline } from './get-timeline.ts';
import { updateActivity } from './update-activity.ts';

const NOTES_SHOWN = 200;

/** The history of accounts and persons, and what is owed to them. */
export function activityRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['activities'];
  const writing = () => ({ now: new Date(), newId });

  app.get(
    '/accounts/:accountId/notes',
    { schema: { tags, params: accountParams, response: { 200: notesSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) => findNotes(tx, access, request.params.accountId, NOTES_SHOWN)),
  );
  app.get(
    '/accounts/:accountId/timeline',
    { schema: { tags, params: accountParams, querystring: timelineQuery, response: { 200: timelineSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        getAccountTimeline(tx, access, { ...request.query, ...request.params }),
      ),
  );
  app.get(
    '/contacts/:contactId/timeline',
    { schema: { tags, params: contactParams, querystring: timelineQuery, response: { 200: timelineSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        getContactTimeline(tx, access, { ...request.query, ...request.params }),
      ),
  );
  app.get('/my-day', { schema: { tags, querystring: myDayQuery, response: { 200: myDaySchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => getMyDay(tx, access, request.query.on ?? todayInFrance(new Date()))),
  );
  app.post(
    '/activities',
    { schema: { tags, body: createActivitySchema, response: { 201: writtenActivitySchema } } },
    async (request, reply) => {
      const written = await enterRequest(deps, request, (tx, access) =>
        createActivity(tx, access, request.body, writing()),
      );
      return reply.code(201).send(written);
    },
  );
  app.patch(
    '/activities/:activityId',
    { schema: { tags, params: activityParams, body: updateActivitySchema, response: { 200: writtenActivitySchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        updateActivity(tx, access, { ...request.body, ...request.params }, writing()),
      ),
  );
}
