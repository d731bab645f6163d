import type { Language } from '../../../domain/words/words.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { AnalysisDesk } from '../analysis-desk.ts';
import { giveAnswers, readDecisions } from './give-answers.ts';
import type { KeptRule } from './kept-decision.ts';

export function readRules(desk: AnalysisDesk, id: string): Promise<KeptRule[]> {
  return desk.store.readPiece<KeptRule[]>(id, 'rules', []);
}

interface Order {
  readonly ruleId: string;
  readonly acceptedAt: string;
  readonly language: Language;
}

/**
 * Applies a rule that is proposed now to the questions that are open now. Questions that come later are not answered by
 * it: it is proposed again.
 * @throws where it is not proposed any more, an answer having gone against it meanwhile.
 */
export async function acceptRule(desk: AnalysisDesk, id: string, order: Order): Promise<void> {
  const { ruleId, acceptedAt, language } = order;
  const decisions = await readDecisions(desk, id);
  const { rules, weights } = await desk.query(id, 'proposals', { decisions });
  const rule = rules.find((one) => one.id === ruleId);
  const kept: KeptRule[] = [];
  const answers: Record<string, 'yes' | 'no'> = {};
  if (rule) {
    const { pattern, answer, times, settles } = rule;
    kept.push({ id: ruleId, times, acceptedAt, taught: { source: 'pattern', pattern, answer } });
    for (const questionId of settles) answers[questionId] = answer;
  } else if (weights?.id === ruleId) {
    const { reweighing, times, settles } = weights;
    kept.push({ id: ruleId, times, acceptedAt, taught: { source: 'weights', reweighing } });
    for (const { questionId, answer } of settles) answers[questionId] = answer;
  } else throw new AppError('rule_not_proposed', { status: 409 });
  const others = (await readRules(desk, id)).filter((one) => one.id !== ruleId);
  await desk.store.writePiece(id, 'rules', [...others, ...kept]);
  await giveAnswers(desk, id, { answers, ruleId, language });
}
