import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { newId } from '../../platform/db/new-id.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { attachAccount } from './attach-account.ts';
import { attachInstead } from './attach-instead.ts';
import {
  attachAccountSchema,
  attachInsteadSchema,
  detachAccountQuery,
  linkAccountSchema,
  linkedAccountSchema,
  linkParams,
  movedAccountSchema,
  organizationPlanSchema,
  organizationPreviewQuery,
  organizationSchema,
  savedAccountSchema,
  succeedAccountSchema,
  versionQuery,
  versionSchema,
} from './change-contract.ts';
import { changeOrganization, undoOrganization } from './change-organization.ts';
import { accountParams } from './contract.ts';
import { detachAccount } from './detach-account.ts';
import { linkAccount, unlinkAccount } from './link-account.ts';
import { planOrganization } from './plan-organization.ts';
import { succeedAccount } from './succeed-account.ts';

const tags = ['accounts'];
const params = accountParams;
const saved = { 200: savedAccountSchema };
const moved = { 200: movedAccountSchema };
const moment = () => ({ now: new Date(), newId });

/** Where accounts stand: under what, beside what, after what, and by which model. */
export function accountPlaceRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  parentRoutes(root, deps);
  linkRoutes(root, deps);
  organizationRoutes(root, deps);
}

function parentRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.put(
    '/accounts/:accountId/parent',
    { schema: { tags, params, body: attachAccountSchema, response: moved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        attachAccount(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
  app.delete(
    '/accounts/:accountId/parent',
    { schema: { tags, params, querystring: detachAccountQuery, response: moved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        detachAccount(tx, access, request.params.accountId, request.query, moment()),
      ),
  );
  app.post('/accounts/attach-instead', { schema: { tags, body: attachInsteadSchema, response: moved } }, (request) =>
    enterRequest(deps, request, (tx, access) => attachInstead(tx, access, request.body, moment())),
  );
  app.post(
    '/accounts/:accountId/succession',
    { schema: { tags, params, body: succeedAccountSchema, response: moved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        succeedAccount(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
}

function linkRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.post(
    '/accounts/:accountId/links',
    { schema: { tags, params, body: linkAccountSchema, response: { 201: linkedAccountSchema } } },
    async (request, reply) => {
      const linked = await enterRequest(deps, request, (tx, access) =>
        linkAccount(tx, access, request.params.accountId, request.body, moment()),
      );
      return reply.code(201).send(linked);
    },
  );
  app.delete(
    '/accounts/:accountId/links/:linkId',
    { schema: { tags, params: linkParams, querystring: versionQuery, response: saved } },
    (request) => {
      const { accountId, linkId } = request.params;
      return enterRequest(deps, request, (tx, access) =>
        unlinkAccount(tx, access, accountId, { ...request.query, linkId }, moment()),
      );
    },
  );
}

function organizationRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/accounts/:accountId/organization',
    { schema: { tags, params, querystring: organizationPreviewQuery, response: { 200: organizationPlanSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => {
        const plan = await planOrganization(tx, access, request.params.accountId, request.query.model ?? null);
        const { shown, required, moved: moves, sitesMissing } = plan;
        return {
          ...plan,
          shown: [...shown],
          required: [...required],
          moved: [...moves],
          sitesMissing: [...sitesMissing],
        };
      }),
  );
  app.put(
    '/accounts/:accountId/organization',
    { schema: { tags, params, body: organizationSchema, response: saved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        changeOrganization(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
  app.post(
    '/accounts/:accountId/organization/undo',
    { schema: { tags, params, body: versionSchema, response: saved } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        undoOrganization(tx, access, request.params.accountId, request.body, moment()),
      ),
  );
}
