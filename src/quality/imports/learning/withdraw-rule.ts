import type { Language } from '../../../domain/words/words.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { AnalysisDesk } from '../analysis-desk.ts';
import { readRules } from './accept-rule.ts';
import { giveAnswers, readDecisions } from './give-answers.ts';

/**
 * Takes back a rule and every answer that it gave. What a person has answered himself since stays as he said.
 * @throws where no such rule was accepted.
 */
export async function withdrawRule(
  desk: AnalysisDesk,
  id: string,
  order: { readonly ruleId: string; readonly language: Language },
): Promise<void> {
  const rules = await readRules(desk, id);
  if (!rules.some((rule) => rule.id === order.ruleId)) throw new AppError('rule_unknown', { status: 404 });
  const given = (await readDecisions(desk, id)).filter(({ ruleId }) => ruleId === order.ruleId);
  const answers = Object.fromEntries(given.map(({ questionId }) => [questionId, null]));
  await desk.store.writePiece(
    id,
    'rules',
    rules.filter((rule) => rule.id !== order.ruleId),
  );
  await giveAnswers(desk, id, { answers, ruleId: null, language: order.language });
}
