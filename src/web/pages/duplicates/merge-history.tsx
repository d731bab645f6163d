import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mergeKeys, mergesApi } from '../../api/merges.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The merges of before, the latest first; each can be taken back, in any order. */
export function MergeHistory({ workspaceId }: { readonly workspaceId: string }) {
  const { say, error, moment } = useSpeaker();
  const queries = useQueryClient();
  const history = useQuery({
    queryKey: mergeKeys.history(workspaceId),
    queryFn: () => mergesApi.history(workspaceId),
  });
  const undo = useMutation({
    mutationFn: (mergeId: string) => mergesApi.undo(workspaceId, mergeId),
    onSettled: () => queries.invalidateQueries({ queryKey: mergeKeys.all(workspaceId) }),
  });
  const failure = history.error ?? undo.error;
  const { keptEdits = [], addedSince = [], alsoUndone = [] } = undo.data ?? {};
  return (
    <>
      {failure ? <Notice tone="error">{error(failure)}</Notice> : null}
      {undo.data ? (
        <Notice tone="calm">
          {say('duplicates_undone', { kept: keptEdits.length, added: addedSince.length, also: alsoUndone.length })}
        </Notice>
      ) : null}
      {history.data?.merges.length === 0 ? <p className="soft">{say('duplicates_history_none')}</p> : null}
      <ul className="duplicate-history">
        {history.data?.merges.map(({ mergeId, name, mergedNames, mergedAt, undoneAt }) => (
          <li key={mergeId}>
            <span>
              {say('duplicates_history_line', { name: name || '…', others: mergedNames.join(', ') })}{' '}
              <span className="soft numeric">{moment(mergedAt)}</span>
            </span>
            {undoneAt ? (
              <span className="soft">{say('duplicates_history_undone')}</span>
            ) : (
              <Button
                variant="default"
                size="xs"
                loading={undo.isPending && undo.variables === mergeId}
                onClick={() => undo.mutate(mergeId)}
              >
                {say('duplicates_unmerge')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
