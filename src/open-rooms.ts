import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { accountRoutes } from './base/accounts/routes.ts';
import { activityRoutes } from './base/activities/routes.ts';
import { contactRoutes } from './base/contacts/routes.ts';
import { fieldRoutes } from './base/fields/routes.ts';
import { openAuth } from './base/workspaces/auth.ts';
import { findUser } from './base/workspaces/request-user.ts';
import { workspaceRoutes } from './base/workspaces/routes.ts';
import { duplicateRoutes } from './quality/duplicates/routes.ts';
import { createRequestedAccount } from './quality/governance/create-requested-account.ts';
import { findNearest } from './quality/governance/find-nearest.ts';
import { accountDoor, contactDoor } from './quality/governance/record-doors.ts';
import { governanceRoutes } from './quality/governance/routes.ts';
import { AnalysisDesk } from './quality/imports/analysis-desk.ts';
import { AnalysisStore } from './quality/imports/analysis-store.ts';
import { MAX_UPLOAD_MEGABYTES } from './quality/imports/contract.ts';
import { savedImportRoutes } from './quality/imports/import-file-routes.ts';
import { importRoutes } from './quality/imports/routes.ts';
import type { ServerParts } from './server-parts.ts';

/** Opens every room under /api/v1, each with what it needs of the others. */
export async function openRooms(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { config, pool } = parts;
  const report = (error: unknown) => parts.log.error(String(error));
  const auth = openAuth({ databaseUrl: parts.databaseUrl, secret: parts.secret });
  app.addHook('onClose', auth.close);
  const store = new AnalysisStore(join(config.dataFolder, 'analyses'));
  await store.load();
  const desk = new AnalysisDesk({ store, threads: config.workers, now: () => new Date() });
  await app.register(
    async (api) => {
      workspaceRoutes(api, { pool, auth });
      fieldRoutes(api, { pool, auth, doors: [accountDoor, contactDoor], report });
      accountRoutes(api, { pool, auth });
      contactRoutes(api, { pool, auth });
      activityRoutes(api, { pool, auth });
      duplicateRoutes(api, { pool, auth, databaseUrl: parts.databaseUrl, report });
      savedImportRoutes(api, { pool, auth });
      governanceRoutes(api, { pool, auth, doors: { findNearest, create: createRequestedAccount }, report });
      importRoutes(api, {
        desk,
        maxUploadBytes: MAX_UPLOAD_MEGABYTES * 1_000_000,
        isLoopback: config.isLoopback,
        findUser: (request) => findUser(auth, request),
        pool,
        databaseUrl: parts.databaseUrl,
      });
    },
    { prefix: '/api/v1' },
  );
}
