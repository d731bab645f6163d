import type { QuestionView } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';

/** A question that waits for its turn. */
export function QuestionLine({ question, onOpen }: { readonly question: QuestionView; readonly onOpen: () => void }) {
  const { say } = useSpeaker();
  return (
    <button type="button" className="question-line" onClick={onOpen}>
      <span className="question-line-names">
        {question.left?.name} <span className="soft">/</span> {question.right?.name}
      </span>
      {question.answer === 'later' ? <span className="tag">{say('question_was_later')}</span> : null}
      <span className="soft">{say('question_worth', { count: question.rowCount })}</span>
    </button>
  );
}
