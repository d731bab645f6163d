import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Analysis, Sample } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { NodeName } from '../tree/node-name.tsx';
import { NodeTrail } from '../tree/node-trail.tsx';
import { OriginalLines } from './original-lines.tsx';

function Score({ sample }: { readonly sample: Sample }) {
  const { say } = useSpeaker();
  const judged = sample.joins.filter((join) => join.verdict !== null);
  const right = judged.filter((join) => join.verdict === 'right').length;
  if (judged.length === 0) return null;
  return <strong className="check-score">{say('check_score', { right, count: judged.length })}</strong>;
}

/** « Contrôlez notre travail »: joins made without asking, drawn at random, judged one by one. */
export function CheckPanel({ analysis }: { readonly analysis: Analysis }) {
  const { say, error } = useSpeaker();
  const key = [...importKeys.result(analysis.id), 'sample'];
  const queries = useQueryClient();
  const query = useQuery({ queryKey: key, queryFn: () => importsApi.sample(analysis.id) });
  const [chosen, choose] = useState<number | null>(null);
  const judge = useMutation({
    mutationFn: ({ join, verdict }: { join: string; verdict: 'right' | 'wrong' }) =>
      importsApi.judge(analysis.id, join, verdict),
    onSuccess: (sample) => {
      queries.setQueryData(key, sample);
      choose(null);
    },
  });
  const joins = query.data?.joins ?? [];
  const firstOpen = joins.findIndex((join) => join.verdict === null);
  const place = chosen ?? firstOpen;
  const join = joins[place];
  const giveVerdict = (verdict: 'right' | 'wrong') =>
    join && !judge.isPending && judge.mutate({ join: join.key, verdict });
  useKeys({
    o: () => giveVerdict('right'),
    n: () => giveVerdict('wrong'),
    j: () => choose(Math.min(place + 1, joins.length - 1)),
    k: () => choose(Math.max(place - 1, 0)),
  });
  if (query.error) return <Notice tone="error">{error(query.error)}</Notice>;
  if (!query.data) return <p className="soft panel-pad">{say('frame_loading')}</p>;
  if (joins.length === 0) return <p className="panel-pad">{say('check_none')}</p>;
  return (
    <div className="check">
      <p>{say('check_intro', { count: joins.length, total: query.data.total })}</p>
      <Score sample={query.data} />
      {judge.error ? <Notice tone="error">{error(judge.error)}</Notice> : null}
      {join ? (
        <JoinCard
          join={join}
          headers={query.data.headers}
          place={place + 1}
          total={joins.length}
          onJudge={giveVerdict}
        />
      ) : (
        <button type="button" className="text-button" onClick={() => choose(0)}>
          {say('check_again')}
        </button>
      )}
    </div>
  );
}

interface JoinCardProps {
  readonly join: Sample['joins'][number];
  readonly headers: readonly string[];
  readonly place: number;
  readonly total: number;
  readonly onJudge: (verdict: 'right' | 'wrong') => void;
}

function JoinCard({ join, headers, place, total, onJudge }: JoinCardProps) {
  const { say, reason } = useSpeaker();
  return (
    <article className="question-card">
      <header>
        <h3 className="check-node">
          <NodeName node={join.node} />
          <NodeTrail node={join.node} />
        </h3>
        <span className="soft numeric">{say('check_place', { place, total })}</span>
      </header>
      <p className="soft">{join.reasons.map(reason).join(' · ')}</p>
      <OriginalLines headers={headers} lines={[join.left, join.right]} />
      <div className="question-answers">
        <Button variant={join.verdict === 'right' ? 'filled' : 'default'} onClick={() => onJudge('right')}>
          <KeyCap>O</KeyCap>
          {say('check_right')}
        </Button>
        <Button variant="default" onClick={() => onJudge('wrong')}>
          <KeyCap>N</KeyCap>
          {say('check_wrong')}
        </Button>
      </div>
      {join.verdict === 'wrong' ? <Notice tone="doubt">{say('check_wrong_help')}</Notice> : null}
    </article>
  );
}
