import { z } from 'zod';
import { accountListSchema } from '../../base/accounts/contract.ts';
import type { ListCount } from '../../base/accounts/lists/contract.ts';
import {
  type BulkEdit,
  type BulkEditRequest,
  bulkEditPreviewSchema,
  bulkEditSchema,
  bulkEditsSchema,
} from '../../base/contacts/bulk-edits/contract.ts';
import { contactListSchema } from '../../base/contacts/contract.ts';
import {
  type CreateView,
  type ListName,
  type UpdateView,
  viewSchema,
  viewsSchema,
} from '../../base/contacts/views/contract.ts';
import { type LinesAsked, listPaths } from '../list-paths.ts';
import { ask, tell } from './client.ts';

/** Of whatever a change answers, the version is what the next change needs. */
const savedSchema = z.object({ version: z.number() });

/** A line of a list: its id and the fields that were asked for. */
export type Line = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Lines {
  readonly lines: readonly Line[];
  readonly next: string | null;
  readonly count: ListCount | null;
}

export const listKeys = {
  all: (workspaceId: string) => ['lists', workspaceId] as const,
  lines: (workspaceId: string, list: ListName) => ['lists', workspaceId, list, 'lines'] as const,
  views: (workspaceId: string, list: ListName) => ['lists', workspaceId, list, 'views'] as const,
  bulkEdits: (workspaceId: string, list: ListName) => ['lists', workspaceId, list, 'bulk-edits'] as const,
};

/** The lists of one workspace, and what is done with their lines. */
export function listsApi(workspace: string) {
  const paths = listPaths(workspace);
  const post = (json: unknown) => ({ method: 'POST', json }) as const;
  return {
    lines: async (list: ListName, asked: LinesAsked, signal?: AbortSignal): Promise<Lines> => {
      const call = signal ? { signal } : {};
      if (list === 'contacts') {
        const { contacts, ...rest } = await ask(contactListSchema, paths.lines(list, asked), call);
        return { ...rest, lines: contacts };
      }
      const { accounts, ...rest } = await ask(accountListSchema, paths.lines(list, asked), call);
      return { ...rest, lines: accounts };
    },
    /** Changes fields of one record and answers its version. */
    change: async (list: ListName, id: string, version: number, fields: Readonly<Record<string, unknown>>) => {
      const { ownerId, ...others } = fields;
      if (list === 'contacts')
        return ask(savedSchema, paths.contact(id), { method: 'PATCH', json: { version, ...others } });
      return ownerId === undefined
        ? ask(savedSchema, paths.account(id), { method: 'PATCH', json: { version, ...others } })
        : ask(savedSchema, paths.owner(id), { method: 'PUT', json: { version, ownerId } });
    },
    views: (list: ListName) => ask(viewsSchema, paths.views(list)),
    createView: (view: CreateView) => ask(viewSchema, paths.views(), post(view)),
    updateView: (id: string, change: UpdateView) => ask(viewSchema, paths.view(id), { method: 'PATCH', json: change }),
    deleteView: (id: string) => tell(paths.view(id), { method: 'DELETE' }),
    bulkEdits: (list: ListName) => ask(bulkEditsSchema, paths.bulkEdits(list)),
    previewBulkEdit: (request: BulkEditRequest) => ask(bulkEditPreviewSchema, paths.bulkPreview(), post(request)),
    createBulkEdit: (request: BulkEditRequest) => ask(bulkEditSchema, paths.bulkEdits(), post(request)),
    /** Steps until the edit is where it is led to; each step tells how far it came. */
    goOn: async (edit: BulkEdit, verb: 'step' | 'undo', tell: (edit: BulkEdit) => void): Promise<BulkEdit> => {
      let now = edit;
      while (now.state !== (verb === 'step' ? 'done' : 'undone')) {
        now = await ask(bulkEditSchema, paths.bulkEdit(edit.id, verb), { method: 'POST' });
        tell(now);
      }
      return now;
    },
  };
}
