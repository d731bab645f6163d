import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mergeKeys, mergesApi } from '../../api/merges.ts';
import { useSpeaker } from '../../language.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';

const ASK_AGAIN_MS = 700;

/** Starts the search of the whole base, says how far it is, cancels it. */
export function SearchRun({ workspaceId }: { readonly workspaceId: string }) {
  const { say } = useSpeaker();
  const queries = useQueryClient();
  const latest = useQuery({
    queryKey: mergeKeys.search(workspaceId),
    queryFn: async () => {
      const answer = await mergesApi.latestSearch(workspaceId);
      if (answer.search?.status === 'done') await queries.invalidateQueries({ queryKey: mergeKeys.queue(workspaceId) });
      return answer;
    },
    refetchInterval: ({ state }) => (state.data?.search?.status === 'running' ? ASK_AGAIN_MS : false),
  });
  const onSettled = () => queries.invalidateQueries({ queryKey: mergeKeys.search(workspaceId) });
  const start = useMutation({ mutationFn: () => mergesApi.startSearch(workspaceId), onSettled });
  const cancel = useMutation({ mutationFn: (id: string) => mergesApi.cancelSearch(workspaceId, id), onSettled });
  const search = latest.data?.search;
  if (search?.status !== 'running')
    return (
      <Button variant="default" loading={start.isPending} onClick={() => start.mutate()}>
        {say('duplicates_search')}
      </Button>
    );
  return (
    <div className="actions">
      <WorkBar share={search.total > 0 ? search.done / search.total : null} label={say('duplicates_searching')} />
      <Button variant="default" onClick={() => cancel.mutate(search.id)}>
        {say('frame_cancel')}
      </Button>
    </div>
  );
}
