import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import {
  accountListSchema,
  accountOverviewSchema,
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
import { getAccountOverview } from './get-account-overview.ts';
import { getBaseTotals, getChildren } from './get-account-tree.ts';
import { listQuery } from './lists/contract.ts';

/** The base as a tree: its tops, what stands below an account, an account, a search. */
export function accountRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['accounts'];

  app.get(
    '/accounts',
    {
      schema: {
        tags,
        summary: 'List accounts by filter and order',
        querystring: listQuery,
        response: { 200: accountListSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => findAccountList(tx, access, request.query, new Date())),
  );
  app.get(
    '/accounts/roots',
    {
      schema: {
        tags,
        summary: 'The tops of the tree, by name',
        querystring: pageQuery,
        response: { 200: accountPageSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => findRootAccounts(tx, access, request.query)),
  );
  app.get(
    '/accounts/search',
    {
      schema: {
        tags,
        summary: 'Find accounts by name or number',
        querystring: findAccountsQuery,
        response: { 200: foundAccountsSchema },
      },
    },
    (request) => {
      const { search = '', limit } = request.query;
      return enterRequest(deps, request, (tx, access) => findAccountsByName(tx, access, search, limit));
    },
  );
  app.get(
    '/accounts/totals',
    { schema: { tags, summary: 'The whole base in five numbers', response: { 200: baseTotalsSchema } } },
    (request) => enterRequest(deps, request, getBaseTotals),
  );
  app.get(
    '/accounts/:accountId',
    {
      schema: {
        tags,
        summary: 'One account with all that hangs on it',
        params: accountParams,
        response: { 200: accountSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => getAccount(tx, access, request.params.accountId)),
  );
  app.get(
    '/accounts/:accountId/children',
    {
      schema: {
        tags,
        summary: 'What stands right below an account',
        params: accountParams,
        querystring: pageQuery,
        response: { 200: accountPageSchema },
      },
    },
    (request) =>
      enterRequest(deps, request, (tx, access) => getChildren(tx, access, request.params.accountId, request.query)),
  );
  app.get(
    '/accounts/:accountId/tree',
    {
      schema: {
        tags,
        summary: 'An account with two levels below it and the totals of all',
        params: accountParams,
        response: { 200: accountOverviewSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => getAccountOverview(tx, access, request.params.accountId)),
  );
}
