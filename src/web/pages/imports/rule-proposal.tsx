import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Learning } from '../../../quality/imports/learning/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { RuleSigns } from './rule-signs.tsx';
import { WeightsProposal } from './weights-proposal.tsx';

interface RuleProposalProps {
  readonly learning: Learning;
  readonly isBusy: boolean;
  readonly onAccept: (rule: string) => void;
}

/** One proposal at a time: the rule that settles most, else the weights. Nothing happens without the click or its key. */
export function RuleProposal({ learning, isBusy, onAccept }: RuleProposalProps) {
  const { say } = useSpeaker();
  const [declined, decline] = useState<readonly string[]>([]);
  const rule = learning.proposed.find(({ id }) => !declined.includes(id));
  const weights = !rule && learning.weights && !declined.includes(learning.weights.id) ? learning.weights : null;
  const proposed = rule ?? weights;
  useKeys({ a: proposed && !isBusy ? () => onAccept(proposed.id) : undefined });
  if (!proposed) return null;
  const rows = rule ? say('rows_count', { count: rule.rowCount }) : '';
  return (
    <section className="rule" aria-live="polite">
      {rule ? (
        <>
          <p>{say(`learn_rule_${rule.answer}`, { count: rule.times, question: say(`question_${rule.kind}`) })}</p>
          <RuleSigns signs={rule.signs} />
        </>
      ) : null}
      {weights ? <WeightsProposal weights={weights} /> : null}
      <div className="question-answers">
        <Button disabled={isBusy} onClick={() => onAccept(proposed.id)}>
          <KeyCap>A</KeyCap>
          {rule ? say('learn_apply', { count: rule.questionCount, rows }) : say('learn_weights_apply')}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => decline([...declined, proposed.id])}>
          {say('learn_not_now')}
        </Button>
      </div>
    </section>
  );
}
