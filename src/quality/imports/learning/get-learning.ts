import type { Question } from '../../../matching/arrangement.ts';
import { type ProposedReweighing, proposeReweighing } from '../../../matching/learn/propose-reweighing.ts';
import { type ProposedRule, proposeRules } from '../../../matching/learn/propose-rules.ts';
import { isSettled, nameOf, type OpenResult } from '../analysis-result.ts';
import type { AcceptedRule, Learning, ProposedWeights } from './contract.ts';
import { type KeptDecision, type KeptRule, saidByPeople } from './kept-decision.ts';

/** Enough to look back on; all of them count. */
const ANSWERS_SHOWN = 200;

export interface Proposals {
  readonly rules: readonly ProposedRule[];
  readonly weights: ProposedReweighing | null;
}

/** Put off is not settled, but whoever did not know would not want it answered in his place. */
function openQuestions(result: OpenResult): Question[] {
  return result.arrangement.questions.filter(({ id }) => !isSettled(result, id) && result.answers[id] !== 'later');
}

/** What the answers given so far suggest for the questions that are open now. */
export function getProposals(result: OpenResult, asked: { readonly decisions: readonly KeptDecision[] }): Proposals {
  const said = saidByPeople(asked.decisions);
  const open = openQuestions(result);
  return { rules: proposeRules(said, open), weights: proposeReweighing(said, open) };
}

type Asked = Omit<KeptDecision, 'answer' | 'ruleId'>;

/** Questions as a decision about them is kept; one that is asked no more is left out. */
export function getAsked(result: OpenResult, asked: { readonly ids: readonly string[] }): Asked[] {
  const wanted = new Set(asked.ids);
  const nameAt = (id: string) => {
    const found = result.nodes.get(id);
    return found ? nameOf(found) : '';
  };
  return result.arrangement.questions
    .filter(({ id }) => wanted.has(id))
    .map(({ id, kind, left, right, leftRows, rightRows, evidence: { bars, priorWeight } }) => ({
      questionId: id,
      kind,
      bars,
      priorWeight,
      left: nameAt(left),
      right: nameAt(right),
      leftRow: leftRows[0] ?? 0,
      rightRow: rightRows[0] ?? 0,
    }));
}

function viewWeights(weights: ProposedReweighing | null): ProposedWeights | null {
  if (!weights) return null;
  const { id, times, guessed, settles, openCount, reweighing } = weights;
  const yesCount = settles.filter(({ answer }) => answer === 'yes').length;
  const factors = Object.entries(reweighing.factors).map(([field, factor]) => ({ field, factor }));
  return { id, times, guessed: guessed.right, factors, openCount, yesCount, noCount: settles.length - yesCount };
}

function viewRule({ id, times, acceptedAt, taught }: KeptRule, decisions: readonly KeptDecision[]): AcceptedRule {
  const standing = decisions.filter(({ ruleId }) => ruleId === id).length;
  const kept = { id, times, acceptedAt, standing, source: taught.source };
  if (taught.source === 'weights') return { ...kept, kind: null, signs: [], answer: null };
  return { ...kept, kind: taught.pattern.kind, signs: [...taught.pattern.signs], answer: taught.answer };
}

/** What was answered, by whom, which rules were accepted, and which could be. */
export function getLearning(
  result: OpenResult,
  kept: { readonly decisions: readonly KeptDecision[]; readonly rules: readonly KeptRule[] },
): Learning {
  const { rules, weights } = getProposals(result, kept);
  const rowsOf = new Map(result.arrangement.questions.map(({ id, rowCount }) => [id, rowCount]));
  const answers = [...kept.decisions].reverse().slice(0, ANSWERS_SHOWN);
  return {
    proposed: rules.map(({ id, pattern, answer, times, settles }) => ({
      id,
      kind: pattern.kind,
      signs: [...pattern.signs],
      answer,
      times,
      questionCount: settles.length,
      rowCount: settles.reduce((sum, question) => sum + (rowsOf.get(question) ?? 0), 0),
    })),
    weights: viewWeights(weights),
    accepted: kept.rules.map((rule) => viewRule(rule, kept.decisions)),
    answers: answers.map(({ bars: _bars, priorWeight: _prior, ...shown }) => shown),
    answerCount: kept.decisions.length,
  };
}
