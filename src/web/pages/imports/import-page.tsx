import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Analysis } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReturnedNotice } from '../exports/returned-notice.tsx';
import { Problem } from '../problem.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileSummary } from './file-summary.tsx';
import { ReviewStep } from './review-step.tsx';
import { SaveStep } from './save-step.tsx';
import { Step } from './step.tsx';
import { useImport } from './use-import.ts';
import { WorkProgress } from './work-progress.tsx';

/** The four steps of one import on one page. What is done folds to a line and can be opened again. */
export function ImportPage() {
  const { importId } = useParams({ from: '/imports/$importId' });
  const { say } = useSpeaker();
  const query = useImport(importId);
  const analysis = query.data;
  useEffect(() => {
    document.title = analysis ? `${analysis.name} · Ramure` : 'Ramure';
    return () => {
      document.title = 'Ramure';
    };
  }, [analysis]);
  return (
    <>
      <div className="page-head">
        <Link className="crumb" to={paths.imports()}>
          {say('imports_title')} ›
        </Link>
        <h1>{analysis?.name ?? ''}</h1>
      </div>
      {query.error ? <Problem error={query.error} loginWhy={say('login_please_imports')} /> : null}
      {query.isPending ? <p className="soft">{say('frame_loading')}</p> : null}
      {analysis ? <Steps analysis={analysis} /> : null}
    </>
  );
}

function Steps({ analysis }: { readonly analysis: Analysis }) {
  const { reason } = useSpeaker();
  const [isReopened, setReopened] = useState(false);
  const { state } = analysis;
  const hasColumns = analysis.rowCount !== null;
  const hasResult = analysis.figures !== null;
  const showColumns = state === 'columns' || state === 'cancelled' || (state === 'failed' && hasColumns);
  const areColumnsOpen = showColumns || (isReopened && state !== 'running');
  return (
    <div className="steps">
      <Step number={1} code="step_file" state="done">
        <FileSummary analysis={analysis} />
        {analysis.state === 'reading' ? null : <ReturnedNotice importId={analysis.id} />}
        {state === 'reading' ? <WorkProgress analysis={analysis} /> : null}
        {analysis.problem ? (
          <Notice tone="error" action={hasColumns ? null : <NextAttempt analysis={analysis} />}>
            {reason(analysis.problem)}
          </Notice>
        ) : null}
      </Step>
      <Step number={2} code="step_columns" state={hasColumns ? (areColumnsOpen ? 'current' : 'done') : 'later'}>
        {hasColumns && state !== 'reading' ? (
          <ColumnsStep
            analysis={analysis}
            isOpen={areColumnsOpen}
            onFold={hasResult && !showColumns ? () => setReopened(!isReopened) : null}
            onRun={() => setReopened(false)}
          />
        ) : null}
      </Step>
      <Step
        number={3}
        code="step_review"
        state={hasResult || state === 'running' ? 'current' : 'later'}
        layout={hasResult ? 'wide' : 'beside'}
      >
        {state === 'running' ? <WorkProgress analysis={analysis} /> : null}
        {hasResult && state !== 'running' ? <ReviewStep analysis={analysis} /> : null}
      </Step>
      <Step number={4} code="step_save" state={hasResult && state === 'ready' ? 'current' : 'later'}>
        {hasResult && state === 'ready' ? <SaveStep analysis={analysis} /> : null}
      </Step>
    </div>
  );
}

/** A fault of ours or a stop of the server is worth a second reading; a file that cannot be read asks for another one. */
function NextAttempt({ analysis }: { readonly analysis: Analysis }) {
  const { say } = useSpeaker();
  if (analysis.problem?.code.startsWith('analysis_')) return <RetryButton analysis={analysis} />;
  return <Link to={paths.imports()}>{say('file_choose_another')}</Link>;
}

function RetryButton({ analysis }: { readonly analysis: Analysis }) {
  const { say, language } = useSpeaker();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => importsApi.run(analysis.id, language),
    onSuccess: (next) => queries.setQueryData(importKeys.one(analysis.id), next),
  });
  return (
    <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
      {say('frame_retry')}
    </Button>
  );
}
