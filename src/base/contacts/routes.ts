import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { accountParams } from '../accounts/contract.ts';
import { enterWorkspace } from '../workspaces/enter-workspace.ts';
import { getRequestUser } from '../workspaces/request-user.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { accountContactsSchema } from './contract.ts';
import { getAccountContacts } from './get-account-contacts.ts';

/** The persons of an account. */
export function contactRoutes(root: FastifyInstance, { pool, auth }: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/workspaces/:workspaceId/accounts/:accountId/contacts',
    { schema: { tags: ['contacts'], params: accountParams, response: { 200: accountContactsSchema } } },
    async (request) => {
      const { workspaceId, accountId } = request.params;
      const { id: userId } = await getRequestUser(auth, request);
      return enterWorkspace(pool, { workspaceId, userId }, (tx) => getAccountContacts(tx, workspaceId, accountId));
    },
  );
}
