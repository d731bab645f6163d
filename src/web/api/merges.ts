import {
  type DecideRequest,
  decidedSchema,
  latestSearchSchema,
  queueSchema,
} from '../../quality/duplicates/candidates/contract.ts';
import {
  type MergeWishRequest,
  mergedSchema,
  mergePreviewSchema,
  mergesSchema,
  unmergedSchema,
} from '../../quality/duplicates/merging/contract.ts';
import { apiPaths } from '../paths.ts';
import { ask } from './client.ts';

const all = (workspaceId: string) => ['duplicates', workspaceId] as const;
export const mergeKeys = {
  all,
  queue: (workspaceId: string) => [...all(workspaceId), 'queue'] as const,
  search: (workspaceId: string) => [...all(workspaceId), 'search'] as const,
  history: (workspaceId: string) => [...all(workspaceId), 'history'] as const,
  preview: (workspaceId: string, wish: MergeWishRequest) => [...all(workspaceId), 'preview', wish] as const,
};

/** Possible duplicates, merges, and merges taken back. */
export const mergesApi = {
  queue: (workspaceId: string) => ask(queueSchema, apiPaths.candidates(workspaceId)),
  decide: (workspaceId: string, json: DecideRequest) =>
    ask(decidedSchema, apiPaths.decideCandidate(workspaceId), { method: 'POST', json }),
  latestSearch: (workspaceId: string) => ask(latestSearchSchema, apiPaths.latestSearch(workspaceId)),
  startSearch: (workspaceId: string) => ask(latestSearchSchema, apiPaths.searches(workspaceId), { method: 'POST' }),
  cancelSearch: (workspaceId: string, id: string) =>
    ask(latestSearchSchema, apiPaths.cancelSearch(workspaceId, id), { method: 'POST' }),
  preview: (workspaceId: string, json: MergeWishRequest) =>
    ask(mergePreviewSchema, apiPaths.previewMerge(workspaceId), { method: 'POST', json }),
  merge: (workspaceId: string, json: MergeWishRequest) =>
    ask(mergedSchema, apiPaths.merges(workspaceId), { method: 'POST', json }),
  history: (workspaceId: string) => ask(mergesSchema, apiPaths.merges(workspaceId)),
  undo: (workspaceId: string, mergeId: string) =>
    ask(unmergedSchema, apiPaths.undoMerge(workspaceId, mergeId), { method: 'POST' }),
};
