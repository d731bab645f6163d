import type { AcceptedRule, Learning } from '../../../quality/imports/learning/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { RuleSigns } from './rule-signs.tsx';

interface AnswersGivenProps {
  readonly learning: Learning;
  readonly isBusy: boolean;
  readonly onWithdraw: (rule: string) => void;
  readonly onTakeBack: (questionId: string) => void;
}

/** Every answer with who gave it, and the rules that were accepted: each can be taken back. */
export function AnswersGiven({ learning, isBusy, onWithdraw, onTakeBack }: AnswersGivenProps) {
  const { say } = useSpeaker();
  const { accepted, answers, answerCount } = learning;
  if (answerCount === 0 && accepted.length === 0) return null;
  return (
    <details className="fold answers-given">
      <summary>{say('learn_answers', { count: answerCount })}</summary>
      {accepted.length > 0 ? <h4>{say('learn_rules')}</h4> : null}
      {accepted.map((rule) => (
        <Accepted key={rule.id} rule={rule} isBusy={isBusy} onWithdraw={onWithdraw} />
      ))}
      {answers.length < answerCount ? (
        <p className="soft">{say('learn_answers_shown', { count: answers.length })}</p>
      ) : null}
      <ul>
        {answers.map((given) => (
          <li key={given.questionId}>
            <span>
              {say(`question_answered_${given.answer}`, { left: given.left, right: given.right })}{' '}
              <span className="soft">
                {say('line_number', { number: given.leftRow })} ↔ {say('line_number', { number: given.rightRow })} ·{' '}
                {say(given.ruleId === null ? 'learn_by_you' : 'learn_by_rule')}
              </span>
            </span>
            <button
              type="button"
              className="text-button"
              disabled={isBusy}
              onClick={() => onTakeBack(given.questionId)}
            >
              {say('question_undo')}
              <span className="hidden-text">
                {' '}
                {given.left} {given.right}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AcceptedProps {
  readonly rule: AcceptedRule;
  readonly isBusy: boolean;
  readonly onWithdraw: (rule: string) => void;
}

function Accepted({ rule, isBusy, onWithdraw }: AcceptedProps) {
  const { say, moment } = useSpeaker();
  const sentence =
    rule.kind === null || rule.answer === null
      ? say('learn_rule_weights', { count: rule.times })
      : say('learn_rule_says', { answer: say(`question_${rule.answer}`), question: say(`question_${rule.kind}`) });
  return (
    <div className="rule-accepted">
      <p>{sentence}</p>
      <RuleSigns signs={rule.signs} />
      <p className="soft">
        {say('learn_standing', { count: rule.standing })} · {moment(rule.acceptedAt)}
      </p>
      <button type="button" className="text-button" disabled={isBusy} onClick={() => onWithdraw(rule.id)}>
        {say('learn_withdraw')}
      </button>
    </div>
  );
}
