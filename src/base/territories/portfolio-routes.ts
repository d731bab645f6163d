import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { newId } from '../../platform/db/new-id.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import { applyTerritories, previewApplication } from './apply-territories.ts';
import {
  applicationPreviewSchema,
  applicationSchema,
  changeParams,
  handOverSchema,
  handoverPreviewSchema,
  madeChangeSchema,
  portfolioChangesSchema,
  portfoliosSchema,
  previewHandoverSchema,
  undoneChangeSchema,
} from './contract.ts';
import { findPortfolioChanges, findPortfolios } from './find-portfolio-changes.ts';
import { handOver } from './hand-over.ts';
import type { OwedWork } from './owed-work.ts';
import { previewHandover } from './plan-handover.ts';
import { undoPortfolioChange } from './undo-portfolio-change.ts';

/** Territories put into force, portfolios handed over, and both taken back. */
export function portfolioRoutes(root: FastifyInstance, deps: WorkspaceDeps & { readonly owed: OwedWork }): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['territories'];
  const { owed } = deps;
  const moment = () => ({ now: new Date(), newId, owed });

  app.post(
    '/territories/application/preview',
    {
      schema: {
        tags,
        summary: 'Who would follow what if the territories were applied',
        body: applicationSchema,
        response: { 200: applicationPreviewSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => previewApplication(tx, access, request.body, new Date())),
  );
  app.post(
    '/territories/application',
    {
      schema: { tags, summary: 'Apply the territories', body: applicationSchema, response: { 200: madeChangeSchema } },
    },
    (request) => enterRequest(deps, request, (tx, access) => applyTerritories(tx, access, request.body, moment())),
  );
  app.get(
    '/territories/portfolios',
    { schema: { tags, summary: 'Who follows how many accounts', response: { 200: portfoliosSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => ({ portfolios: await findPortfolios(tx, access, new Date()) })),
  );
  app.post(
    '/territories/handovers/preview',
    {
      schema: {
        tags,
        summary: 'What a handover would move',
        body: previewHandoverSchema,
        response: { 200: handoverPreviewSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => previewHandover(tx, access, request.body, moment())),
  );
  app.post(
    '/territories/handovers',
    { schema: { tags, summary: 'Hand a portfolio over', body: handOverSchema, response: { 200: madeChangeSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => handOver(tx, access, request.body, moment())),
  );
  app.get(
    '/territories/changes',
    { schema: { tags, summary: 'The latest changes of portfolios', response: { 200: portfolioChangesSchema } } },
    (request) =>
      enterRequest(deps, request, async (tx, access) => ({ changes: await findPortfolioChanges(tx, access) })),
  );
  app.post(
    '/territories/changes/:changeId/undo',
    {
      schema: {
        tags,
        summary: 'Take a change of portfolios back',
        params: changeParams,
        response: { 200: undoneChangeSchema },
      },
    },
    (request) =>
      enterRequest(deps, request, (tx, access) => undoPortfolioChange(tx, access, request.params.changeId, moment())),
  );
}
