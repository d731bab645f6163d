import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newId } from '../../platform/db/new-id.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type Access, assertMay } from './access.ts';
import { changeSettings } from './change-settings.ts';
import {
  apiKeyParams,
  apiKeySchema,
  backupsSchema,
  changeSettingsSchema,
  createApiKeySchema,
  type MySettings,
  madeApiKeySchema,
  mySettingsSchema,
} from './contract.ts';
import { getSettings } from './get-settings.ts';
import { createMemberApiKey, findApiKeys, revokeApiKey } from './member-api-keys.ts';
import { enterRequest } from './request-visit.ts';
import { rightsOf } from './rights.ts';
import type { WorkspaceDeps } from './routes.ts';
import { unsafeFindBackups } from './unsafe-find-backups.ts';
import { MEMBER_ROLES } from './workspace.ts';

const clock = () => ({ now: new Date(), newId });

/** How a workspace works, and what whoever asks may do in it. */
export function settingRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const schema = { tags: ['settings'], response: { 200: mySettingsSchema } };
  app.get('/settings', { schema }, (request) => enterRequest(deps, request, viewSettings));
  app.patch('/settings', { schema: { ...schema, body: changeSettingsSchema } }, (request) =>
    enterRequest(deps, request, async (tx, access) => {
      await changeSettings(tx, access, request.body, clock());
      return viewSettings(tx, access);
    }),
  );
  app.get('/backups', { schema: { tags: ['settings'], response: { 200: backupsSchema } } }, async (request) => {
    await enterRequest(deps, request, async (_tx, access) => assertMay(access, 'manage_settings'));
    return unsafeFindBackups(deps.pool);
  });
}

async function viewSettings(tx: Tx, access: Access): Promise<MySettings> {
  const { rights, territories, security } = await getSettings(tx, access.workspaceId);
  return {
    ...territories,
    ...security,
    rights: MEMBER_ROLES.map((role) => ({ role, rights: [...rightsOf(role, rights)] })),
    me: { id: access.userId, role: access.role, rights: [...access.rights] },
  };
}

/** Keys for programs. */
export function apiKeyRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['api keys'];
  app.get('/api-keys', { schema: { tags, response: { 200: z.array(apiKeySchema) } } }, (request) =>
    enterRequest(deps, request, findApiKeys),
  );
  app.post(
    '/api-keys',
    {
      schema: { tags, body: createApiKeySchema, response: { 201: madeApiKeySchema } },
      config: { keepsNoAnswer: true },
    },
    async (request, reply) => {
      const made = await enterRequest(deps, request, (tx, access) =>
        createMemberApiKey(tx, access, request.body, clock()),
      );
      return reply.code(201).send(made);
    },
  );
  app.delete(
    '/api-keys/:apiKeyId',
    { schema: { tags, params: apiKeyParams, response: { 204: z.null() } } },
    async (request, reply) => {
      const { apiKeyId } = request.params;
      await enterRequest(deps, request, (tx, access) => revokeApiKey(tx, access, apiKeyId, clock()));
      return reply.code(204).send(null);
    },
  );
}
