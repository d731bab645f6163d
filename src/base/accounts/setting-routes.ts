import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newId } from '../../platform/db/new-id.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { readAccountSettings } from './account-settings.ts';
import {
  accountSettingsSchema,
  productLineParams,
  productLineSchema,
  saveProductLineSchema,
} from './change-contract.ts';
import { archiveProductLine, createProductLine, findProductLines, updateProductLine } from './product-line.ts';
import { updateAccountSettings } from './update-account-settings.ts';

const moment = () => ({ now: new Date(), newId });

/** How a workspace keeps its accounts, and what it sells. */
export function accountSettingRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['accounts'];
  const settings = { 200: accountSettingsSchema };
  const params = productLineParams;

  app.get('/account-settings', { schema: { tags, response: settings } }, (request) =>
    enterRequest(deps, request, (tx, access) => readAccountSettings(tx, access.workspaceId)),
  );
  app.put('/account-settings', { schema: { tags, body: accountSettingsSchema, response: settings } }, (request) =>
    enterRequest(deps, request, (tx, access) => updateAccountSettings(tx, access, request.body, moment())),
  );
  app.get('/product-lines', { schema: { tags, response: { 200: z.array(productLineSchema) } } }, (request) =>
    enterRequest(deps, request, findProductLines),
  );
  app.post(
    '/product-lines',
    { schema: { tags, body: saveProductLineSchema, response: { 201: productLineSchema } } },
    async (request, reply) => {
      const made = await enterRequest(deps, request, (tx, access) =>
        createProductLine(tx, access, request.body, moment()),
      );
      return reply.code(201).send(made);
    },
  );
  app.put(
    '/product-lines/:productLineId',
    { schema: { tags, params, body: saveProductLineSchema, response: { 200: productLineSchema } } },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        updateProductLine(tx, access, request.params.productLineId, request.body, moment()),
      ),
  );
  app.delete(
    '/product-lines/:productLineId',
    { schema: { tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      await enterRequest(deps, request, (tx, access) =>
        archiveProductLine(tx, access, request.params.productLineId, moment()),
      );
      return reply.code(204).send(null);
    },
  );
}
