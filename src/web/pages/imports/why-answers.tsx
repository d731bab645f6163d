import type { Why } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { useLearning } from './use-learning.ts';

/** The answers, by a person or by a rule, that touch the lines of a node: what it is does not come from the file alone. */
export function WhyAnswers({ id, why }: { readonly id: string; readonly why: Why }) {
  const { say } = useSpeaker();
  const { learning } = useLearning(id);
  const lines = new Set(why.lines.map(({ rowId }) => rowId));
  const touching = learning?.answers.filter((given) => lines.has(given.leftRow) || lines.has(given.rightRow)) ?? [];
  if (touching.length === 0) return null;
  return (
    <section className="why">
      <h3>{say('learn_touching', { count: touching.length })}</h3>
      <ul className="plain-list">
        {touching.map((given) => (
          <li key={given.questionId}>
            {say(`question_${given.kind}`)}{' '}
            {say(`question_answered_${given.answer}`, { left: given.left, right: given.right })}{' '}
            <span className="soft">({say(given.ruleId === null ? 'learn_by_you' : 'learn_by_rule')})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
