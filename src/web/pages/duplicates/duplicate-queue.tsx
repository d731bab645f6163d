import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecideRequest } from '../../../quality/duplicates/candidates/contract.ts';
import type { MergeWishRequest } from '../../../quality/duplicates/merging/contract.ts';
import { mergeKeys, mergesApi } from '../../api/merges.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CandidateCard } from './candidate-card.tsx';

/** The last thing done, with the way back. */
type Done =
  | { readonly kind: 'merged'; readonly mergeId: string; readonly name: string }
  | { readonly kind: 'decided'; readonly asked: DecideRequest };

/** One pair at a time: the most valuable that nobody has decided. */
export function DuplicateQueue({ workspaceId }: { readonly workspaceId: string }) {
  const { say, error } = useSpeaker();
  const queries = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const queue = useQuery({
    queryKey: mergeKeys.queue(workspaceId),
    queryFn: () => mergesApi.queue(workspaceId),
  });
  const onSettled = () => queries.invalidateQueries({ queryKey: mergeKeys.all(workspaceId) });
  const merge = useMutation({
    mutationFn: ({ wish }: { readonly wish: MergeWishRequest; readonly name: string }) =>
      mergesApi.merge(workspaceId, wish),
    onSuccess: ({ mergeId }, { name }) => setDone({ kind: 'merged', mergeId, name }),
    onSettled,
  });
  const decide = useMutation({
    mutationFn: (asked: DecideRequest) => mergesApi.decide(workspaceId, asked),
    onSuccess: (_, asked) => setDone(asked.decision === 'open' ? null : { kind: 'decided', asked }),
    onSettled,
  });
  const undo = useMutation({
    mutationFn: (mergeId: string) => mergesApi.undo(workspaceId, mergeId),
    onSuccess: () => setDone(null),
    onSettled,
  });
  const takeBack = () => {
    if (done?.kind === 'merged') undo.mutate(done.mergeId);
    if (done?.kind === 'decided') decide.mutate({ ...done.asked, decision: 'open' });
  };
  const failure = queue.error ?? merge.error ?? decide.error ?? undo.error;
  const [candidate] = queue.data?.candidates ?? [];
  return (
    <>
      {failure ? <Notice tone="error">{error(failure)}</Notice> : null}
      {done ? (
        <Notice
          tone="calm"
          action={
            <Button variant="default" size="xs" loading={undo.isPending} onClick={takeBack}>
              {say('duplicates_undo')}
            </Button>
          }
        >
          {done.kind === 'merged'
            ? say('duplicates_merged', { name: done.name })
            : say(`duplicates_decided_${done.asked.decision}`)}
        </Notice>
      ) : null}
      {queue.data ? <p className="soft">{say('duplicates_open', { count: queue.data.open })}</p> : null}
      {queue.data && !candidate ? (
        <div className="empty">
          <p className="empty-title">{say('duplicates_none')}</p>
          <p className="soft">{say('duplicates_none_help')}</p>
        </div>
      ) : null}
      {candidate ? (
        <CandidateCard
          key={`${candidate.left.id} ${candidate.right.id}`}
          workspaceId={workspaceId}
          candidate={candidate}
          isBusy={merge.isPending || decide.isPending}
          onMerge={(wish, name) => merge.mutate({ wish, name })}
          onDecide={(decision) => decide.mutate({ leftId: candidate.left.id, rightId: candidate.right.id, decision })}
        />
      ) : null}
    </>
  );
}
