import { undoItemsSchema, undoStateSchema } from '../../quality/imports/undo/contract.ts';
import { apiPaths } from '../paths.ts';
import { ask } from './client.ts';

export const undoKeys = {
  one: (importId: string) => ['undo', importId] as const,
  items: (importId: string, mark: string) => ['undo', importId, 'items', mark] as const,
};

/** Undoing an import of a workspace: foreseen, done, stopped, and what stays of it. */
export const undoApi = {
  get: (workspaceId: string, importId: string) => ask(undoStateSchema, apiPaths.undo(workspaceId, importId)),
  plan: (workspaceId: string, importId: string) =>
    ask(undoStateSchema, apiPaths.undoPlan(workspaceId, importId), { method: 'POST', json: {} }),
  begin: (workspaceId: string, importId: string) =>
    ask(undoStateSchema, apiPaths.undo(workspaceId, importId), { method: 'POST' }),
  cancel: (workspaceId: string, importId: string) =>
    ask(undoStateSchema, apiPaths.undo(workspaceId, importId, '/cancel'), { method: 'POST' }),
  items: (workspaceId: string, importId: string, after: number) =>
    ask(undoItemsSchema, apiPaths.undoItems(workspaceId, importId, after)),
};
