import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newId } from '../../platform/db/new-id.ts';
import { accountParams } from '../accounts/contract.ts';
import { listQuery } from '../accounts/lists/contract.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { changeJob } from './change-job.ts';
import { committeeQuery, committeeSchema, formerDecidersQuery, formerDecidersSchema } from './committee/contract.ts';
import { findFormerDeciders } from './committee/find-former-deciders.ts';
import { getCommittee } from './committee/get-committee.ts';
import {
  accountContactsSchema,
  changeJobSchema,
  contactListSchema,
  contactParams,
  contactSchema,
  createContactSchema,
  createdContactSchema,
  updateContactSchema,
} from './contract.ts';
import { createContact } from './create-contact.ts';
import { deleteContact } from './delete-contact.ts';
import { findContactList } from './find-contact-list.ts';
import type { FindContactTwins } from './find-twins.ts';
import { getAccountContacts } from './get-account-contacts.ts';
import { getContact } from './get-contact.ts';
import { contactPartRoutes } from './routes-parts.ts';
import { readSignatureSchema, signatureDraftSchema } from './signature/contract.ts';
import { draftFromSignature } from './signature/draft-from-signature.ts';
import { updateContact } from './update-contact.ts';
import { verifyContact } from './verify-contact.ts';

export interface ContactDeps extends WorkspaceDeps {
  readonly findTwins: FindContactTwins;
}

/** The persons of an account, one person, and who buys. */
export function contactRoutes(root: FastifyInstance, deps: ContactDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['contacts'];
  const params = contactParams;
  const view = { 200: contactSchema };
  const writing = () => ({ now: new Date(), newId });

  app.get(
    '/accounts/:accountId/contacts',
    {
      schema: {
        tags,
        summary: 'The persons of an account',
        params: accountParams,
        response: { 200: accountContactsSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => getAccountContacts(tx, access, request.params.accountId)),
  );
  app.get(
    '/accounts/:accountId/committee',
    { schema: { tags, params: accountParams, querystring: committeeQuery, response: { 200: committeeSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        getCommittee(tx, access, { ...request.query, ...request.params, now: new Date() }),
      ),
  );
  app.get(
    '/contacts/former-deciders',
    { schema: { tags, querystring: formerDecidersQuery, response: { 200: formerDecidersSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => findFormerDeciders(tx, access, request.query)),
  );
  app.post(
    '/contacts',
    { schema: { tags, body: createContactSchema, response: { 201: createdContactSchema } } },
    async (request, reply) => {
      const parts = { ...writing(), findTwins: deps.findTwins };
      const made = await enterRequest(deps, request, (tx, access) => createContact(tx, access, request.body, parts));
      return reply.code(201).send(made);
    },
  );
  app.post(
    '/contacts/signature',
    { schema: { tags, body: readSignatureSchema, response: { 200: signatureDraftSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) => draftFromSignature(tx, access, request.body, deps.findTwins)),
  );
  app.get('/contacts/:contactId', { schema: { tags, params, response: view } }, (request) =>
    enterRequest(deps, request, (tx, access) => getContact(tx, access, request.params.contactId)),
  );
  app.patch(
    '/contacts/:contactId',
    { schema: { tags, params, body: updateContactSchema, response: view } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await updateContact(tx, access, { ...request.body, ...request.params }, writing());
        return getContact(tx, access, request.params.contactId);
      }),
  );
  app.delete(
    '/contacts/:contactId',
    { schema: { tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      await enterRequest(deps, request, (tx, access) => deleteContact(tx, access, request.params.contactId, writing()));
      return reply.code(204).send(null);
    },
  );
  app.post('/contacts/:contactId/verification', { schema: { tags, params, response: view } }, (request) =>
    enterRequest(deps, request, async (tx, access) => {
      await verifyContact(tx, access, request.params.contactId, writing());
      return getContact(tx, access, request.params.contactId);
    }),
  );
  app.post(
    '/contacts/:contactId/job-change',
    { schema: { tags, params, body: changeJobSchema, response: view } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        await changeJob(tx, access, { ...request.body, ...request.params }, writing());
        return getContact(tx, access, request.params.contactId);
      }),
  );
  app.get(
    '/contacts',
    {
      schema: {
        tags,
        summary: 'List contacts by filter and order',
        querystring: listQuery,
        response: { 200: contactListSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => findContactList(tx, access, request.query, new Date())),
  );
  contactPartRoutes(root, deps);
}
