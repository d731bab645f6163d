import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { accessRequestRoutes } from './base/accounts/access-request-routes.ts';
import { accountChangeRoutes } from './base/accounts/change-routes.ts';
import { accountPlaceRoutes } from './base/accounts/place-routes.ts';
import { accountRoutes } from './base/accounts/routes.ts';
import { accountSettingRoutes } from './base/accounts/setting-routes.ts';
import { owedWork } from './base/activities/owed-work.ts';
import { recordHistoryRoutes } from './base/activities/record-history-routes.ts';
import { activityRoutes } from './base/activities/routes.ts';
import { startSealer } from './base/change-log/seal-log.ts';
import { bulkRoutes } from './base/contacts/bulk/routes.ts';
import { bulkEditRoutes } from './base/contacts/bulk-edits/routes.ts';
import { contactRoutes } from './base/contacts/routes.ts';
import { listViewRoutes } from './base/contacts/views/routes.ts';
import { fieldRoutes } from './base/fields/routes.ts';
import { portfolioRoutes } from './base/territories/portfolio-routes.ts';
import { territoryRoutes } from './base/territories/routes.ts';
import { keepHandovers } from './base/territories/start-due-handovers.ts';
import { openAuth } from './base/workspaces/auth.ts';
import { keepAnswers } from './base/workspaces/keep-answers.ts';
import { peopleRoutes } from './base/workspaces/people-routes.ts';
import { workspaceRoutes } from './base/workspaces/routes.ts';
import { openMailer } from './platform/mail/open-mailer.ts';
import { candidateRoutes } from './quality/duplicates/candidates/routes.ts';
import { accountTwinFinder } from './quality/duplicates/find-account-twins.ts';
import { contactTwinFinder } from './quality/duplicates/find-contact-twins.ts';
import { mergeRoutes } from './quality/duplicates/merging/routes.ts';
import { duplicateRoutes } from './quality/duplicates/routes.ts';
import { ExportDesk } from './quality/exports/export-desk.ts';
import { returnRoutes } from './quality/exports/returns/routes.ts';
import { exportRoutes } from './quality/exports/routes.ts';
import { createRequestedAccount } from './quality/governance/create-requested-account.ts';
import { findNearest } from './quality/governance/find-nearest.ts';
import { accountDoor, contactDoor } from './quality/governance/record-doors.ts';
import { governanceRoutes } from './quality/governance/routes.ts';
import { AnalysisDesk } from './quality/imports/analysis-desk.ts';
import { AnalysisStore } from './quality/imports/analysis-store.ts';
import { MAX_UPLOAD_MEGABYTES } from './quality/imports/contract.ts';
import { findImporter } from './quality/imports/find-importer.ts';
import { savedImportRoutes } from './quality/imports/import-file-routes.ts';
import { importRoutes } from './quality/imports/routes.ts';
import { undoRoutes } from './quality/imports/undo/routes.ts';
import { RECORD_REFERENCES } from './record-references.ts';
import type { ServerParts } from './server-parts.ts';

/** Opens every room under /api/v1, each with what it needs of the others. */
export async function openRooms(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { config, pool } = parts;
  const report = (error: unknown) => parts.log.error(String(error));
  const auth = openAuth({ databaseUrl: parts.databaseUrl, secret: parts.secret });
  app.addHook('onClose', auth.close);
  const mailer = openMailer(config.smtpUrl);
  app.addHook('onClose', async () => mailer?.close());
  const sealer = startSealer({ pool, report, now: () => new Date() });
  app.addHook('onClose', sealer.close);
  const handovers = keepHandovers({ pool, owed: owedWork, report, now: () => new Date() });
  app.addHook('onClose', handovers.close);
  const store = new AnalysisStore(join(config.dataFolder, 'analyses'));
  await store.load();
  const desk = new AnalysisDesk({ store, threads: config.workers, now: () => new Date() });
  const exports = new ExportDesk({ pool, folder: join(config.dataFolder, 'exports'), report, now: () => new Date() });
  app.addHook('onClose', () => exports.close());
  await app.register(
    async (api) => {
      keepAnswers(api, { pool, auth });
      workspaceRoutes(api, { pool, auth });
      peopleRoutes(api, { pool, auth, mailer, report });
      fieldRoutes(api, { pool, auth, doors: [accountDoor, contactDoor], report });
      accountRoutes(api, { pool, auth });
      const shelf = duplicateRoutes(api, { pool, auth, databaseUrl: parts.databaseUrl, report });
      contactRoutes(api, { pool, auth, findTwins: contactTwinFinder(shelf) });
      accessRequestRoutes(api, { pool, auth });
      bulkRoutes(api, { pool, auth });
      territoryRoutes(api, { pool, auth });
      portfolioRoutes(api, { pool, auth, owed: owedWork });
      listViewRoutes(api, { pool, auth });
      bulkEditRoutes(api, { pool, auth });
      activityRoutes(api, { pool, auth });
      accountChangeRoutes(api, { pool, auth, findTwins: accountTwinFinder(shelf) });
      accountPlaceRoutes(api, { pool, auth });
      accountSettingRoutes(api, { pool, auth });
      recordHistoryRoutes(api, { pool, auth });
      candidateRoutes(api, { pool, auth, databaseUrl: parts.databaseUrl, report });
      mergeRoutes(api, { pool, auth, references: RECORD_REFERENCES });
      savedImportRoutes(api, { pool, auth });
      undoRoutes(api, { pool, auth, databaseUrl: parts.databaseUrl, references: RECORD_REFERENCES, report });
      exportRoutes(api, { pool, auth, desk: exports });
      returnRoutes(api, {
        ...{ pool, auth, store, maxUploadBytes: MAX_UPLOAD_MEGABYTES * 1_000_000 },
        findTwins: contactTwinFinder(shelf),
      });
      governanceRoutes(api, { pool, auth, doors: { findNearest, create: createRequestedAccount }, report });
      importRoutes(api, {
        desk,
        maxUploadBytes: MAX_UPLOAD_MEGABYTES * 1_000_000,
        isLoopback: config.isLoopback,
        findUser: (request) => findImporter({ pool, auth }, request),
        pool,
        databaseUrl: parts.databaseUrl,
      });
    },
    { prefix: '/api/v1' },
  );
}
