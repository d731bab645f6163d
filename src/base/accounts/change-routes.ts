import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newId } from '../../platform/db/new-id.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import type { FindTwins } from './assert-distinct.ts';
import { assignAccount } from './assign-account.ts';
import {
  accountFieldsSchema,
  assignAccountSchema,
  closeAccountSchema,
  createAccountSchema,
  createdAccountSchema,
  followersSchema,
  lineParams,
  moveSiteSchema,
  savedAccountSchema,
  setLineStatusSchema,
  setRevenueSchema,
  updateAccountSchema,
  updatedAccountSchema,
  verifyAccountSchema,
  versionQuery,
  versionSchema,
  yearParams,
} from './change-contract.ts';
import { closeAccount } from './close-account.ts';
import { accountParams } from './contract.ts';
import { createAccount } from './create-account.ts';
import { deleteAccount } from './delete-account.ts';
import { findFollowers } from './find-followers.ts';
import { getAccountFields } from './get-account-fields.ts';
import { markHeadOffice, unmarkHeadOffice } from './mark-head-office.ts';
import { moveSite } from './move-site.ts';
import { reopenAccount } from './reopen-account.ts';
import { setLineStatus } from './set-line-status.ts';
import { setRevenue } from './set-revenue.ts';
import { updateAccount } from './update-account.ts';
import { verifyAccount } from './verify-account.ts';

export interface AccountChangeDeps extends WorkspaceDeps {
  readonly findTwins: FindTwins;
}

const tags = ['accounts'];
const params = accountParams;
const saved = { 200: savedAccountSchema };
const moment = () => ({ now: new Date(), newId });

/** What people and programs do to an account: made, changed, closed, moved house, followed, made sure of, taken away. */
export function accountChangeRoutes(root: FastifyInstance, deps: AccountChangeDeps): void {
  writingRoutes(root, deps);
  lifeRoutes(root, deps);
  followRoutes(root, deps);
  figureRoutes(root, deps);
}

function writingRoutes(root: FastifyInstance, deps: AccountChangeDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const { findTwins } = deps;

  app.post(
    '/accounts',
    { schema: { tags, body: createAccountSchema, response: { 201: createdAccountSchema } } },
    async (request, reply) => {
      const made = await enterRequest(deps, request, (tx, access) =>
        createAccount(tx, access, request.body, { ...moment(), findTwins }),
      );
      return reply.code(201).send(made);
    },
  );
  app.get(
    '/accounts/:accountId/fields',
    { schema: { tags, params, response: { 200: accountFieldsSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => getAccountFields(tx, access, request.params.accountId)),
  );
  app.patch(
    '/accounts/:accountId',
    { schema: { tags, params, body: updateAccountSchema, response: { 200: updatedAccountSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        updateAccount(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
  app.delete(
    '/accounts/:accountId',
    { schema: { tags, params, querystring: versionQuery, response: { 204: z.null() } } },
    async (request, reply) => {
      await enterRequest(deps, request, (tx, access) =>
        deleteAccount(tx, access, request.params.accountId, request.query, moment()),
      );
      return reply.code(204).send(null);
    },
  );
}

function lifeRoutes(root: FastifyInstance, deps: AccountChangeDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/accounts/:accountId/close',
    { schema: { tags, params, body: closeAccountSchema, response: saved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        closeAccount(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
  app.post(
    '/accounts/:accountId/reopen',
    { schema: { tags, params, body: versionSchema, response: saved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        reopenAccount(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
  app.post(
    '/accounts/:accountId/relocation',
    { schema: { tags, params, body: moveSiteSchema, response: saved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        moveSite(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
  app.put(
    '/accounts/:accountId/head-office',
    { schema: { tags, params, body: versionSchema, response: saved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        markHeadOffice(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
  app.delete(
    '/accounts/:accountId/head-office',
    { schema: { tags, params, querystring: versionQuery, response: saved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        unmarkHeadOffice(tx, access, request.params.accountId, request.query, moment()),
      ),
  );
}

function followRoutes(root: FastifyInstance, deps: AccountChangeDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/accounts/:accountId/verification',
    { schema: { tags, params, body: verifyAccountSchema, response: saved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        verifyAccount(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
  app.put(
    '/accounts/:accountId/owner',
    { schema: { tags, params, body: assignAccountSchema, response: saved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        assignAccount(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
  app.get(
    '/accounts/:accountId/followers',
    { schema: { tags, params, response: { 200: followersSchema } } },
    async (request) => ({
      followers: await enterRequest(deps, request, (tx, access) => findFollowers(tx, access, request.params.accountId)),
    }),
  );
}

function figureRoutes(root: FastifyInstance, deps: AccountChangeDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();

  app.put(
    '/accounts/:accountId/product-lines/:productLineId',
    { schema: { tags, params: lineParams, body: setLineStatusSchema, response: saved } },
    (request) => {
      const { accountId, productLineId } = request.params;
      return enterRequest(deps, request, (tx, access) =>
        setLineStatus(tx, access, accountId, { ...request.body, productLineId }, moment()),
      );
    },
  );
  app.put(
    '/accounts/:accountId/revenue/:year',
    { schema: { tags, params: yearParams, body: setRevenueSchema, response: saved } },
    (request) => {
      const { accountId, year } = request.params;
      return enterRequest(deps, request, (tx, access) =>
        setRevenue(tx, access, accountId, { ...request.body, year }, moment()),
      );
    },
  );
}
