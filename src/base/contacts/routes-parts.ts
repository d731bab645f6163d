import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { newId } from '../../platform/db/new-id.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { addAffiliation } from './add-affiliation.ts';
import { addContactPoint } from './add-contact-point.ts';
import {
  addAffiliationSchema,
  addPointSchema,
  affiliationParams,
  contactParams,
  contactSchema,
  endAffiliationSchema,
  liftObjectionSchema,
  objectionParams,
  pointParams,
  recordObjectionSchema,
  updateAffiliationSchema,
  updatePointSchema,
} from './contract.ts';
import { endAffiliation } from './end-affiliation.ts';
import { getContact } from './get-contact.ts';
import { liftObjection, recordObjection } from './record-objection.ts';
import { updateAffiliation } from './update-affiliation.ts';
import { removeContactPoint, updateContactPoint } from './update-contact-point.ts';

/** What hangs on a person: where he works and what he covers, how to reach him, what he refuses. Each answers the person. */
export function contactPartRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  affiliationRoutes(root, deps);
  pointRoutes(root, deps);
  const app = root.withTypeProvider<ZodTypeProvider>();
  const shape = { tags: ['contacts'], response: { 200: contactSchema } };
  app.post(
    '/contacts/:contactId/objections',
    { schema: { ...shape, params: contactParams, body: recordObjectionSchema } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await recordObjection(tx, access, { ...request.body, ...request.params }, { now: new Date(), newId });
        return getContact(tx, access, request.params.contactId);
      }),
  );
  app.post(
    '/contacts/:contactId/objections/:objectionId/lift',
    { schema: { ...shape, params: objectionParams, body: liftObjectionSchema } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await liftObjection(tx, access, { ...request.body, ...request.params }, { now: new Date(), newId });
        return getContact(tx, access, request.params.contactId);
      }),
  );
}

function affiliationRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const shape = { tags: ['contacts'], response: { 200: contactSchema } };
  app.post(
    '/contacts/:contactId/affiliations',
    { schema: { ...shape, params: contactParams, body: addAffiliationSchema } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await addAffiliation(tx, access, { ...request.body, ...request.params }, { now: new Date(), newId });
        return getContact(tx, access, request.params.contactId);
      }),
  );
  app.patch(
    '/contacts/:contactId/affiliations/:affiliationId',
    { schema: { ...shape, params: affiliationParams, body: updateAffiliationSchema } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await updateAffiliation(tx, access, { ...request.body, ...request.params }, { now: new Date(), newId });
        return getContact(tx, access, request.params.contactId);
      }),
  );
  app.post(
    '/contacts/:contactId/affiliations/:affiliationId/end',
    { schema: { ...shape, params: affiliationParams, body: endAffiliationSchema } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await endAffiliation(tx, access, { ...request.body, ...request.params }, { now: new Date(), newId });
        return getContact(tx, access, request.params.contactId);
      }),
  );
}

function pointRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const shape = { tags: ['contacts'], response: { 200: contactSchema } };
  app.post(
    '/contacts/:contactId/points',
    { schema: { ...shape, params: contactParams, body: addPointSchema } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await addContactPoint(tx, access, { ...request.body, ...request.params }, { now: new Date(), newId });
        return getContact(tx, access, request.params.contactId);
      }),
  );
  app.patch(
    '/contacts/:contactId/points/:pointId',
    { schema: { ...shape, params: pointParams, body: updatePointSchema } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await updateContactPoint(tx, access, { ...request.body, ...request.params }, { now: new Date(), newId });
        return getContact(tx, access, request.params.contactId);
      }),
  );
  app.delete('/contacts/:contactId/points/:pointId', { schema: { ...shape, params: pointParams } }, (request) =>
    enterRequest(deps, request, async (tx, access) => {
      await removeContactPoint(tx, access, request.params, { now: new Date(), newId });
      return getContact(tx, access, request.params.contactId);
    }),
  );
}
