import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { undoApi, undoKeys } from '../../api/undo.ts';

const ASK_AGAIN_MS = 700;

/** The last undoing of an import, followed while it is at work, with the buttons that move it on. */
export function useUndo(workspaceId: string, importId: string) {
  const queries = useQueryClient();
  const key = undoKeys.one(importId);
  const query = useQuery({
    queryKey: key,
    queryFn: () => undoApi.get(workspaceId, importId),
    refetchInterval: ({ state }) => {
      const status = state.data?.undo?.status;
      return status === 'planning' || status === 'running' ? ASK_AGAIN_MS : false;
    },
  });
  const onSuccess = (answer: Awaited<ReturnType<typeof undoApi.get>>) => queries.setQueryData(key, answer);
  const plan = useMutation({ mutationFn: () => undoApi.plan(workspaceId, importId), onSuccess });
  const begin = useMutation({ mutationFn: () => undoApi.begin(workspaceId, importId), onSuccess });
  const cancel = useMutation({ mutationFn: () => undoApi.cancel(workspaceId, importId), onSuccess });
  return { undo: query.data?.undo ?? null, plan, begin, cancel, error: plan.error ?? begin.error ?? cancel.error };
}

export type Undoing = ReturnType<typeof useUndo>;
