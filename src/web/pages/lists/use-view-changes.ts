import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListView } from '../../../base/contacts/views/contract.ts';
import { listKeys, listsApi } from '../../api/lists.ts';
import { useSpeaker } from '../../language.tsx';
import type { WorkList } from './use-work-list.ts';

/** What can be done with views, each with a way back. */
export function useViewChanges({ workspaceId, list, address, undo }: WorkList) {
  const { say } = useSpeaker();
  const queries = useQueryClient();
  const api = listsApi(workspaceId);
  const again = () => queries.invalidateQueries({ queryKey: listKeys.views(workspaceId, list) });
  const shown = { filter: address.filter, sort: address.sortText, columns: [...address.columns] };
  const here = { filtre: shown.filter, tri: shown.sort, colonnes: shown.columns.join(',') };
  const create = useMutation({
    mutationFn: (wish: { readonly name: string; readonly isShared: boolean }) =>
      api.createView({ list, ...wish, ...shown }),
    onSuccess: async (view) => {
      await again();
      address.open({ ...here, vue: view.id });
    },
  });
  const rename = useMutation({
    mutationFn: ({ view, ...wish }: { readonly view: ListView; readonly name: string; readonly isShared: boolean }) =>
      api.updateView(view.id, { version: view.version, ...wish }),
    onSuccess: again,
  });
  const keep = useMutation({
    mutationFn: (view: ListView) => api.updateView(view.id, { version: view.version, ...shown }),
    onSuccess: again,
  });
  const remove = useMutation({
    mutationFn: (view: ListView) => api.deleteView(view.id),
    onSuccess: async (_done, view) => {
      await again();
      address.open(here);
      undo.push({
        text: say('list_view_deleted', { name: view.name }),
        undo: async () => {
          const { name, isShared, filter, sort, columns } = view;
          await api.createView({ list, name, isShared, filter, sort, columns });
          await again();
        },
      });
    },
  });
  return {
    create,
    rename,
    keep: (view: ListView) => keep.mutate(view),
    remove: (view: ListView) => remove.mutate(view),
    problem: create.error ?? rename.error,
  };
}

export type ViewChanges = ReturnType<typeof useViewChanges>;
