import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecideReturn, ReturnChange } from '../../../quality/exports/returns/contract.ts';
import { exportKeys, exportsApi } from '../../api/exports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';

interface Props {
  readonly workspaceId: string;
  readonly returnId: string;
}

/** The edits of a sheet, line by line, each to take or to leave. */
export function ReturnChanges({ workspaceId, returnId }: Props) {
  const { say, error, language } = useSpeaker();
  const queries = useQueryClient();
  const api = exportsApi(workspaceId);
  const pages = useInfiniteQuery({
    queryKey: exportKeys.changes(workspaceId, returnId, language),
    queryFn: ({ pageParam }) => api.changes(returnId, pageParam, language),
    initialPageParam: -1,
    getNextPageParam: (page) => page.next,
  });
  const onSettled = () => queries.invalidateQueries({ queryKey: exportKeys.return(workspaceId, returnId) });
  const decide = useMutation({ mutationFn: (asked: DecideReturn) => api.decide(returnId, asked), onSettled });
  const undo = useMutation({ mutationFn: (position: number) => api.undo(returnId, position), onSettled });
  const changes = pages.data?.pages.flatMap((page) => page.changes) ?? [];
  const failure = pages.error ?? decide.error ?? undo.error;
  return (
    <>
      {failure ? <Notice tone="error">{error(failure)}</Notice> : null}
      <ul className="export-list">
        {changes.map((change) => (
          <Change
            key={change.position}
            change={change}
            onDecide={(decision) => decide.mutate({ decision, positions: [change.position] })}
            onUndo={() => undo.mutate(change.position)}
          />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {say('returns_more')}
        </Button>
      ) : null}
    </>
  );
}

interface ChangeProps {
  readonly change: ReturnChange;
  readonly onDecide: (decision: 'take' | 'leave') => void;
  readonly onUndo: () => void;
}

function Change({ change, onDecide, onUndo }: ChangeProps) {
  const { say, reason } = useSpeaker();
  const isDecided = change.kind !== 'locked' && change.kind !== 'unreadable';
  return (
    <li className="export-item" data-kind={change.kind}>
      <div className="export-what">
        <strong>{change.recordName}</strong>{' '}
        <span className="soft">
          {say('returns_line', { line: change.line })} · {change.title}
        </span>
        <p className="return-values">
          {change.kind === 'gesture' ? null : <s>{change.before || say('returns_nothing')}</s>}
          {change.kind === 'gesture' ? null : ' → '}
          <b>{change.after || say('returns_nothing')}</b>
        </p>
        {change.kind === 'update' ? null : <p className="soft">{say(`returns_kind_${change.kind}`)}</p>}
        {change.problem ? <p className="past-failed">{reason(change.problem)}</p> : null}
      </div>
      <div className="export-end">
        {change.outcome === 'saved' || change.outcome === 'undone' ? (
          <span className="soft">{say(`returns_outcome_${change.outcome}`)}</span>
        ) : null}
        {change.mayUndo ? (
          <Button variant="default" onClick={onUndo}>
            {say('returns_undo')}
          </Button>
        ) : null}
        {isDecided && (change.outcome === null || change.outcome === 'refused') ? (
          <Choice change={change} onDecide={onDecide} />
        ) : null}
      </div>
    </li>
  );
}

function Choice({ change, onDecide }: Pick<ChangeProps, 'change' | 'onDecide'>) {
  const { say } = useSpeaker();
  return (
    <fieldset className="frame-choice" aria-label={`${change.recordName}, ${change.title}`}>
      {(['take', 'leave'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="frame-tool"
          aria-pressed={change.decision === one}
          onClick={() => onDecide(one)}
        >
          {say(`returns_${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
