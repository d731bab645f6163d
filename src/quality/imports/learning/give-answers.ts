import type { Language } from '../../../domain/words/words.ts';
import type { AnalysisDesk } from '../analysis-desk.ts';
import type { AnswerValue } from '../contract.ts';
import type { KeptDecision } from './kept-decision.ts';

interface Given {
  readonly answers: Readonly<Record<string, AnswerValue | null>>;
  /** The rule that answers; null for a person. */
  readonly ruleId: string | null;
  readonly language: Language;
}

export function readDecisions(desk: AnalysisDesk, id: string): Promise<KeptDecision[]> {
  return desk.store.readPiece<KeptDecision[]>(id, 'decisions', []);
}

/** Answers questions (null takes an answer back) and keeps what was asked with each: rules are learned from it. */
export async function giveAnswers(desk: AnalysisDesk, id: string, given: Given): Promise<void> {
  const { answers, ruleId, language } = given;
  const asked = await desk.query(id, 'asked', { ids: Object.keys(answers) });
  const before = await readDecisions(desk, id);
  const said = asked.flatMap((question): KeptDecision[] => {
    const answer = answers[question.questionId];
    return answer === 'yes' || answer === 'no' ? [{ ...question, answer, ruleId }] : [];
  });
  const others = before.filter(({ questionId }) => !(questionId in answers));
  await desk.store.writePiece(id, 'decisions', [...others, ...said]);
  await desk.answer(id, answers, language);
}
