import { useState } from 'react';
import type { Analysis } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountingLine } from './accounting-line.tsx';
import { CheckPanel } from './check-panel.tsx';
import { Downloads } from './downloads.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import { TreePanel } from './tree-panel.tsx';
import { WhyPanel } from './why-panel.tsx';

/** What became of the lines: the accounting above, questions at the left, the tree at the right, why over it. */
export function ReviewStep({ analysis }: { readonly analysis: Analysis }) {
  const { say, number } = useSpeaker();
  const questions = analysis.figures?.questions ?? 0;
  const [tab, setTab] = useState<'questions' | 'check'>(questions > 0 ? 'questions' : 'check');
  const [why, setWhy] = useState<string | null>(null);
  return (
    <>
      {analysis.state === 'columns' ? <Notice tone="doubt">{say('review_stale')}</Notice> : null}
      <AccountingLine analysis={analysis} />
      <div className="review">
        <section className="panel">
          <div className="panel-tabs" role="tablist">
            <button
              type="button"
              role="tab"
              id="tab-questions"
              aria-selected={tab === 'questions'}
              aria-controls="panel-left"
              onClick={() => setTab('questions')}
            >
              {say('review_questions_tab')}{' '}
              <span className={questions > 0 ? 'tab-count' : 'soft'}>{number(questions)}</span>
            </button>
            <button
              type="button"
              role="tab"
              id="tab-check"
              aria-selected={tab === 'check'}
              aria-controls="panel-left"
              onClick={() => setTab('check')}
            >
              {say('review_check_tab')}
            </button>
          </div>
          <div className="panel-body" id="panel-left" role="tabpanel" aria-labelledby={`tab-${tab}`}>
            {tab === 'questions' ? (
              <QuestionsPanel analysis={analysis} onWhy={setWhy} />
            ) : (
              <CheckPanel analysis={analysis} />
            )}
          </div>
        </section>
        <section className="panel" aria-label={say('tree_title')}>
          <TreePanel analysis={analysis} onWhy={setWhy} />
        </section>
      </div>
      <Downloads id={analysis.id} />
      <WhyPanel id={analysis.id} node={why} onClose={() => setWhy(null)} onWhy={setWhy} />
    </>
  );
}
