import type { Question } from '../../src/matching/arrangement.ts';
import type { Decision } from '../../src/matching/learn/decision.ts';
import type { RowTruth } from '../world/row-truth.ts';

type Level = 'entityId' | 'siteId' | 'contactId' | 'groupId';

const LEVELS: Readonly<Record<Question['kind'], Level>> = {
  same_entity: 'entityId',
  same_site: 'siteId',
  site_moved: 'siteId',
  same_contact: 'contactId',
  contact_place: 'siteId',
  same_group: 'groupId',
};

/** What most rows of a side truly speak of. */
function meantBy(rowIds: readonly number[], level: Level, truth: readonly RowTruth[]): string {
  const counts = new Map<string, number>();
  for (const rowId of rowIds) {
    const id = truth[rowId - 1]?.[level] ?? '';
    if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0] ?? '';
}

/** What somebody who knows all would answer. Row ids start at 1. */
export function answerFromTruth(question: Question, truth: readonly RowTruth[]): Decision {
  const level = LEVELS[question.kind];
  const left = meantBy(question.leftRows, level, truth);
  const isSame = left !== '' && left === meantBy(question.rightRows, level, truth);
  const { bars, priorWeight } = question.evidence;
  return { questionId: question.id, kind: question.kind, answer: isSame ? 'yes' : 'no', bars, priorWeight };
}
