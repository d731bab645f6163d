import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Analysis, AnswerValue, QuestionPage, QuestionView } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { AnswersGiven } from './answers-given.tsx';
import { QuestionCard } from './question-card.tsx';
import { QuestionLine } from './question-line.tsx';
import { RuleProposal } from './rule-proposal.tsx';
import { useLearning } from './use-learning.ts';

// Reading two lines and their reasons takes a person about eight seconds.
const SECONDS_PER_QUESTION = 8;

interface Given {
  readonly questionId: string;
  /** null where it is no more on screen: an answer of long ago that is taken back. */
  readonly question: QuestionView | null;
  readonly answer: AnswerValue | null;
}

/** Answers go to the server one by one; the page that comes back no longer holds the settled question. */
function useAnswers(id: string) {
  const { language } = useSpeaker();
  const queries = useQueryClient();
  const [last, setLast] = useState<Given | null>(null);
  const mutation = useMutation({
    mutationFn: ({ questionId, answer }: Given) => importsApi.answer(id, questionId, answer, language),
    onSuccess: (page, given) => {
      queries.setQueryData([...importKeys.result(id), 'questions'], page);
      queries.invalidateQueries({ queryKey: [...importKeys.result(id), 'tree'] });
      queries.invalidateQueries({ queryKey: [...importKeys.result(id), 'learning'] });
      setLast(given.answer === null ? null : given);
    },
  });
  const takeBack = (questionId: string) => mutation.mutate({ question: null, questionId, answer: null });
  return { mutation, last, takeBack, undo: () => last && takeBack(last.questionId) };
}

/** « 41 questions, la plus utile d'abord »: one stands open, O, N and P answer it. */
export function QuestionsPanel({
  analysis,
  onWhy,
}: {
  readonly analysis: Analysis;
  readonly onWhy: (node: string) => void;
}) {
  const { error, say } = useSpeaker();
  const query = useQuery({
    queryKey: [...importKeys.result(analysis.id), 'questions'],
    queryFn: () => importsApi.questions(analysis.id),
  });
  const [chosen, choose] = useState<string | null>(null);
  const answers = useAnswers(analysis.id);
  const { learning, ...rules } = useLearning(analysis.id);
  const isBusy = answers.mutation.isPending || rules.isBusy;
  const questions = query.data?.questions ?? [];
  const place = Math.max(
    0,
    questions.findIndex((question) => question.id === chosen),
  );
  const current = questions[place];
  const answer = (value: AnswerValue) =>
    current &&
    !answers.mutation.isPending &&
    answers.mutation.mutate({ questionId: current.id, question: current, answer: value });
  const move = (step: number) =>
    choose(questions[Math.max(0, Math.min(questions.length - 1, place + step))]?.id ?? null);
  const next = () => move(1);
  const previous = () => move(-1);
  useKeys({
    o: () => answer('yes'),
    n: () => answer('no'),
    p: () => {
      answer('later');
      move(1);
    },
    j: next,
    k: previous,
    ArrowDown: next,
    ArrowUp: previous,
    'ctrl+z': answers.undo,
  });
  if (query.error) return <Notice tone="error">{error(query.error)}</Notice>;
  if (!query.data) return <p className="soft panel-pad">{say('frame_loading')}</p>;
  return (
    <div className="questions">
      <QuestionsHead page={query.data} />
      {answers.mutation.error ? <Notice tone="error">{error(answers.mutation.error)}</Notice> : null}
      {rules.error ? <Notice tone="error">{error(rules.error)}</Notice> : null}
      {learning ? <RuleProposal learning={learning} isBusy={isBusy} onAccept={rules.accept} /> : null}
      {answers.last ? <LastAnswer given={answers.last} onUndo={answers.undo} /> : null}
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            {question.id === current?.id ? (
              <QuestionCard
                analysisId={analysis.id}
                question={question}
                isBusy={isBusy}
                onAnswer={answer}
                onWhy={onWhy}
              />
            ) : (
              <QuestionLine question={question} onOpen={() => choose(question.id)} />
            )}
          </li>
        ))}
      </ol>
      {learning ? (
        <AnswersGiven learning={learning} isBusy={isBusy} onWithdraw={rules.withdraw} onTakeBack={answers.takeBack} />
      ) : null}
    </div>
  );
}

function QuestionsHead({ page }: { readonly page: QuestionPage }) {
  const { say } = useSpeaker();
  const left = page.questions.length;
  const unasked = page.unasked > 0 ? ` ${say('report_doubts_not_asked', { count: page.unasked })}` : '';
  if (left === 0)
    return (
      <p className="panel-pad">
        {say(page.answered > 0 ? 'questions_all_answered' : 'questions_none')}
        {unasked}
      </p>
    );
  const minutes = Math.max(1, Math.round((page.open * SECONDS_PER_QUESTION) / 60));
  return (
    <div className="questions-head">
      <p>
        <strong>{say('questions_title', { count: page.open })}</strong>{' '}
        <span className="soft">
          {say('questions_effort', { rows: say('rows_count', { count: page.rows }), count: minutes })}
        </span>
      </p>
      <p className="soft">
        {say('review_doubt')}
        {unasked}
      </p>
    </div>
  );
}

function LastAnswer({ given, onUndo }: { readonly given: Given; readonly onUndo: () => void }) {
  const { say } = useSpeaker();
  const { question, answer } = given;
  const names = { left: question?.left?.name ?? '', right: question?.right?.name ?? '' };
  return (
    <p className="last-answer" role="status">
      <span>{say(`question_answered_${answer}`, names)}</span>
      <button type="button" className="text-button" onClick={onUndo}>
        {say('question_undo')}
      </button>
    </p>
  );
}
