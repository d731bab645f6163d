import { expect, test } from 'vitest';
import { EVIDENCE, madeUpArrangement, madeUpResult } from '../analysis-made-up.ts';
import { openResult } from '../analysis-result.ts';
import type { AnswerValue } from '../contract.ts';
import { getAsked, getLearning, getProposals } from './get-learning.ts';
import type { KeptDecision } from './kept-decision.ts';

const [question] = madeUpArrangement.questions;
const decision = (number: number, ruleId: string | null = null): KeptDecision => ({
  questionId: `said${number}`,
  kind: 'same_entity',
  answer: 'no',
  bars: EVIDENCE.bars,
  priorWeight: EVIDENCE.priorWeight,
  left: 'Lamy',
  right: 'Lamy Industrie',
  leftRow: 1,
  rightRow: 4,
  ruleId,
});
const decisions = (count: number, ruleId: string | null = null) =>
  Array.from({ length: count }, (_, number) => decision(number, ruleId));
const open = (answers: Record<string, AnswerValue> = {}) => openResult(madeUpResult(answers));

test('seven like answers propose to settle the question that is left, with its lines', () => {
  const { proposed } = getLearning(open(), { decisions: decisions(7), rules: [] });
  expect(proposed).toMatchObject([{ kind: 'same_entity', answer: 'no', times: 7, questionCount: 1, rowCount: 2 }]);
});

test('answers that a rule gave teach nothing: it would believe itself', () => {
  expect(getProposals(open(), { decisions: decisions(20, 'rule') }).rules).toEqual([]);
});

test('a question answered or put off is not settled in anybody’s place', () => {
  for (const answer of ['no', 'later'] as const)
    expect(getProposals(open({ q1: answer }), { decisions: decisions(7) }).rules).toEqual([]);
});

test('a question is kept with what it weighed, the names of both sides and a line of each', () => {
  expect(getAsked(open(), { ids: ['q1', 'gone'] })).toEqual([
    {
      questionId: 'q1',
      kind: 'same_entity',
      bars: question?.evidence.bars,
      priorWeight: question?.evidence.priorWeight,
      left: 'Lamy Industrie',
      right: 'Lamy Indust.',
      leftRow: 4,
      rightRow: 5,
    },
  ]);
});

test('answers are shown latest first, each with the rule that gave it, and a rule with how many still stand', () => {
  const pattern = { kind: 'same_entity' as const, signs: [] };
  const rule = {
    id: 'rule',
    times: 7,
    acceptedAt: '2026-11-21T10:00:00Z',
    taught: { source: 'pattern' as const, pattern, answer: 'no' as const },
  };
  const given = [...decisions(2), { ...decision(9, 'rule') }];
  const learning = getLearning(open(), { decisions: given, rules: [rule] });
  expect(learning.answers.map(({ questionId, ruleId }) => [questionId, ruleId])).toEqual([
    ['said9', 'rule'],
    ['said1', null],
    ['said0', null],
  ]);
  expect(learning.accepted).toMatchObject([{ id: 'rule', standing: 1, kind: 'same_entity', answer: 'no' }]);
  expect(learning.answerCount).toBe(3);
});
