import { foundRecordsSchema } from '../../quality/duplicates/contract.ts';
import { apiPaths } from '../paths.ts';
import { ask } from './client.ts';

export const searchKeys = { all: (workspaceId: string) => ['search', workspaceId] as const };

/** The search box: accounts and contacts by fragments. */
export const searchApi = {
  find: (workspaceId: string, text: string, signal: AbortSignal) =>
    ask(foundRecordsSchema, apiPaths.findRecords(workspaceId, text), { signal }),
};
