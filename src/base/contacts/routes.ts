import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { accountParams } from '../accounts/contract.ts';
import { listQuery } from '../accounts/lists/contract.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { accountContactsSchema, contactListSchema } from './contract.ts';
import { findContactList } from './find-contact-list.ts';
import { getAccountContacts } from './get-account-contacts.ts';

/** The persons of an account. */
export function contactRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/accounts/:accountId/contacts',
    {
      schema: {
        tags: ['contacts'],
        summary: 'The persons of an account',
        params: accountParams,
        response: { 200: accountContactsSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => getAccountContacts(tx, access, request.params.accountId)),
  );
  app.get(
    '/contacts',
    {
      schema: {
        tags: ['contacts'],
        summary: 'List contacts by filter and order',
        querystring: listQuery,
        response: { 200: contactListSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => findContactList(tx, access, request.query, new Date())),
  );
}
