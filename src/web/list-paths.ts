import type { ListName } from '../base/contacts/views/contract.ts';

const base = '/api/v1';

/** What a page of a list is asked with. */
export interface LinesAsked {
  readonly filter: string;
  readonly sort: string;
  readonly fields?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
  readonly count: 'none' | 'wide' | 'exact';
}

/** The doors of the server behind the lists, in one workspace. */
export function listPaths(workspace: string) {
  const at = (path: string, query: Readonly<Record<string, string>> = {}) =>
    `${base}/${path}?${new URLSearchParams({ ...query, workspace })}`;
  return {
    lines: (list: ListName, { limit, ...asked }: LinesAsked) => {
      const filled = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
      return at(list, { ...Object.fromEntries(filled), limit: String(limit) });
    },
    account: (id: string) => at(`accounts/${id}`),
    owner: (id: string) => at(`accounts/${id}/owner`),
    contact: (id: string) => at(`contacts/${id}`),
    views: (list?: ListName) => at('list-views', list ? { list } : {}),
    view: (id: string) => at(`list-views/${id}`),
    bulkEdits: (list?: ListName) => at('bulk-edits', list ? { list } : {}),
    bulkEdit: (id: string, verb: 'step' | 'undo') => at(`bulk-edits/${id}/${verb}`),
    bulkPreview: () => at('bulk-edits/preview'),
  };
}
