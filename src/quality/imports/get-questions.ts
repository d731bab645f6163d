import { isSettled, type OpenResult } from './analysis-result.ts';
import type { PlacedNode, QuestionPage } from './contract.ts';
import { placeNode } from './get-node.ts';

/** Open questions, the most useful first; those put off until later close the line. */
export function getQuestions(
  result: OpenResult,
  page: { readonly offset: number; readonly limit: number },
): QuestionPage {
  const { questions } = result.arrangement;
  const open = questions.filter((question) => !isSettled(result, question.id));
  const later = (id: string) => result.answers[id] === 'later';
  const ordered = [...open.filter(({ id }) => !later(id)), ...open.filter(({ id }) => later(id))];
  const summary = (id: string): PlacedNode | null => {
    const found = result.nodes.get(id);
    return found ? placeNode(result, found) : null;
  };
  return {
    total: questions.length,
    open: open.filter(({ id }) => !later(id)).length,
    answered: Object.values(result.answers).filter((answer) => answer !== 'later').length,
    rows: result.arrangement.placements.filter((placement) => placement.decision === 'review').length,
    unasked: result.arrangement.unaskedCount,
    questions: ordered.slice(page.offset, page.offset + page.limit).map((question) => ({
      id: question.id,
      kind: question.kind,
      rowCount: question.rowCount,
      valueCents: question.valueCents,
      left: summary(question.left),
      right: summary(question.right),
      leftRows: question.leftRows.slice(0, 5),
      rightRows: question.rightRows.slice(0, 5),
      evidence: question.evidence,
      answer: result.answers[question.id] ?? null,
    })),
  };
}
