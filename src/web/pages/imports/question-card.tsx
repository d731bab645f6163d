import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AnswerValue, PlacedNode, QuestionView } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { NodeName } from '../tree/node-name.tsx';
import { NodeTrail } from '../tree/node-trail.tsx';
import { EvidenceWords } from './evidence-words.tsx';
import { QuestionLines } from './question-lines.tsx';
import { Waterfall } from './waterfall.tsx';

interface QuestionCardProps {
  readonly analysisId: string;
  readonly question: QuestionView;
  readonly isBusy: boolean;
  readonly onAnswer: (answer: AnswerValue) => void;
  readonly onWhy: (node: string) => void;
}

function Side({ node, onWhy }: { readonly node: PlacedNode | null; readonly onWhy: (node: string) => void }) {
  const { say } = useSpeaker();
  if (!node) return null;
  return (
    <button type="button" className="question-side" title={say('tree_why')} onClick={() => onWhy(node.id)}>
      <NodeName node={node} />
      <NodeTrail node={node} />
    </button>
  );
}

const UNITES: readonly QuestionView['kind'][] = ['same_entity', 'same_site', 'same_contact'];

/** The question that is open: both sides, what speaks for and against, three keys. */
export function QuestionCard({ analysisId, question, isBusy, onAnswer, onWhy }: QuestionCardProps) {
  const { say } = useSpeaker();
  const [detail, setDetail] = useState<'calculation' | 'lines' | null>(null);
  const unites = UNITES.includes(question.kind);
  const toggle = (next: 'calculation' | 'lines') => setDetail(detail === next ? null : next);
  return (
    <article className="question-card" aria-label={say(`question_${question.kind}`)}>
      <header>
        <h3>{say(`question_${question.kind}`)}</h3>
        <span className="soft">{say('question_worth', { count: question.rowCount })}</span>
      </header>
      <Side node={question.left} onWhy={onWhy} />
      <Side node={question.right} onWhy={onWhy} />
      <EvidenceWords evidence={question.evidence} />
      <div className="question-answers">
        <Button disabled={isBusy} onClick={() => onAnswer('yes')}>
          <KeyCap>O</KeyCap>
          {say(unites ? 'question_yes_unite' : 'question_yes')}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => onAnswer('no')}>
          <KeyCap>N</KeyCap>
          {say(unites ? 'question_no_apart' : 'question_no')}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => onAnswer('later')}>
          <KeyCap>P</KeyCap>
          {say('question_later')}
        </Button>
      </div>
      <div className="question-more">
        <button
          type="button"
          className="text-button"
          aria-expanded={detail === 'calculation'}
          onClick={() => toggle('calculation')}
        >
          {say('question_calculation')}
        </button>
        <button
          type="button"
          className="text-button"
          aria-expanded={detail === 'lines'}
          onClick={() => toggle('lines')}
        >
          {say('question_lines')}
        </button>
      </div>
      {detail === 'calculation' ? <Waterfall evidence={question.evidence} /> : null}
      {detail === 'lines' ? <QuestionLines id={analysisId} question={question} /> : null}
    </article>
  );
}
