import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { enterWorkspace } from '../workspaces/enter-workspace.ts';
import { getRequestUser } from '../workspaces/request-user.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import {
  accountPageSchema,
  accountParams,
  accountSchema,
  baseTotalsSchema,
  findAccountsQuery,
  foundAccountsSchema,
  pageQuery,
  workspaceParams,
} from './contract.ts';
import { findAccountsByName, findRootAccounts } from './find-accounts.ts';
import { getAccount } from './get-account.ts';
import { getBaseTotals, getChildren } from './get-account-tree.ts';

/** The base as a tree: its tops, what stands below an account, an account, a search. */
export function accountRoutes(root: FastifyInstance, { pool, auth }: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['accounts'];
  const accounts = '/workspaces/:workspaceId/accounts';

  app.get(
    accounts,
    { schema: { tags, params: workspaceParams, querystring: pageQuery, response: { 200: accountPageSchema } } },
    async (request) => {
      const { workspaceId } = request.params;
      const { id: userId } = await getRequestUser(auth, request);
      return enterWorkspace(pool, { workspaceId, userId }, (tx) => findRootAccounts(tx, workspaceId, request.query));
    },
  );
  app.get(
    `${accounts}/search`,
    {
      schema: { tags, params: workspaceParams, querystring: findAccountsQuery, response: { 200: foundAccountsSchema } },
    },
    async (request) => {
      const { workspaceId } = request.params;
      const { search = '', limit } = request.query;
      const { id: userId } = await getRequestUser(auth, request);
      return enterWorkspace(pool, { workspaceId, userId }, (tx) => findAccountsByName(tx, workspaceId, search, limit));
    },
  );
  app.get(
    `${accounts}/totals`,
    { schema: { tags, params: workspaceParams, response: { 200: baseTotalsSchema } } },
    async (request) => {
      const { workspaceId } = request.params;
      const { id: userId } = await getRequestUser(auth, request);
      return enterWorkspace(pool, { workspaceId, userId }, (tx) => getBaseTotals(tx, workspaceId));
    },
  );
  app.get(
    `${accounts}/:accountId`,
    { schema: { tags, params: accountParams, response: { 200: accountSchema } } },
    async (request) => {
      const { workspaceId, accountId } = request.params;
      const { id: userId } = await getRequestUser(auth, request);
      return enterWorkspace(pool, { workspaceId, userId }, (tx) => getAccount(tx, workspaceId, accountId));
    },
  );
  app.get(
    `${accounts}/:accountId/children`,
    { schema: { tags, params: accountParams, querystring: pageQuery, response: { 200: accountPageSchema } } },
    async (request) => {
      const { workspaceId, accountId } = request.params;
      const { id: userId } = await getRequestUser(auth, request);
      return enterWorkspace(pool, { workspaceId, userId }, (tx) =>
        getChildren(tx, workspaceId, accountId, request.query),
      );
    },
  );
}
