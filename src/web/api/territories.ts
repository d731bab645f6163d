import {
  type Application,
  accountLinesSchema,
  applicationPreviewSchema,
  type ChangeTerritory,
  coverageSchema,
  type HandOver,
  type HandoverScope,
  handoverPreviewSchema,
  madeChangeSchema,
  type PreviewTerritory,
  portfolioChangesSchema,
  portfoliosSchema,
  type SaveTerritory,
  savedTerritorySchema,
  territoriesSchema,
  territoryPreviewSchema,
  undoneChangeSchema,
} from '../../base/territories/contract.ts';
import { territoryPaths } from '../territory-paths.ts';
import { ask, tell } from './client.ts';

export const territoryKeys = { all: (workspaceId: string) => ['territories', workspaceId] as const };

/** Who follows what in one workspace. */
export function territoryApi(workspaceId: string) {
  const paths = territoryPaths(workspaceId);
  return {
    all: () => ask(territoriesSchema, paths.all()),
    coverage: () => ask(coverageSchema, paths.coverage()),
    accounts: (id: string) => ask(accountLinesSchema, paths.accounts(id)),
    uncovered: (department: string) => ask(accountLinesSchema, paths.uncovered(department)),
    preview: (asked: PreviewTerritory) => ask(territoryPreviewSchema, paths.preview(), { method: 'POST', json: asked }),
    create: (asked: SaveTerritory) => ask(savedTerritorySchema, paths.all(), { method: 'POST', json: asked }),
    change: (id: string, asked: ChangeTerritory) =>
      ask(savedTerritorySchema, paths.one(id), { method: 'PUT', json: asked }),
    remove: (id: string, version: number) => tell(paths.ending(id, version), { method: 'DELETE' }),
    previewApplication: (asked: Application) =>
      ask(applicationPreviewSchema, paths.previewApplication(), { method: 'POST', json: asked }),
    apply: (asked: Application) => ask(madeChangeSchema, paths.application(), { method: 'POST', json: asked }),
    portfolios: () => ask(portfoliosSchema, paths.portfolios()),
    previewHandover: (asked: HandoverScope) =>
      ask(handoverPreviewSchema, paths.previewHandover(), { method: 'POST', json: asked }),
    handOver: (asked: HandOver) => ask(madeChangeSchema, paths.handovers(), { method: 'POST', json: asked }),
    changes: () => ask(portfolioChangesSchema, paths.changes()),
    undo: (id: string) => ask(undoneChangeSchema, paths.undo(id), { method: 'POST' }),
  };
}
