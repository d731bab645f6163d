import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { newId } from '../../platform/db/new-id.ts';
import { enterRequest } from '../workspaces/request-visit.ts';
import type { WorkspaceDeps } from '../workspaces/routes.ts';
import {
  accountLinesSchema,
  changeTerritorySchema,
  coverageSchema,
  coveredQuery,
  previewTerritorySchema,
  savedTerritorySchema,
  saveTerritorySchema,
  territoriesSchema,
  territoryParams,
  territoryPreviewSchema,
  uncoveredQuery,
  versionQuery,
} from './contract.ts';
import { findCoveredAccounts, findUncoveredAccounts } from './find-covered-accounts.ts';
import { findTerritories } from './find-territories.ts';
import { getCoverage } from './get-coverage.ts';
import { previewTerritory } from './preview-territory.ts';
import { removeTerritory } from './remove-territory.ts';
import { changeTerritory, createTerritory } from './save-territory.ts';

/** Who follows what: territories, what they cover, what nobody covers. */
export function territoryRoutes(root: FastifyInstance, deps: WorkspaceDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const tags = ['territories'];
  const moment = () => ({ now: new Date(), newId });

  app.get(
    '/territories',
    { schema: { tags, summary: 'The territories and their rules', response: { 200: territoriesSchema } } },
    (request) => enterRequest(deps, request, findTerritories),
  );
  app.get(
    '/territories/coverage',
    { schema: { tags, summary: 'What each territory has, and the holes', response: { 200: coverageSchema } } },
    (request) => enterRequest(deps, request, (tx, access) => getCoverage(tx, access, new Date())),
  );
  app.get(
    '/territories/uncovered',
    {
      schema: {
        tags,
        summary: 'The accounts that no territory covers',
        querystring: uncoveredQuery,
        response: { 200: accountLinesSchema },
      },
    },
    (request) =>
      enterRequest(deps, request, (tx, access) => findUncoveredAccounts(tx, access, request.query, new Date())),
  );
  app.get(
    '/territories/:territoryId/accounts',
    {
      schema: {
        tags,
        summary: 'The accounts that a territory has',
        params: territoryParams,
        querystring: coveredQuery,
        response: { 200: accountLinesSchema },
      },
    },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        findCoveredAccounts(tx, access, { ...request.query, ...request.params }, new Date()),
      ),
  );
  app.post(
    '/territories/preview',
    {
      schema: {
        tags,
        summary: 'What a rule would cover, and who has it already',
        body: previewTerritorySchema,
        response: { 200: territoryPreviewSchema },
      },
    },
    (request) => enterRequest(deps, request, (tx, access) => previewTerritory(tx, access, request.body, new Date())),
  );
  app.post(
    '/territories',
    {
      schema: { tags, summary: 'Make a territory', body: saveTerritorySchema, response: { 201: savedTerritorySchema } },
    },
    async (request, reply) => {
      const saved = await enterRequest(deps, request, (tx, access) =>
        createTerritory(tx, access, request.body, moment()),
      );
      return reply.code(201).send(saved);
    },
  );
  app.put(
    '/territories/:territoryId',
    {
      schema: {
        tags,
        summary: 'Change a territory as a whole',
        params: territoryParams,
        body: changeTerritorySchema,
        response: { 200: savedTerritorySchema },
      },
    },
    (request) =>
      enterRequest(deps, request, (tx, access) =>
        changeTerritory(tx, access, { ...request.body, ...request.params }, moment()),
      ),
  );
  app.delete(
    '/territories/:territoryId',
    { schema: { tags, summary: 'End a territory', params: territoryParams, querystring: versionQuery } },
    async (request, reply) => {
      const asked = { id: request.params.territoryId, version: request.query.version };
      await enterRequest(deps, request, (tx, access) => removeTerritory(tx, access, asked, moment()));
      return reply.code(204).send();
    },
  );
}
