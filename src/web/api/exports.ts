import { listExportSchema, listExportsSchema, type StartExportRequest } from '../../quality/exports/contract.ts';
import {
  addedLinesSchema,
  type DecideReturn,
  decidedReturnSchema,
  recognisedSchema,
  returnChangesSchema,
  savedReturnSchema,
  sheetReturnSchema,
  sheetReturnsSchema,
} from '../../quality/exports/returns/contract.ts';
import { exportPaths } from '../export-paths.ts';
import { ask, tell } from './client.ts';

export const exportKeys = {
  all: (workspaceId: string) => ['exports', workspaceId] as const,
  returns: (workspaceId: string) => ['returns', workspaceId] as const,
  return: (workspaceId: string, id: string) => ['returns', workspaceId, id] as const,
  changes: (workspaceId: string, id: string, language: string) =>
    ['returns', workspaceId, id, 'changes', language] as const,
  ofImport: (workspaceId: string, importId: string) => ['returns', workspaceId, 'of-import', importId] as const,
};

/** Lists that leave one workspace, and the sheets that come back to it. */
export function exportsApi(workspaceId: string) {
  const paths = exportPaths(workspaceId);
  return {
    list: () => ask(listExportsSchema, paths.exports()),
    start: (json: StartExportRequest) => ask(listExportSchema, paths.exports(), { method: 'POST', json }),
    cancel: (id: string) => ask(listExportSchema, paths.cancel(id), { method: 'POST' }),
    returns: () => ask(sheetReturnsSchema, paths.returns('fr')),
    sendBack: (file: File, language: string) => {
      const form = new FormData();
      form.append('file', file, file.name);
      return ask(sheetReturnSchema, paths.returns(language), { method: 'POST', form });
    },
    recognise: (importId: string) => ask(recognisedSchema, paths.recognise(importId)),
    takeImport: (importId: string, language: 'fr' | 'en') =>
      ask(sheetReturnSchema, paths.ofImport(), { method: 'POST', json: { importId, language } }),
    return: (id: string) => ask(sheetReturnSchema, paths.return(id)),
    changes: (id: string, after: number, language: string) =>
      ask(returnChangesSchema, paths.changes(id, after, language)),
    added: (id: string) => ask(addedLinesSchema, paths.added(id)),
    decide: (id: string, json: DecideReturn) => ask(decidedReturnSchema, paths.decisions(id), { method: 'POST', json }),
    save: (id: string) => ask(savedReturnSchema, paths.save(id), { method: 'POST' }),
    undo: (id: string, position: number) => tell(paths.undo(id, position), { method: 'POST' }),
  };
}
