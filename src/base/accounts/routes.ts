import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import {
  accountListSchema,
  accountPageSchema,
  accountParams,
  accountSchema,
  baseTotalsSchema,
  findAccountsQuery,
  foundAccountsSchema,
  pageQuery,
} from './contract.ts';
import { findAccountList } from './find-account-list.ts';
import { findAccountsByName, findRootAccounts } from './find-accounts.ts';
import { getAccount } from './get-account.ts';
import { getBaseTotals, getChildren } from './get-account-tree.ts';
import { listQuery } from './lists/contract.ts';

/** The base as a tree: its tops, what stands below an account, an account, a search. */
export function accountRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['accounts'];

  app.get('/accounts', { schema: { tags, querystring: listQuery, response: { 200: accountListSchema } } }, (request) =>
    enterRequest(deps, request, (tx, access) => findAccountList(tx, access, request.query, new Date())),
  );
  app.get(
    '/accounts/roots',
    { schema: { tags, querystring: pageQuery, response: { 200: accountPageSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => findRootAccounts(tx, access, request.query)),
  );
  app.get(
    '/accounts/search',
    { schema: { tags, querystring: findAccountsQuery, response: { 200: foundAccountsSchema } } },
    (request) => {
      const { search = '', limit } = request.query;
      return enterRequest(deps, request, (tx, access) => findAccountsByName(tx, access, search, limit));
    },
  );
  app.get('/accounts/totals', { schema: { tags, response: { 200: baseTotalsSchema } } }, (request) =>
    enterRequest(deps, request, getBaseTotals),
  );
  app.get(
    '/accounts/:accountId',
    { schema: { tags, params: accountParams, response: { 200: accountSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => getAccount(tx, access, request.params.accountId)),
  );
  app.get(
    '/accounts/:accountId/children',
    { schema: { tags, params: accountParams, querystring: pageQuery, response: { 200: accountPageSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) => getChildren(tx, access, request.params.accountId, request.query)),
  );
}
